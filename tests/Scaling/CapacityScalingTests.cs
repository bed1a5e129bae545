using Pulumi;
using Pulumi.Aws.DynamoDB;
using SalesData.Infra;
using SalesData.Tests.Support;

namespace SalesData.Tests.Scaling;

public class CapacityScalingTests
{
    private const string TargetType = "aws:appautoscaling/target:Target";
    private const string PolicyType = "aws:appautoscaling/policy:Policy";

    private static readonly (string, string)[] On =
    [
        ("autoScaling", "true"),
        ("readCapacity", "11"), ("writeCapacity", "12"), ("indexReadCapacity", "13"), ("indexWriteCapacity", "14"),
        ("maxReadCapacity", "101"), ("maxWriteCapacity", "102"), ("indexMaxReadCapacity", "103"), ("indexMaxWriteCapacity", "104"),
        ("targetUtilization", "55"), ("tags", "team=sales"),
    ];

    [Fact]
    public async Task Off_it_makes_nothing() =>
        Assert.DoesNotContain((await StackRun.DevAsync()).Registrations, registration => registration.Type is TargetType or PolicyType);

    [Fact]
    public async Task Each_capacity_of_table_and_index_scales_between_its_configured_value_and_its_maximum() =>
        Assert.Equal(
            [
                ("dynamodb:index:ReadCapacityUnits", "table/SalesData/index/CategoryIndex", 13.0, 103.0),
                ("dynamodb:index:WriteCapacityUnits", "table/SalesData/index/CategoryIndex", 14.0, 104.0),
                ("dynamodb:table:ReadCapacityUnits", "table/SalesData", 11.0, 101.0),
                ("dynamodb:table:WriteCapacityUnits", "table/SalesData", 12.0, 102.0),
            ],
            (await StackRun.DevAsync(On)).OfType(TargetType).Select(target => (
                (string)target.Inputs["scalableDimension"],
                (string)target.Inputs["resourceId"],
                (double)target.Inputs["minCapacity"],
                (double)target.Inputs["maxCapacity"])));

    [Fact]
    public async Task Each_target_has_one_policy_of_a_stable_name_that_follows_its_own_metric() =>
        Assert.Equal(
            [
                ("DynamoDBReadCapacityUtilization:table/SalesData/index/CategoryIndex", "dynamodb:index:ReadCapacityUnits", "DynamoDBReadCapacityUtilization"),
                ("DynamoDBWriteCapacityUtilization:table/SalesData/index/CategoryIndex", "dynamodb:index:WriteCapacityUnits", "DynamoDBWriteCapacityUtilization"),
                ("DynamoDBReadCapacityUtilization:table/SalesData", "dynamodb:table:ReadCapacityUnits", "DynamoDBReadCapacityUtilization"),
                ("DynamoDBWriteCapacityUtilization:table/SalesData", "dynamodb:table:WriteCapacityUnits", "DynamoDBWriteCapacityUtilization"),
            ],
            (await StackRun.DevAsync(On)).OfType(PolicyType).Select(policy => (
                (string)policy.Inputs["name"],
                (string)policy.Inputs["scalableDimension"],
                (string)policy.Inputs.Map("targetTrackingScalingPolicyConfiguration").Map("predefinedMetricSpecification")["predefinedMetricType"])));

    [Fact]
    public async Task Every_policy_has_the_configured_target() =>
        Assert.All(
            (await StackRun.DevAsync(On)).OfType(PolicyType),
            policy => Assert.Equal(55.0, policy.Inputs.Map("targetTrackingScalingPolicyConfiguration")["targetValue"]));

    [Fact]
    public async Task Every_target_is_tagged() =>
        Assert.All((await StackRun.DevAsync(On)).OfType(TargetType), target => Assert.Equal("sales", target.Inputs.Map("tags")["team"]));

    [Fact]
    public async Task Targets_are_made_after_the_table()
    {
        var registrations = (await StackRun.DevAsync(On)).Registrations.Select(registration => registration.Type).ToList();

        Assert.True(registrations.IndexOf(MockedProgram.TableType) < registrations.IndexOf(TargetType));
    }

    [Fact]
    public async Task Turning_it_on_changes_nothing_about_the_table_itself()
    {
        (string, string)[] sameCapacity = [.. On.Where(pair => pair.Item1 != "autoScaling")];

        var without = await StackRun.TableAsync(sameCapacity);
        var with = await StackRun.TableAsync(On);

        Assert.Equal(Text(without), Text(with));
    }

    [Theory]
    [InlineData(false, "")]
    [InlineData(true, "readCapacity writeCapacity globalSecondaryIndexes[*].readCapacity globalSecondaryIndexes[*].writeCapacity")]
    public async Task Capacities_are_left_to_scaling_exactly_while_it_is_on(bool isScaled, string ignored)
    {
        var seen = new Dictionary<Resource, List<string>>();
        var options = new ComponentResourceOptions
        {
            ResourceTransformations =
            {
                args =>
                {
                    seen[args.Resource] = args.Options.IgnoreChanges;
                    return null;
                },
            },
        };

        var deployed = await MockedProgram.RunAsync(() =>
        {
            _ = new SalesDataTable("orders", new SalesDataTableArgs
            {
                TableName = "Orders",
                ReadCapacity = 1,
                WriteCapacity = 1,
                IndexReadCapacity = 1,
                IndexWriteCapacity = 1,
                CapacityIsScaled = isScaled,
            }, options);
            return new Dictionary<string, object?>();
        });

        Assert.Equal(ignored, string.Join(' ', seen[deployed.Resource<Table>()]));
    }

    private static string Text(object value) => value switch
    {
        IReadOnlyDictionary<string, object> map => $"{{{string.Join(',', map.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}:{Text(pair.Value)}"))}}}",
        System.Collections.Immutable.ImmutableArray<object> list => $"[{string.Join(',', list.Select(Text))}]",
        _ => $"{value}",
    };
}
