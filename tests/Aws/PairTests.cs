using SalesData.Tests.Aws.Service;
using static SalesData.Tests.Aws.Programs;

namespace SalesData.Tests.Aws;

/// <summary>The matrix of section 4: which two changes one deployment takes. Notes have their own tests below.</summary>
public class PairTests
{
    private const string Matrix = """
        |   | P | V | O | k | o | G | D | S | W | C | E | T | B | L | R | A |
        | K | - | = | - | = | - | + | x | x | + | + | + | + | + | + | + | 1 |
        | P |   | - | = | = | ? | + | x | = | + | + | + | + | + | + | + | 2 |
        | V |   |   | 3 | = | 3 | + | x | x | + | + | + | + | + | + | 4 | 5 |
        | O |   |   |   | - | x | + | x | x | + | + | + | + | + | + | + | - |
        | k |   |   |   |   | - | + | x | ? | + | + | + | + | + | + | + | 1 |
        | o |   |   |   |   |   | + | x | ? | + | + | + | + | + | + | + | - |
        | G |   |   |   |   |   |   | + | + | + | + | + | + | + | + | 7 | 8 |
        | D |   |   |   |   |   |   |   | x | + | + | + | + | + | + | + | + |
        | S |   |   |   |   |   |   |   |   | = | + | + | + | + | + | 9 | + |
        | W |   |   |   |   |   |   |   |   |   | + | + | + | + | + | 9 | + |
        | C |   |   |   |   |   |   |   |   |   |   | + | + | + | + | 10 | + |
        | E |   |   |   |   |   |   |   |   |   |   |   | + | + | + | 11 | + |
        | T |   |   |   |   |   |   |   |   |   |   |   |   | + | + | + | + |
        | B |   |   |   |   |   |   |   |   |   |   |   |   |   | + | + | + |
        | L |   |   |   |   |   |   |   |   |   |   |   |   |   |   | + | + |
        | R |   |   |   |   |   |   |   |   |   |   |   |   |   |   |   | 12 |
        """;

    public static TheoryData<char, char> OneCall => Cells("=");

    public static TheoryData<char, char> SeparateCalls => Cells("+");

    public static TheoryData<char, char> Refused => Cells("x");

    public static TheoryData<char, char> NotMeasured => Cells("?");

    /// <summary>Notes that say "accepted" of this pair: dropped ceilings, and a replica added.</summary>
    public static TheoryData<char, char> AcceptedByNote => Cells("3", "7", "9", "10", "11");

    [Theory]
    [MemberData(nameof(OneCall))]
    public void One_request_takes_both_changes(char first, char second) =>
        Assert.Single(Accepted(first, second).Requests);

    [Theory]
    [MemberData(nameof(SeparateCalls))]
    public void Separate_requests_take_the_two_changes(char first, char second) =>
        Assert.True(Accepted(first, second).Requests.Count > 1);

    [Theory]
    [MemberData(nameof(AcceptedByNote))]
    public void A_note_accepts_both_changes(char first, char second) => Accepted(first, second);

    [Theory]
    [MemberData(nameof(Refused))]
    public void AWS_refuses_one_request_with_both_changes_and_applies_neither(char first, char second)
    {
        var result = Deploy(first, second);
        Assert.Contains("Exception:", result.Refusal);
        Assert.IsType<UpdateTable>(Assert.Single(result.Requests));
    }

    [Theory]
    [MemberData(nameof(NotMeasured))]
    public void What_was_not_measured_is_refused_as_such(char first, char second) => Assert.True(Deploy(first, second).NotMeasured);

    [Fact]
    public void Note_1_ignores_a_scaled_capacity_and_lets_a_new_Min_act()
    {
        var stack = Deployed(ScaledWrites(Provisioned(ignore: Scaled)))
            .Then(ScaledWrites(Provisioned($$"""{"readCapacity": 10, "writeCapacity": 10, {{IndexUnits(10)}} }""", Scaled), min: 8));
        Assert.Equal(new(5, 8), stack.Table("SalesData").Units);
        Assert.Equal(new(5, 8), stack.Table("SalesData").Index("CategoryIndex")!.Units);
    }

    [Fact]
    public void Note_2_accepts_on_demand_with_scaling_dropped_if_the_ignored_changes_go_too()
    {
        var result = Deployed(ScaledWrites(Provisioned(ignore: Scaled))).Deploy([OnDemand()]);
        Assert.Null(result.Refusal);
        Assert.Equal(
            ["UpdateTable", "DeleteScalingPolicy", "DeleteScalingPolicy", "DeregisterScalableTarget", "DeregisterScalableTarget"],
            result.Operations());
        Assert.True(result.Stack.Plan([OnDemand()]).AtRest);
    }

