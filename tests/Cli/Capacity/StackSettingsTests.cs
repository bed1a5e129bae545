using SalesData.Cli.Capacity;
using SalesData.Infra.Settings;
using SalesData.Infra.Tables;
using SalesData.Tests.Support;

namespace SalesData.Tests.Cli.Capacity;

public class StackSettingsTests
{
    [Fact]
    public void They_are_of_this_project() => Assert.Equal(StackSettings.Project, Repository.Project.Name);

    [Fact]
    public void Steady_load_gets_fixed_capacity() => Assert.Equal(
        [
            ("sales-data:billingMode", "PROVISIONED"),
            ("sales-data:readCapacity", "20"),
            ("sales-data:writeCapacity", "10"),
            ("sales-data:indexReadCapacity", "30"),
            ("sales-data:indexWriteCapacity", "10"),
            ("sales-data:autoScaling", "false"),
        ],
        Pairs(StackSettings.Provisioned(new Workload(7) { ReadsPerSecond = 28, QueriesPerSecond = 14 })));

    [Fact]
    public void All_indexes_have_the_capacity_that_the_busiest_needs() => Assert.Equal(
        Pairs(StackSettings.Provisioned(new Workload(7) { QueriesPerSecond = 14 })),
        Pairs(StackSettings.Provisioned(new Workload(7) { QueriesPerSecond = 14, Indexes = ["First", "Second"] })));

    [Fact]
    public void Varying_load_gets_capacity_that_follows_it() => Assert.Equal(
        [
            ("sales-data:billingMode", "PROVISIONED"),
            ("sales-data:readCapacity", "20"),
            ("sales-data:writeCapacity", "10"),
            ("sales-data:indexReadCapacity", "30"),
            ("sales-data:indexWriteCapacity", "10"),
            ("sales-data:autoScaling", "true"),
            ("sales-data:maxReadCapacity", "40"),
            ("sales-data:maxWriteCapacity", "20"),
            ("sales-data:indexMaxReadCapacity", "60"),
            ("sales-data:indexMaxWriteCapacity", "20"),
            ("sales-data:targetUtilization", "70"),
        ],
        Pairs(StackSettings.Provisioned(new Workload(7) { ReadsPerSecond = 28, QueriesPerSecond = 14, Peak = 2 })));

    [Fact]
    public void On_demand_capacity_does_not_scale() => Assert.Equal(
        [("sales-data:billingMode", "PAY_PER_REQUEST"), ("sales-data:autoScaling", "false")],
        Pairs(StackSettings.OnDemand()));

    [Theory]
    [InlineData(28_000, "40000")]
    [InlineData(28_001, "40000")]
    [InlineData(1_000_000, "40000")]
    [InlineData(27_999, "39999")]
    public void They_stay_within_the_quota(int orders, string units) =>
        Assert.Contains(("sales-data:writeCapacity", units), Pairs(StackSettings.Provisioned(new Workload(orders))));

    [Fact]
    public void The_program_accepts_them_for_any_workload_on_top_of_the_defaults()
    {
        var random = new Random(20);
        for (var i = 0; i < 2000; i++)
        {
            AssertValid(StackSettings.Provisioned(RandomWorkload.Of(random)));
        }

        AssertValid(StackSettings.OnDemand());
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public void The_program_accepts_them_for_any_workload_on_top_of_a_stack_of_ours(string stack)
    {
        var random = new Random(20);
        for (var i = 0; i < 50; i++)
        {
            Assert.True(Repository.Stack(stack, Pairs(StackSettings.Provisioned(RandomWorkload.Of(random)))).Settings.Throughput.BillingMode == BillingMode.Provisioned);
        }

        Assert.False(Repository.Stack(stack, Pairs(StackSettings.OnDemand())).Settings.Throughput.BillingMode == BillingMode.Provisioned);
    }

    private static void AssertValid(IReadOnlyList<KeyValuePair<string, string>> settings)
    {
        var values = new Dictionary<string, string>(Defaults.All);
        foreach (var (key, value) in settings)
        {
            var name = key[(StackSettings.Project.Length + 1)..];
            Assert.True(values.ContainsKey(name), $"Pulumi.yaml does not declare {name}.");
            values[name] = value;
        }

        SalesDataSettings.Read(values.GetValueOrDefault, StackSettings.Project, "us-east-1", [], out var problems);
        Assert.Empty(problems);
    }

    private static (string Key, string Value)[] Pairs(IReadOnlyList<KeyValuePair<string, string>> settings) => [.. settings.Select(pair => (pair.Key, pair.Value))];
}
