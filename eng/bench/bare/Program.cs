// usage: SalesData.Bench.Bare TABLES
// The barest program that makes the table, with nothing between it and the SDK.

using System.Globalization;
using Pulumi;
using Pulumi.Aws.DynamoDB;
using Pulumi.Aws.DynamoDB.Inputs;
using Pulumi.Testing;
using Pulumi.Utilities;

var count = int.Parse(args[0], CultureInfo.InvariantCulture);
var tables = new List<Table>();
await Deployment.TestAsync(new Mocks(), new TestOptions { IsPreview = false }, () =>
{
    for (var number = 0; number < count; number++)
    {
        tables.Add(new Table($"sales-{number}-table", new TableArgs
        {
            Name = $"Sales{number}",
            BillingMode = "PROVISIONED",
            HashKey = "order_id",
            Attributes =
            {
                new TableAttributeArgs { Name = "order_id", Type = "S" },
                new TableAttributeArgs { Name = "category", Type = "S" },
            },
            ReadCapacity = 5,
            WriteCapacity = 5,
            GlobalSecondaryIndexes = new TableGlobalSecondaryIndexArgs
            {
                Name = "CategoryIndex",
                KeySchemas = new TableGlobalSecondaryIndexKeySchemaArgs { AttributeName = "category", KeyType = "HASH" },
                ProjectionType = "ALL",
                ReadCapacity = 5,
                WriteCapacity = 5,
            },
            PointInTimeRecovery = new TablePointInTimeRecoveryArgs { Enabled = false },
            ServerSideEncryption = new TableServerSideEncryptionArgs { Enabled = false },
            Ttl = new TableTtlArgs { Enabled = false },
            Tags = new Dictionary<string, string> { ["team"] = "sales", ["environment"] = "dev" },
        }));
    }
});

var last = "";
foreach (var table in tables)
{
    _ = await OutputUtilities.GetValueAsync(table.Name);
    last = await OutputUtilities.GetValueAsync(table.Arn);
}

Console.WriteLine($"{tables.Count} tables, the last is {last}");

internal sealed class Mocks : IMocks
{
    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args) => Task.FromResult<(string?, object)>(
        ($"{args.Name}-id", args.Inputs.SetItem("arn", $"arn:aws:dynamodb:us-east-1:123456789012:table/{args.Inputs["name"]}")));

    public Task<object> CallAsync(MockCallArgs args) => throw new InvalidOperationException("The program calls no function of a provider.");
}
