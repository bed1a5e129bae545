// usage: SalesData.Bench.Evaluate TABLES
// Evaluates the program's component on mocks, and awaits all its outputs.

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
        tables.Add(SalesTable.Create(number));
    }
});

var last = "";
foreach (var output in tables.SelectMany(SalesTable.OutputsOf))
{
    last = await OutputUtilities.GetValueAsync(output);
}

Console.WriteLine($"{tables.Count} tables, the last is {last}");