    [Fact]
    public void Note_4_does_not_know_PROVISIONED_with_replicas_present() =>
        Assert.True(Deployed(OnDemand(Streaming), Replica()).Deploy([Provisioned(Streaming, "replicas"), Replica()]).NotMeasured);

    [Fact]
    public void Note_5_needs_two_deployments_from_on_demand_to_ignored_capacities()
    {
        Assert.Contains("for index: CategoryIndex", Deployed(OnDemand()).Deploy(ScaledWrites(Provisioned(ignore: Scaled))).Refusal);
        var stack = Deployed(OnDemand()).Then(Provisioned()).Then(ScaledWrites(Provisioned(ignore: Scaled)));
        Assert.True(stack.Plan(ScaledWrites(Provisioned(ignore: Scaled))).AtRest);
    }

    [Fact]
    public void Note_7_needs_the_write_policy_of_a_new_index_before_a_replica()
    {
        var table = Provisioned(Streaming, "readCapacity writeCapacity replicas");
        var withoutIndex = Deployed([table, .. Scaling(TableWrites)]);
        Assert.Contains("AutoScaled", withoutIndex.Deploy([table, .. Scaling(TableWrites), Replica(dependsOn: $"policy {TableWrites}")]).Refusal);
    }

    [Fact]
    public void Note_8_registers_the_target_of_a_new_index_after_the_table_only_if_it_depends_on_it()
    {
        const string Target = "table/SalesData/index/CustomerIndex dynamodb:index:WriteCapacityUnits";
        var before = Deployed(Provisioned());
        var table = Provisioned($$"""{ {{TwoIndexes(5, 5)}} }""");
        Assert.Null(before.Deploy([table, .. Scaling(Target)]).Refusal);
        var early = Scaling(Target).Select(resource => resource with { DependsOn = [.. resource.DependsOn.Where(name => name != "table")] });
        Assert.Contains("doesn't exist", before.Deploy([table, .. early]).Refusal);

        var removed = before.Then([table, .. Scaling(Target)]).Deploy([Provisioned()]);
        Assert.Null(removed.Refusal);
        Assert.Equal(["UpdateTable", "DeleteScalingPolicy", "DeregisterScalableTarget"], removed.Operations());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"streamEnabled": true, "streamViewType": "NEW_IMAGE"}""")]
    public void Note_9_refuses_the_stream_off_or_with_another_view_while_replicas_are_present(string patch)
    {
        var stack = Deployed(OnDemand(Streaming, "replicas"), Replica());
        Assert.Contains("Disabling Stream is not allowed", stack.Deploy([OnDemand(patch, "replicas"), Replica()]).Refusal);
    }

    [Fact]
    public void Note_10_lets_a_new_replica_inherit_the_changed_class()
    {
        var result = Accepted('C', 'R');
        Assert.Equal("STANDARD_INFREQUENT_ACCESS", Assert.Single(result.Stack.Replicas("SalesData")).TableClass);
    }

    [Fact]
    public void Note_12_blocks_index_updates_of_a_global_table_whose_scaling_went()
    {
        var table = Provisioned(Streaming, "replicas");
        var replicated = Deployed([.. ScaledWrites(table), Replica(dependsOn: [$"policy {TableWrites}", $"policy {IndexWrites}"])]);
        var unscaled = replicated.Then(table, Replica());
        var patch = $$"""{"streamEnabled": true, "streamViewType": "NEW_AND_OLD_IMAGES", {{IndexUnits(6)}} }""";
        Assert.Contains("AutoScaled", unscaled.Deploy([Provisioned(patch, "replicas"), Replica()]).Refusal);
    }

    private const string Streaming = """{"streamEnabled": true, "streamViewType": "NEW_AND_OLD_IMAGES"}""";

    private static DeployResult Deploy(char first, char second)
    {
        var (before, after) = Pairs.Of(first, second);
        return Deployed(before.Program()).After(1).Deploy(after.Program());
    }

    private static DeployResult Accepted(char first, char second)
    {
        var result = Deploy(first, second);
        Assert.Null(result.Refusal);
        Assert.Equal([], result.Stack.Plan(Pairs.Of(first, second).After.Program()).Differences);
        return result;
    }

    private static TheoryData<char, char> Cells(params string[] marks)
    {
        var rows = Matrix.Split('\n').Select(row => row.Trim().Trim('|').Split('|').Select(cell => cell.Trim()).ToArray()).ToList();
        var data = new TheoryData<char, char>();
        foreach (var row in rows.Skip(1))
        {
            foreach (var (column, mark) in rows[0].Zip(row).Skip(1).Where(cell => marks.Contains(cell.Second)))
            {
                data.Add(row[0][0], column[0]);
            }
        }

        return data;
    }
}
