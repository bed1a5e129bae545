using SalesData.Infra;
using SalesData.Infra.Tables;
using SalesData.Tests.Support;

namespace SalesData.Tests.Program.Components;

public class CapacityScalingTests
{
    private const string TargetType = "aws:appautoscaling/target:Target";
    private const string PolicyType = "aws:appautoscaling/policy:Policy";

    private static readonly SalesDataTableArgs AllScaled = new()
    {
        TableName = "Orders",
        Throughput = new Throughput(Capacity.Scaled(11, 101, 55), Capacity.Scaled(12, 102)),
        Indexes = [IndexDefinition.Category(new Throughput(Capacity.Scaled(13, 103), Capacity.Scaled(14, 104)))],
    };

    [Fact]
    public async Task Each_capacity_scales_between_its_units_and_its_maximum() =>
        Assert.Equal(
            [
                ("orders-scaling-index-read", "dynamodb:index:ReadCapacityUnits", "table/Orders/index/CategoryIndex", 13.0, 103.0),
                ("orders-scaling-index-write", "dynamodb:index:WriteCapacityUnits", "table/Orders/index/CategoryIndex", 14.0, 104.0),
                ("orders-scaling-table-read", "dynamodb:table:ReadCapacityUnits", "table/Orders", 11.0, 101.0),
                ("orders-scaling-table-write", "dynamodb:table:WriteCapacityUnits", "table/Orders", 12.0, 102.0),
            ],
            (await DeployAsync(AllScaled)).OfType(TargetType).Select(target => (
                target.Name!,
                (string)target.Inputs["scalableDimension"],
                (string)target.Inputs["resourceId"],
                (double)target.Inputs["minCapacity"],
                (double)target.Inputs["maxCapacity"])));

    [Fact]
    public async Task Each_target_has_one_policy_of_a_stable_name_that_follows_its_own_metric() =>
        Assert.Equal(
            [
                ("DynamoDBReadCapacityUtilization:table/Orders/index/CategoryIndex", "dynamodb:index:ReadCapacityUnits", "table/Orders/index/CategoryIndex", "DynamoDBReadCapacityUtilization"),
                ("DynamoDBWriteCapacityUtilization:table/Orders/index/CategoryIndex", "dynamodb:index:WriteCapacityUnits", "table/Orders/index/CategoryIndex", "DynamoDBWriteCapacityUtilization"),
                ("DynamoDBReadCapacityUtilization:table/Orders", "dynamodb:table:ReadCapacityUnits", "table/Orders", "DynamoDBReadCapacityUtilization"),
                ("DynamoDBWriteCapacityUtilization:table/Orders", "dynamodb:table:WriteCapacityUnits", "table/Orders", "DynamoDBWriteCapacityUtilization"),
            ],
            (await DeployAsync(AllScaled)).OfType(PolicyType).Select(policy => (
                (string)policy.Inputs["name"],
                (string)policy.Inputs["scalableDimension"],
                (string)policy.Inputs["resourceId"],
                (string)policy.Inputs.Map("targetTrackingScalingPolicyConfiguration").Map("predefinedMetricSpecification")["predefinedMetricType"])));

    /// <summary>Source: Terraform Registry, "aws_appautoscaling_policy", name; Application Auto Scaling takes 256 characters.</summary>
    [Theory]
    [InlineData(196)]
    [InlineData(197)]
    [InlineData(255)]
    public async Task A_table_of_a_long_name_has_policies_whose_names_the_provider_takes(int length)
    {
        var deployed = await DeployAsync(new()
        {
            TableName = new string('t', length),
            Throughput = AllScaled.Throughput,
            Indexes = AllScaled.Indexes,
        });

        Assert.All(deployed.OfType(PolicyType), policy => Assert.InRange(((string)policy.Inputs["name"]).Length, 1, 255));
    }

    [Fact]
    public async Task Targets_and_policies_are_those_of_DynamoDB_and_track_a_target() =>
        Assert.All((await DeployAsync(AllScaled)).Registrations.Where(registration => registration.Type is TargetType or PolicyType), registration =>
        {
            Assert.Equal("dynamodb", registration.Inputs["serviceNamespace"]);
            Assert.True(registration.Type == TargetType || registration.Inputs["policyType"] is "TargetTrackingScaling");
        });

