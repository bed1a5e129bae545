using static SalesData.Tests.Aws.Programs;

namespace SalesData.Tests.Aws;

/// <summary>Ignored changes (1.9), with and without a refresh before the deployment.</summary>
public class IgnoredChangesTests
{
    private const string EachIndex = "readCapacity writeCapacity globalSecondaryIndexes[*].readCapacity globalSecondaryIndexes[*].writeCapacity";
    private const string Infrequent = """{"tableClass": "STANDARD_INFREQUENT_ACCESS"}""";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Scaled_capacities_stay_when_table_and_index_are_ignored_as_a_whole(bool refresh)
    {
        var result = Loaded(Scaled).Deploy(ScaledWrites(Provisioned(Infrequent, Scaled)), refresh);
        Assert.Equal(["UpdateTable"], result.Operations());
        Assert.Equal(20, result.Stack.Table("SalesData").Units.WriteCapacityUnits);
        Assert.Equal(20, result.Stack.Table("SalesData").Index("CategoryIndex")!.Units.WriteCapacityUnits);
        Assert.True(result.Stack.Plan(ScaledWrites(Provisioned(Infrequent, Scaled)), refresh).AtRest);
    }

    [Fact]
    public void A_path_with_a_wildcard_sets_the_index_back_once_an_update_has_read_the_scaled_value()
    {
        var first = Loaded(EachIndex).Deploy(ScaledWrites(Provisioned(Infrequent, EachIndex)), refresh: false);
        Assert.Equal("UpdateTable {\"TableClass\":\"STANDARD_INFREQUENT_ACCESS\"}", Assert.Single(first.Texts()));

        var second = first.Stack.Deploy(ScaledWrites(Provisioned(Infrequent, EachIndex)), refresh: false);
        Assert.Contains("\"IndexName\":\"CategoryIndex\"", Assert.Single(second.Texts()));
        Assert.Equal(5, second.Stack.Table("SalesData").Index("CategoryIndex")!.Units.WriteCapacityUnits);
        Assert.Single(second.Stack.Table("SalesData").Index("CategoryIndex")!.Decreases);
    }

    [Fact]
    public void A_refresh_before_each_deployment_remedies_the_path_with_a_wildcard()
    {
        var stack = Loaded(EachIndex);
        foreach (var patch in new[] { Infrequent, "{}" })
        {
            stack = stack.Then(ScaledWrites(Provisioned(patch, EachIndex)));
            Assert.Equal(20, stack.Table("SalesData").Index("CategoryIndex")!.Units.WriteCapacityUnits);
        }
    }

    [Fact]
    public void Wildcards_over_several_indexes_go_by_position_which_a_refresh_may_change()
    {
        var two = OnDemand($$"""{ {{TwoIndexes()}} }""", "globalSecondaryIndexes[*].readCapacity");
        Assert.True(Deployed(two).Deploy([two]).NotMeasured);
    }

    [Fact]
    public void Ignored_values_are_those_of_the_state_until_a_refresh()
    {
        const string Ignore = "writeCapacity globalSecondaryIndexes";
        var changed = ScaledWrites(Provisioned("""{"readCapacity": 6}""", Ignore));
        Assert.Contains("\"WriteCapacityUnits\":5", Loaded(Ignore).Deploy(changed, refresh: false).Texts().Single());
        Assert.Contains("\"WriteCapacityUnits\":20", Loaded(Ignore).Deploy(changed).Texts().Single());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Ignored_capacities_with_the_switch_to_provisioned_give_the_table_one_unit(bool refresh)
    {
        var ignored = Provisioned(ignore: "readCapacity writeCapacity");
        var result = Deployed(OnDemand()).Deploy([ignored], refresh);
        Assert.Null(result.Refusal);
        Assert.Equal(new(1, 1), result.Stack.Table("SalesData").Units);
        Assert.Equal(new(5, 5), result.Stack.Table("SalesData").Index("CategoryIndex")!.Units);
    }

    [Fact]
    public void Ignored_changes_do_nothing_at_creation() => Assert.Equal(new(5, 5), Deployed(Provisioned(ignore: Scaled)).Table("SalesData").Units);

    [Fact]
    public void An_index_that_is_new_under_ignored_indexes_is_not_created()
    {
        var result = Deployed(Provisioned(ignore: Scaled)).Deploy([Provisioned($$"""{ {{TwoIndexes()}} }""", Scaled)]);
        Assert.Contains("Unused attribute: customer", result.Refusal);
    }

    [Fact]
    public void Other_ignored_properties_of_a_table_are_not_in_the_reference() =>
        Assert.True(Deployed(OnDemand()).Deploy([OnDemand(ignore: "tags")]).NotMeasured);

    private static AwsStack Loaded(string ignore) =>
        Deployed(ScaledWrites(Provisioned(ignore: ignore))).WithLoad("SalesData", 5, 20).WithLoad("SalesData", 5, 20, "CategoryIndex");
}
