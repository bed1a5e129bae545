using SalesData.Infra.Tables;
using SalesData.Tests.Support;

namespace SalesData.Tests.Docs;

/// <summary>The further index of docs/operations.md: it compiles here as it stands there, and has all that the others have.</summary>
public class FurtherIndexTests
{
    private static IndexDefinition Further(Throughput throughput) =>
        // The lines of the page.
        new IndexDefinition("CustomerIndex", KeyAttribute.String("customer_id"), throughput)
        {
            SortKey = KeyAttribute.String("ordered_at"),
            Projection = Projection.Include("total"),
        };

    [Fact]
    public void The_page_shows_what_is_compiled_here()
    {
        var source = File.ReadAllLines(Path.Combine(Repository.Root, "tests", "Docs", "FurtherIndexTests.cs")).Select(line => line.Trim().TrimEnd(';'));
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "operations.md"));
        var shown = page.Split("A further index is one entry")[1].Split("```csharp\n")[1].Split("\n```")[0].Split('\n').Select(line => line.Trim()).ToList();

        Assert.Contains("new IndexDefinition(", shown[0], StringComparison.Ordinal);
        Assert.Equal(shown, source.SkipWhile(line => line != shown[0]).Take(shown.Count));
    }
}
