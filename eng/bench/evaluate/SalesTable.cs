using Pulumi;
using SalesData.Infra;

namespace SalesData.Bench.Evaluate;

/// <summary>The one place where the benchmark uses the program: the table of the stack `dev`, with tags.</summary>
internal static class SalesTable
{
    public static SalesDataTable Create(int number) => new($"sales-{number}", new SalesDataTableArgs
    {
        TableName = $"Sales{number}",
        Tags = new Dictionary<string, string> { ["team"] = "sales", ["environment"] = "dev" },
    });

    public static IReadOnlyList<Output<string>> OutputsOf(SalesDataTable table) => [table.TableName, table.IndexName, table.IndexArn, table.TableArn];
}
