using SalesData.Tests.Aws.Service;
using static SalesData.Tests.Aws.Programs;

namespace SalesData.Tests.Aws;

/// <summary>Replicas: AWS (2.5), the resource TableReplica (1.7) and inline replicas (1.3, 1.4).</summary>
public class ReplicaTests
{
    private const string Stream = """{"streamEnabled": true, "streamViewType": "NEW_AND_OLD_IMAGES"}""";
    private const string MainKey = """{"serverSideEncryption": {"enabled": true, "kmsKeyArn": "arn:aws:kms:us-east-1:123456789012:key/1"}}""";
    private static readonly DesiredResource Table = OnDemand(Stream, "replicas");

    [Fact]
    public void TableReplica_creates_then_sets_tags_recovery_and_protection_in_its_region()
    {
        var result = Deployed(Table).Deploy([Table, Replica("""{"tags": {"a": "b"}, "pointInTimeRecovery": true, "deletionProtectionEnabled": true}""")]);
        Assert.Null(result.Refusal);
        Assert.Equal(["UpdateTable", "TagResource", "UpdateContinuousBackups", "UpdateTable"], result.Operations());
        Assert.Equal(["us-east-1", "eu-west-1", "eu-west-1", "eu-west-1"], result.Requests.Select(request => request.Region));
    }

    [Fact]
    public void A_protected_replica_needs_protection_off_before_it_goes()
    {
        var stack = Deployed(Table, Replica("""{"deletionProtectionEnabled": true}"""));
        Assert.Contains("deletion protection is enabled", stack.Deploy([Table]).Refusal);
        Assert.Empty(stack.Then(Table, Replica("""{"deletionProtectionEnabled": false}""")).Then(Table).Replicas("SalesData"));
    }

    [Theory]
    [InlineData("""{"kmsKeyArn": "arn:aws:kms:eu-west-1:123456789012:key/2"}""")]
    [InlineData("""{"tableClassOverride": "STANDARD"}""")]
    [InlineData("""{"globalTableArn": "arn:aws:dynamodb:us-east-1:123456789012:table/Other"}""")]
    public void A_change_that_replaces_a_TableReplica_is_not_known_in_its_order(string patch) =>
        Assert.True(Deployed(Table, Replica()).Deploy([Table, Replica(patch)]).NotMeasured);

    [Fact]
    public void A_table_that_does_not_ignore_replicas_removes_the_TableReplica()
    {
        var listed = Table with { IgnoreChanges = [] };
        var result = Deployed(listed, Replica()).Deploy([listed, Replica()]);
        Assert.Equal("""UpdateTable {"ReplicaUpdates":[{"Action":"Delete","RegionName":"eu-west-1"}]}""", Assert.Single(result.Texts()));
        Assert.False(result.Stack.Plan([listed, Replica()]).AtRest);
    }

    [Fact]
    public void AWS_enables_the_stream_and_a_program_without_it_never_rests()
    {
        DesiredResource[] program = [OnDemand(ignore: "replicas"), Replica()];
        var stack = Deployed(program);
        Assert.Equal(StreamViews.Both, stack.Table("SalesData").StreamView);
        Assert.Contains("Disabling Stream is not allowed", stack.Deploy(program).Refusal);
    }

    [Fact]
    public void A_stream_with_another_view_was_not_measured() =>
        Assert.True(AwsStack.Empty.Deploy([OnDemand("""{"streamEnabled": true, "streamViewType": "NEW_IMAGE"}"""), Replica()]).NotMeasured);

    [Theory]
    [InlineData("{}", """{"kmsKeyArn": "arn:aws:kms:eu-west-1:123456789012:key/2"}""", false)]
    [InlineData("""{"serverSideEncryption": {"enabled": true}}""", """{"kmsKeyArn": "arn:aws:kms:eu-west-1:123456789012:key/2"}""", false)]
    [InlineData(MainKey, "{}", false)]
    [InlineData(MainKey, """{"kmsKeyArn": "arn:aws:kms:us-east-1:123456789012:key/2"}""", false)]
    [InlineData(MainKey, """{"kmsKeyArn": "arn:aws:kms:eu-west-1:123456789012:key/2"}""", true)]
    public void A_replica_needs_a_key_of_its_region_only_with_a_customer_key(string table, string replica, bool accepted)
    {
        var result = AwsStack.Empty.Deploy([OnDemand(table), Replica(replica)]);
        Assert.Equal(accepted, result.Accepted);
    }

    [Fact]
    public void A_new_customer_key_with_replicas_is_refused()
    {
        var stack = AwsStack.Empty.Then(Table, Replica());
        var patch = """{"streamEnabled": true, "streamViewType": "NEW_AND_OLD_IMAGES", "serverSideEncryption": {"enabled": true, "kmsKeyArn": "arn:aws:kms:us-east-1:123456789012:key/1"}}""";
        Assert.Contains("only operation", stack.Deploy([OnDemand(patch, "replicas"), Replica()]).Refusal);
        var update = new UpdateTable("us-east-1", "SalesData") { ReplicaUpdates = [new("Update", "eu-west-1") { KMSMasterKeyId = "key" }] };
        Assert.Contains("not supported", Assert.Throws<RefusedException>(() => stack.Send(update)).Message);
    }

