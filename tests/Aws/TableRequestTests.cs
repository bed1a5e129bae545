using SalesData.Tests.Aws.Service;
using static SalesData.Tests.Aws.Programs;

namespace SalesData.Tests.Aws;

/// <summary>Which requests the provider sends, and in which order (1.3 to 1.6).</summary>
public class TableRequestTests
{
    [Fact]
    public void Creation_sends_everything_in_one_request_and_then_the_rest()
    {
        var result = AwsStack.Empty.Deploy([Provisioned("""
            {
              "streamEnabled": true, "streamViewType": "KEYS_ONLY", "deletionProtectionEnabled": true, "tags": {"a": "b"},
              "serverSideEncryption": {"enabled": true, "kmsKeyArn": "arn:aws:kms:us-east-1:123456789012:key/1"},
              "ttl": {"enabled": true, "attributeName": "expires_at"}, "pointInTimeRecovery": {"enabled": true, "recoveryPeriodInDays": 7}
            }
            """)]);
        Assert.Equal(
            [
                """UpdateTimeToLive {"AttributeName":"expires_at","Enabled":true}""",
                """UpdateContinuousBackups {"Enabled":true,"RecoveryPeriodInDays":7}""",
            ],
            result.Texts().Skip(1));
        var create = Assert.IsType<CreateTable>(result.Requests[0]);
        Assert.Equal("STANDARD", create.TableClass);
        Assert.Equal(new(5, 5), create.GlobalSecondaryIndexes![0].ProvisionedThroughput);
        Assert.Equal(new(true, "KMS", "arn:aws:kms:us-east-1:123456789012:key/1"), create.SSESpecification);
        Assert.True(create.DeletionProtectionEnabled);
        Assert.Equal("b", create.Tags!["a"]);
    }

    [Fact]
    public void Creation_sends_encryption_off_and_nothing_for_protection_stream_and_recovery_off()
    {
        var result = AwsStack.Empty.Deploy([OnDemand("""
            {"serverSideEncryption": {"enabled": false}, "deletionProtectionEnabled": false, "streamEnabled": false, "pointInTimeRecovery": {"enabled": false}}
            """)]);
        var create = Assert.IsType<CreateTable>(Assert.Single(result.Requests));
        Assert.Equal(new(false), create.SSESpecification);
        Assert.Null(create.DeletionProtectionEnabled);
        Assert.Null(create.StreamSpecification);
        Assert.Null(create.ProvisionedThroughput);
    }

    [Fact]
    public void An_update_has_a_fixed_order()
    {
        var stack = Deployed(OnDemand($$"""{ {{TwoIndexes()}}, "tags": {"a": "b"} }"""));
        var result = stack.Deploy([OnDemand("""
            {
              "attributes": [{"name": "order_id", "type": "S"}, {"name": "category", "type": "S"}, {"name": "region", "type": "S"}],
              "globalSecondaryIndexes": [
                {"name": "CategoryIndex", "projectionType": "KEYS_ONLY", "keySchemas": [{"attributeName": "category", "keyType": "HASH"}]},
                {"name": "RegionIndex", "projectionType": "ALL", "keySchemas": [{"attributeName": "region", "keyType": "HASH"}]}],
              "tableClass": "STANDARD_INFREQUENT_ACCESS", "onDemandThroughput": {"maxReadRequestUnits": 9},
              "serverSideEncryption": {"enabled": true}, "ttl": {"enabled": true, "attributeName": "expires_at"},
              "pointInTimeRecovery": {"enabled": true}, "warmThroughput": {"readUnitsPerSecond": 13000, "writeUnitsPerSecond": 5000}
            }
            """)]);
        Assert.Null(result.Refusal);
        Assert.Equal(
            [
                "UntagResource", "Delete CustomerIndex", "Delete CategoryIndex", "TableClass", "OnDemandThroughput", "Create RegionIndex",
                "Create CategoryIndex", "SSESpecification", "UpdateTimeToLive", "UpdateContinuousBackups", "WarmThroughput",
            ],
            result.Requests.Select(Member));
    }