    [Theory]
    [InlineData("table-read", 55.0)]
    [InlineData("table-write", 70.0)]
    public async Task A_policy_has_the_target_of_its_capacity(string name, double target) =>
        Assert.Equal(
            target,
            (await DeployAsync(AllScaled)).OfType(PolicyType).Single(policy => policy.Name == $"orders-scaling-{name}").Inputs.Map("targetTrackingScalingPolicyConfiguration")["targetValue"]);

    [Fact]
    public async Task Capacity_without_a_maximum_does_not_scale()
    {
        var deployed = await DeployAsync(new()
        {
            TableName = "Orders",
            Throughput = new Throughput(Capacity.Scaled(5, 10), 5),
        });

        Assert.Equal("orders-scaling-table-read", Assert.Single(deployed.OfType(TargetType)).Name);
        Assert.Equal("orders-scaling-table-read", Assert.Single(deployed.OfType(PolicyType)).Name);
    }

    [Fact]
    public async Task An_index_of_another_name_scales_under_its_own_logical_name()
    {
        var deployed = await DeployAsync(new()
        {
            TableName = "Orders",
            Indexes = [IndexDefinition.Category(Throughput.Default), new("CustomerIndex", KeyAttribute.String("customer_id"), new Throughput(5, Capacity.Scaled(5, 10)))],
        });

        var target = deployed.Registration(TargetType);
        Assert.Equal(("orders-scaling-index-CustomerIndex-write", "table/Orders/index/CustomerIndex"), (target.Name, target.Inputs["resourceId"]));
    }

    [Fact]
    public async Task Nothing_scales_before_table_and_index_exist()
    {
        var registrations = (await DeployAsync(AllScaled)).Registrations.Select(registration => registration.Type).ToList();

        Assert.True(registrations.IndexOf(MockedProgram.TableType) < registrations.IndexOf(TargetType));
        Assert.True(registrations.IndexOf(TargetType) < registrations.IndexOf(PolicyType));
    }

    [Fact]
    public async Task Settings_scale_all_four_capacities_with_one_target() =>
        Assert.Equal(
            [(3.0, 103.0), (24.0, 104.0), (1.0, 101.0), (2.0, 102.0)],
            (await StackRun.DevAsync(
                ("autoScaling", "true"),
                ("readCapacity", "1"), ("writeCapacity", "2"), ("indexReadCapacity", "3"), ("indexWriteCapacity", "24"),
                ("maxReadCapacity", "101"), ("maxWriteCapacity", "102"), ("indexMaxReadCapacity", "103"), ("indexMaxWriteCapacity", "104"))).OfType(TargetType)
                .Select(target => ((double)target.Inputs["minCapacity"], (double)target.Inputs["maxCapacity"])));

    [Fact]
    public async Task The_configured_target_utilization_is_that_of_every_policy() =>
        Assert.Equal(
            [55.0, 55.0, 55.0, 55.0],
            (await StackRun.DevAsync(("autoScaling", "true"), ("targetUtilization", "55"))).OfType(PolicyType)
                .Select(policy => policy.Inputs.Map("targetTrackingScalingPolicyConfiguration")["targetValue"]));

    [Fact]
    public async Task Enabling_it_changes_nothing_about_the_inputs_of_the_table() =>
        Assert.Equal(Text(await StackRun.TableAsync()), Text(await StackRun.TableAsync(("autoScaling", "true"))));

    private static Task<Deployed> DeployAsync(SalesDataTableArgs args) => MockedProgram.RunAsync(() => { _ = new SalesDataTable("orders", args); });

    private static string Text(object value) => value switch
    {
        IReadOnlyDictionary<string, object> map => $"{{{string.Join(',', map.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}:{Text(pair.Value)}"))}}}",
        System.Collections.Immutable.ImmutableArray<object> list => $"[{string.Join(',', list.Select(Text))}]",
        _ => $"{value}",
    };
}
