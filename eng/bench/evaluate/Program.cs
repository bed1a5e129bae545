// usage: SalesData.Bench.Evaluate TABLES
// Evaluates the program's component on mocks, and awaits everything it gives.

using System.Globalization;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;
using SalesData.Bench.Evaluate;
using SalesData.Infra;

var count = int.Parse(args[0], CultureInfo.InvariantCulture);
var tables = new List<SalesDataTable>();
await Deployment.TestAsync(new Mocks(), new TestOptions { IsPreview = false }, () =>
{
    for (var number = 0; number < count; number++)
    {
        tables.Add(new SalesDataTable($"sales-{number}", new SalesDataTableArgs
        {
            TableName = $"Sales{number}",
            Tags = new Dictionary<string, string> { ["team"] = "sales", ["environment"] = "dev" },
        }));
    }
});

var last = "";
foreach (var table in tables)
{
    _ = await OutputUtilities.GetValueAsync(table.TableName);
    _ = await OutputUtilities.GetValueAsync(table.IndexName);
    _ = await OutputUtilities.GetValueAsync(table.IndexArn);
    last = await OutputUtilities.GetValueAsync(table.TableArn);
}

Console.WriteLine($"{tables.Count} tables, the last is {last}");