    [Fact]
    public void Steps_before_a_refusal_stay_done_and_the_next_deployment_needs_a_refresh()
    {
        var wanted = OnDemand("""{"tags": {"a": "b"}, "tableClass": "STANDARD_INFREQUENT_ACCESS", "ttl": {"enabled": true, "attributeName": "b"}}""");
        var failed = Deployed(OnDemand("""{"ttl": {"enabled": true, "attributeName": "a"}}""")).Deploy([wanted]);
        Assert.Contains("active on a different", failed.Refusal);
        Assert.Equal("STANDARD_INFREQUENT_ACCESS", failed.Stack.Table("SalesData").TableClass);
        Assert.True(failed.Stack.Deploy([wanted], refresh: false).NotMeasured);
        Assert.Equal("ttl", Assert.Single(failed.Stack.Plan([wanted]).Differences).Property);
    }

    [Fact]
    public void A_failed_creation_leaves_the_table_and_the_next_deployment_updates_it()
    {
        const string Recovery = """{"pointInTimeRecovery": {"enabled": true, "recoveryPeriodInDays": 36}}""";
        var failed = AwsStack.Empty.Deploy([OnDemand(Recovery)]);
        Assert.Contains("RecoveryPeriodInDays", failed.Refusal);
        Assert.Equal(["UpdateContinuousBackups"], failed.Stack.Deploy([OnDemand(Recovery.Replace("36", "35", StringComparison.Ordinal))]).Operations());
    }

    [Fact]
    public void One_capacity_of_an_index_does_not_rebuild_it_or_another()
    {
        var result = Deployed(Provisioned($$"""{ {{TwoIndexes(5, 5)}} }""")).Deploy([Provisioned($$"""{ {{TwoIndexes(5, 6)}} }""")]);
        Assert.Equal(
            """UpdateTable {"GlobalSecondaryIndexUpdates":[{"Update":{"IndexName":"CustomerIndex","ProvisionedThroughput":{"ReadCapacityUnits":6,"WriteCapacityUnits":6}}}]}""",
            Assert.Single(result.Texts()));
    }

    [Fact]
    public void Deletion_removes_every_replica_in_the_state_first()
    {
        var table = OnDemand("""{"streamEnabled": true, "streamViewType": "NEW_AND_OLD_IMAGES", "replicas": [{"regionName": "eu-west-1"}]}""");
        Assert.Equal(["UpdateTable", "DeleteTable"], Deployed(table).Destroy().Operations());
    }

    [Fact]
    public void Deletion_of_a_table_whose_TableReplica_went_in_the_same_run_is_open()
    {
        DesiredResource[] program = [OnDemand(ignore: "replicas"), Replica()];
        var first = Deployed(program).Destroy();
        Assert.True(first.NotMeasured);
        Assert.Null(first.Stack.Destroy().Refusal); // refresh between the runs
    }

    [Fact]
    public void A_source_of_replicas_cannot_be_deleted_within_24_hours()
    {
        var stack = Deployed(OnDemand(ignore: "replicas"), Replica() with { RetainOnDelete = true });
        Assert.Contains("24 hours", stack.Destroy(refresh: false).Refusal);
        Assert.True(stack.After(24).Destroy(refresh: false).NotMeasured);
    }

    [Fact]
    public void A_replica_request_that_finds_no_table_is_tolerated()
    {
        var table = OnDemand("""{"streamEnabled": true, "streamViewType": "NEW_AND_OLD_IMAGES", "replicas": [{"regionName": "eu-west-1"}]}""");
        var gone = Deployed(table).Send(new UpdateTable("us-east-1", "SalesData") { ReplicaUpdates = [new("Delete", "eu-west-1")] })
            .Send(new DeleteTable("us-east-1", "SalesData"));
        Assert.Equal(["UpdateTable", "DeleteTable"], gone.Destroy(refresh: false).Operations());
        Assert.Empty(gone.Destroy().Requests);
    }

    private static string Member(AwsRequest request) => request switch
    {
        UpdateTable { GlobalSecondaryIndexUpdates: [{ Delete: { } name }] } => $"Delete {name}",
        UpdateTable { GlobalSecondaryIndexUpdates: [{ Create: { } index }] } => $"Create {index.IndexName}",
        UpdateTable update => update.Body.Split('"')[1],
        _ => request.Operation,
    };
}
