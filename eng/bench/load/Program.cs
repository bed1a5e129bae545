// usage: SalesData.Bench.Load ENDPOINT TABLE SALES
// Writes sales with the client code of `verify`, queries every category, and fails unless each sale is found exactly once.

using System.Globalization;
using Amazon.DynamoDBv2.Model;
using SalesData.Cli.Local.Dynamo;
using SalesData.Cli.Verify;

const int Categories = 10;
const int PageSize = 500;

var (table, count) = (args[1], int.Parse(args[2], CultureInfo.InvariantCulture));
using var endpoint = new DynamoEndpoint(new Uri(args[0]), "us-east-1", CancellationToken.None);

var writes = Enumerable.Range(0, count).Select(number => new WriteRequest(new PutRequest(new()
{
    ["order_id"] = new AttributeValue($"order-{number}"),
    ["category"] = new AttributeValue($"category-{number % Categories}"),
    ["amount"] = new AttributeValue { N = number.ToString(CultureInfo.InvariantCulture) },
})));
await new BatchWriter(endpoint, table, new Backoff()).WriteAsync([.. writes], CancellationToken.None);

var query = new CategoryQuery(endpoint, table, "CategoryIndex");
var found = new List<string>();
for (var category = 0; category < Categories; category++)
{
    await foreach (var sale in query.RunAsync($"category-{category}", PageSize, CancellationToken.None))
    {
        found.Add(sale["order_id"].S);
    }
}

var lost = Enumerable.Range(0, count).Select(number => $"order-{number}").Except(found).Count();
if (found.Count != count || lost > 0)
{
    await Console.Error.WriteLineAsync($"{count} sales were written, {found.Count} found, and {lost} of the written ones are not among them.");
    return 1;
}

Console.WriteLine($"{found.Count} sales");
return 0;
