using Pulumi;
using Pulumi.Aws.DynamoDB;
using Pulumi.Utilities;
using SalesData.Infra;
using SalesData.Infra.Components;
using SalesData.Infra.Tables;
using SalesData.Tests.Support;

namespace SalesData.Tests.Program.Components;

public class TableReplicasTests
{
    private const string ReplicaType = "aws:dynamodb/tableReplica:TableReplica";

    [Fact]
    public async Task Creates_nothing_when_disabled() => Assert.Empty((await StackRun.DevAsync()).OfType(ReplicaType));

    [Fact]
    public async Task Each_region_has_a_replica_of_the_table() =>
        Assert.Equal(
            [("replicas-eu-west-1", "eu-west-1", MockedProgram.InventedArn), ("replicas-us-west-2", "us-west-2", MockedProgram.InventedArn)],
            (await DeployAsync()).OfType(ReplicaType).Select(replica => (replica.Name!, (string)replica.Inputs["region"], (string)replica.Inputs["globalTableArn"])));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_replica_is_protected_like_the_table(bool isProtected)
    {
        var deployed = await DeployAsync(args: table => new()
        {
            Table = table,
            Regions = ["eu-west-1"],
            Recovery = new Recovery(isProtected),
            Protection = new Protection { DeletionProtection = isProtected, Protect = isProtected, RetainOnDelete = isProtected },
        });

        var sent = deployed.Registration(ReplicaType).Inputs;
        Assert.Equal((isProtected, isProtected), (sent["pointInTimeRecovery"], sent["deletionProtectionEnabled"]));
        var options = deployed.Node<TableReplica>().Options;
        bool? set = isProtected ? true : null;
        Assert.Equal((set, null), (options.Protect, options.RetainOnDelete));
    }

    [Fact]
    public async Task The_table_lists_no_replicas_of_its_own() =>
        Assert.DoesNotContain("replicas", (await DeployAsync()).Registration(MockedProgram.TableType).Inputs.Keys);

    [Fact]
    public async Task The_first_replica_waits_for_the_scaling_and_each_other_one_for_the_one_before()
    {
        var deployed = await DeployAsync(new Throughput(Capacity.Scaled(5, 10), Capacity.Scaled(5, 10)));

        Assert.Equal(
            [("replicas-eu-west-1", "orders-scaling"), ("replicas-us-west-2", "replicas-eu-west-1")],
            await DependenciesAsync(deployed));
    }

    [Fact]
    public async Task On_demand_the_first_replica_waits_for_nothing_but_the_table() =>
        Assert.Equal([("replicas-eu-west-1", ""), ("replicas-us-west-2", "replicas-eu-west-1")], await DependenciesAsync(await DeployAsync()));

    [Fact]
    public async Task No_replica_is_registered_before_every_policy_that_scales_is()
    {
        var types = (await StackRun.OfAsync("prod", AllFeatures.Of)).Registrations.Select(registration => registration.Type).ToList();

        Assert.True(types.LastIndexOf("aws:appautoscaling/policy:Policy") < types.IndexOf(ReplicaType));
    }

    [Fact]
    public async Task Settings_name_the_regions_and_what_protects_the_table_protects_them()
    {
        var deployed = await StackRun.OfAsync("prod", ("replicaRegions", "eu-west-1, eu-central-1"), ("streamViewType", "NEW_AND_OLD_IMAGES"));

        Assert.Equal(["eu-central-1", "eu-west-1"], deployed.OfType(ReplicaType).Select(replica => replica.Inputs["region"]));
        Assert.All(deployed.OfType(ReplicaType), replica => Assert.Equal(
            (true, true, "environment=prod team=sales"),
            (replica.Inputs["pointInTimeRecovery"], replica.Inputs["deletionProtectionEnabled"], replica.Inputs.Text("tags"))));
    }

    [Theory]
    [InlineData("readPolicy", "ReadTable", "")]
    [InlineData("readPolicy", "ReadIndex", "/index/CategoryIndex")]
    [InlineData("writePolicy", "WriteTable", "")]
    [InlineData("queryPolicy", "QueryIndex", "/index/CategoryIndex")]
    public async Task Access_reaches_the_regions_of_the_replicas(string output, string sid, string suffix)
    {
        var deployed = await StackRun.DevAsync(("replicaRegions", "eu-west-1"), ("streamViewType", "NEW_AND_OLD_IMAGES"), ("billingMode", "PAY_PER_REQUEST"));

        var statement = System.Text.Json.Nodes.JsonNode.Parse(await deployed.TextOutputAsync(output))!["Statement"]!.AsArray().Single(statement => (string)statement!["Sid"]! == sid)!;
        Assert.Equal(
            [$"arn:aws:dynamodb:us-east-1:123456789012:table/invented{suffix}", $"arn:aws:dynamodb:eu-west-1:123456789012:table/invented{suffix}"],
            statement["Resource"]!.AsArray().Select(arn => (string)arn!));
    }

    private static async Task<IEnumerable<(string Name, string DependsOn)>> DependenciesAsync(Deployed deployed)
    {
        var dependencies = new List<(string, string)>();
        foreach (var node in deployed.Nodes.Where(node => node.Resource is TableReplica))
        {
            var names = new List<string>();
            await foreach (var resource in node.Options.DependsOn)
            {
                names.Add((await OutputUtilities.GetValueAsync((Output<Resource>)resource)).GetResourceName());
            }

            dependencies.Add((node.Name, string.Join(' ', names)));
        }

        return dependencies;
    }

    private static Task<Deployed> DeployAsync(Throughput? throughput = null, Func<SalesDataTable, TableReplicasArgs>? args = null) => MockedProgram.RunAsync(() =>
    {
        var table = new SalesDataTable("orders", new() { TableName = "Orders", Throughput = throughput ?? Throughput.Default });
        _ = new TableReplicas("replicas", args?.Invoke(table) ?? new() { Table = table, Regions = ["eu-west-1", "us-west-2"] });
    });
}
