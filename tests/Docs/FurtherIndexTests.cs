using System.Text.Json;
using SalesData.Infra;
using SalesData.Infra.Tables;
using SalesData.Tests.Support;

namespace SalesData.Tests.Docs;

/// <summary>The further index of docs/operations.md: it compiles here as it stands there, and has all that the others have.</summary>
public class FurtherIndexTests
{
    private static IndexDefinition Further(Throughput throughput) =>
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

    [Fact]
    public async Task It_has_all_that_the_other_indexes_have()
    {
        var (without, with) = (await DeployAsync(further: false), await DeployAsync(further: true));

        // Whatever belongs to CategoryDateIndex, with its name in a logical name, there is for the further one too.
        var before = without.Nodes.Select(node => node.Name).ToHashSet();
        Assert.Equal(
            without.Nodes.Where(node => node.Name.Contains("CategoryDateIndex", StringComparison.Ordinal))
                .Select(node => node.Name.Replace("CategoryDateIndex", "CustomerIndex", StringComparison.Ordinal)).Order(),
            with.Nodes.Where(node => !before.Contains(node.Name)).Select(node => node.Name).Order());
        Assert.Equal(
            ["appautoscaling/policy:Policy", "appautoscaling/target:Target", "cloudwatch/metricAlarm:MetricAlarm", "dynamodb/contributorInsights:ContributorInsights"],
            with.Registrations.Where(registration => registration.Name!.Contains("CustomerIndex", StringComparison.Ordinal)).Select(registration => registration.Type![4..]).Distinct().Order());
        Assert.Equal(Mentions(without, "CategoryDateIndex"), Mentions(with, "CustomerIndex"));
    }

    [Fact]
    public async Task It_stands_in_the_policies_the_outputs_the_cost_and_on_the_dashboard()
    {
        var deployed = await DeployAsync(further: true);

        Assert.Equal(("CustomerIndex", $"{MockedProgram.InventedArn}/index/CustomerIndex"), (await deployed.TextOutputAsync("customerIndexName"), await deployed.TextOutputAsync("customerIndexArn")));
        foreach (var region in new[] { "us-east-1", "eu-west-1", "eu-central-1" })
        {
            var arn = $"\"{MockedProgram.InventedArn.Replace("us-east-1", region, StringComparison.Ordinal)}/index/CustomerIndex\"";
            Assert.Contains(arn, await deployed.TextOutputAsync("readPolicy"), StringComparison.Ordinal);
            Assert.Contains(arn, await deployed.TextOutputAsync("queryPolicy"), StringComparison.Ordinal);
        }

        Assert.Contains(", CustomerIndex ", (string)deployed.Outputs["monthlyCost"]!, StringComparison.Ordinal);
        Assert.Contains("\"CustomerIndex\"", (string)deployed.Registration("aws:cloudwatch/dashboard:Dashboard").Inputs["dashboardBody"], StringComparison.Ordinal);
        Assert.Equal(["readCapacity", "writeCapacity", "globalSecondaryIndexes", "replicas"], deployed.Node<Pulumi.Aws.DynamoDB.Table>().Options.IgnoreChanges);
    }

    /// <summary>In how many inputs of each type of resource an index is named.</summary>
    private static IEnumerable<(string Type, int Count)> Mentions(Deployed deployed, string index) => deployed.Registrations
        .Where(registration => registration.Type != MockedProgram.TableType && JsonSerializer.Serialize(registration.Inputs).Contains(index, StringComparison.Ordinal))
        .GroupBy(registration => registration.Type!).Select(group => (group.Key, group.Count())).Order();

    private static Task<Deployed> DeployAsync(bool further)
    {
        var settings = Repository.Stack("prod", AllFeatures.Of).Settings;
        return MockedProgram.RunAsync(() => SalesDataStack.Create(further
            ? settings with { Indexes = [.. settings.Indexes, Further(settings.Throughput.Index)] }
            : settings));
    }
}