    [Fact]
    public void An_existing_table_of_that_name_stands_in_the_way()
    {
        var other = new CreateTable("eu-west-1", "SalesData") { HashKey = "id", AttributeDefinitions = [new("id", "S")], BillingMode = BillingModes.OnDemand };
        Assert.Contains("already existed as tables", AwsStack.Empty.Send(other).Deploy([Table, Replica()]).Refusal);
    }

    [Fact]
    public void Scaling_is_copied_to_the_replica_and_stays_there()
    {
        DesiredResource[] program =
        [
            .. ScaledWrites(Provisioned(Stream, Scaled + " replicas")), .. Scaling("table/SalesData dynamodb:table:ReadCapacityUnits"),
            Replica(dependsOn: [$"policy {TableWrites}", $"policy {IndexWrites}", "policy table/SalesData dynamodb:table:ReadCapacityUnits"]),
        ];
        var stack = Deployed(program);
        Assert.Equal(5, Assert.Single(stack.Replicas("SalesData")).ReadOverride);
        var gone = stack.Deploy([.. program.Where(resource => resource.Type == program[0].Type)]).Stack;
        Assert.All(gone.Account.Targets.Keys, dimension => Assert.Equal("eu-west-1", dimension.Region));
        Assert.Equal(3, gone.Account.Targets.Count);
    }

    [Fact]
    public void A_replica_that_does_not_depend_on_the_policies_may_come_before_them() =>
        Assert.Contains("AutoScaled", AwsStack.Empty.Deploy([.. ScaledWrites(Provisioned(ignore: Scaled + " replicas")), Replica()]).Refusal);

    [Fact]
    public void A_target_without_a_policy_is_not_enough()
    {
        var program = ScaledWrites(Provisioned(ignore: Scaled)).Where(resource => resource.Name != $"policy {IndexWrites}").ToList();
        Assert.Contains("AutoScaled", Deployed(program).Deploy([.. program, Replica()]).Refusal);
    }

    [Fact]
    public void Inline_replicas_change_recovery_or_else_protection_in_one_run()
    {
        const string Patch = """{"replicas": [{"regionName": "eu-west-1", "pointInTimeRecovery": true, "deletionProtectionEnabled": true}]}""";
        DesiredResource[] both = [OnDemand(Patch.Insert(1, Stream[1..^1] + ", "))];
        var stack = Deployed(OnDemand($$"""{ {{Stream[1..^1]}}, "replicas": [{"regionName": "eu-west-1"}] }"""));
        var first = stack.Deploy(both);
        Assert.Equal(["UpdateContinuousBackups"], first.Operations());
        var second = first.Stack.Deploy(both);
        Assert.Equal(["UpdateTable"], second.Operations());
        Assert.True(second.Stack.Plan(both).AtRest);
    }

    [Fact]
    public void An_inline_replica_that_exists_is_adopted_by_an_update()
    {
        var stack = Deployed(Table, Replica() with { RetainOnDelete = true });
        var result = stack.Deploy([OnDemand($$"""{ {{Stream[1..^1]}}, "replicas": [{"regionName": "eu-west-1"}] }""")], refresh: false);
        Assert.Null(result.Refusal);
        Assert.Equal("""UpdateTable {"ReplicaUpdates":[{"Action":"Update","RegionName":"eu-west-1"}]}""", result.Texts().ElementAt(1));
    }

    [Fact]
    public void A_new_index_on_a_provisioned_global_table_was_not_measured_for_its_policy_name()
    {
        DesiredResource[] rest = [.. ScaledWrites(Table).Skip(1), Replica(dependsOn: [$"policy {TableWrites}", $"policy {IndexWrites}"])];
        var stack = Deployed([Provisioned(Stream, "replicas"), .. rest]);
        var withIndex = Provisioned($$"""{ {{Stream[1..^1]}}, {{TwoIndexes(5, 5)}} }""", "replicas");
        Assert.True(stack.Deploy([withIndex, .. rest]).NotMeasured);
    }

    [Fact]
    public void Inline_replicas_get_the_tags_with_propagateTags()
    {
        var table = OnDemand("""{"streamEnabled": true, "streamViewType": "NEW_AND_OLD_IMAGES", "tags": {"a": "b"}, "replicas": [{"regionName": "eu-west-1", "propagateTags": true}]}""");
        var result = AwsStack.Empty.Deploy([table]);
        Assert.Equal(["CreateTable", "UpdateTable", "UpdateContinuousBackups", "UpdateTable", "TagResource"], result.Operations());
        Assert.Equal("b", result.Stack.Replicas("SalesData")[0].Tags["a"]);
        Assert.True(result.Stack.Plan([table]).AtRest);
    }
}
