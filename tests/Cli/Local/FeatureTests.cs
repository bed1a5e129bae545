using System.Text.Json.Nodes;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using SalesData.Cli.Local.Dynamo;
using SalesData.Cli.Local.Emulator;
using SalesData.Cli.Local.Engine;
using SalesData.Tests.Support;

namespace SalesData.Tests.Cli.Local;

/// <summary>What goes beyond keys and capacity, at an emulator that has little of it.</summary>
public abstract class FeatureTests(EmulatorFixture emulator)
{
    private static readonly string[] Everything =
    [
        "--config", "autoScaling=true", "--config", "alarms=true", "--config", "alarmEmail=ops@example.com", "--config", "contributorInsights=THROTTLED_KEYS",
        "--config", "iamPolicies=true", "--config", "pointInTimeRecovery=true", "--config", "ttlAttribute=expires_at", "--config", "tags=team=sales",
        "--config", "streamViewType=NEW_AND_OLD_IMAGES", "--config", "replicaRegions=eu-west-1", "--config", "tableClass=STANDARD_INFREQUENT_ACCESS",
        "--config", "encryption=AWS_MANAGED",
    ];

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task A_shipped_stack_previews_and_runs_and_is_then_without_change(string stack)
    {
        using var sandbox = new Sandbox(emulator);

        var preview = (await sandbox.RunAsync("preview", stack)).Succeeded();
        var up = (await sandbox.RunAsync("up", stack)).Succeeded();
        (await sandbox.RunAsync("up", stack, "--expect-no-changes")).Succeeded();

        Assert.Equal(preview.Count("create"), up.Count("create"));
        (await sandbox.RunAsync("verify", stack)).Succeeded();
    }

    [Fact]
    public async Task Nothing_of_the_original_table_is_not_emulated()
    {
        using var sandbox = new Sandbox(emulator);

        var run = (await sandbox.RunAsync("up")).Succeeded();

        Assert.All(run.Json["resources"]!.AsArray(), resource => Assert.True((bool)resource!["emulated"]!));
    }

    [Fact]
    public async Task What_the_emulator_does_not_do_is_marked_and_remembered()
    {
        using var sandbox = new Sandbox(emulator);

        var run = (await sandbox.RunAsync("up", Everything)).Succeeded();
        (await sandbox.RunAsync("up", [.. Everything, "--expect-no-changes"])).Succeeded();

        Assert.All(run.Json["resources"]!.AsArray(), resource =>
            Assert.Equal(((string)resource!["type"]!).StartsWith("salesdata:", StringComparison.Ordinal), (bool)resource["emulated"]!));
        Assert.Equal(
            sandbox.Emulator == EmulatorKind.Dynoxide
                ? ["pointInTimeRecovery"]
                : ["pointInTimeRecovery", "serverSideEncryption", "streamEnabled", "streamViewType", "tableClass", "ttl"],
            sandbox.NotEmulated);
    }

    [Fact]
    public async Task What_is_not_emulated_is_named_to_a_person()
    {
        using var sandbox = new Sandbox(emulator);

        var run = (await CliRun.LocalAsync(sandbox.Arguments("up", Everything).Where(argument => argument != "--json"))).Succeeded();

        Assert.Contains("not emulated: pointInTimeRecovery", run.Out, StringComparison.Ordinal);
        Assert.Contains("not emulated: aws:cloudwatch/metricAlarm:MetricAlarm: ", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_mode_of_the_insights_replaces_them_and_nothing_else()
    {
        using var sandbox = new Sandbox(emulator);
        (await sandbox.RunAsync("up", "--config", "contributorInsights=ACCESSED_AND_THROTTLED_KEYS")).Succeeded();

        var run = (await sandbox.RunAsync("up", "--config", "contributorInsights=THROTTLED_KEYS")).Succeeded();

        Assert.Equal((2, 0, 0), (run.Count("replace"), run.Count("update"), run.Count("delete")));
        (await sandbox.RunAsync("up", "--config", "contributorInsights=THROTTLED_KEYS", "--expect-no-changes")).Succeeded();
    }

    [Theory]
    [InlineData("preview")]
    [InlineData("up")]
    public async Task Backups_are_shown_with_the_names_and_the_ARNs_of_what_is_not_emulated(string command)
    {
        using var sandbox = new Sandbox(emulator);

        var run = (await sandbox.RunAsync(command, "--config", "backupRetentionInDays=30")).Succeeded();

        var rule = Changed(run, "sales-data-backups-plan", "rules")[0]!;
        Assert.Equal(("sales-data-backups-vault", 30), ((string)rule["targetVaultName"]!, (int)rule["lifecycle"]!["deleteAfter"]!));
        Assert.Equal("sales-data-backups-role", (string)Changed(run, "sales-data-backups-role-policy", "role")!);
        Assert.Equal("arn:aws:not-emulated:::sales-data-backups-role", (string)Changed(run, "sales-data-backups-selection", "iamRoleArn")!);
    }

    [Fact]
    public async Task The_stream_of_the_emulator_is_put_out_with_its_policy()
    {
        using var sandbox = new Sandbox(emulator);

        var outputs = (await sandbox.RunAsync("up", "--config", "streamViewType=NEW_IMAGE")).Succeeded().Json["outputs"]!;

        var arn = (string)outputs["streamArn"]!;
        // dynalite has no streams.
        Assert.StartsWith(
            sandbox.Emulator == EmulatorKind.Dynoxide ? $"arn:aws:dynamodb:us-east-1:000000000000:table/{sandbox.Table}/stream/" : "arn:aws:not-emulated:::",
            arn,
            StringComparison.Ordinal);
        Assert.True(IamPolicy.Parse((string)outputs["streamPolicy"]!).Allows("dynamodb:GetRecords", arn));
    }

    [Fact]
    public async Task Turning_scaling_off_removes_what_belongs_to_it_and_keeps_the_table()
    {
        using var sandbox = new Sandbox(emulator);
        (await sandbox.RunAsync("up", "--config", "autoScaling=true")).Succeeded();
        var before = await sandbox.DescribeAsync();

        var run = (await sandbox.RunAsync("up")).Succeeded();

        Assert.Equal((9, 0), (run.Count("delete"), run.Count("replace")));
        Assert.Equal("same", (string)run.Table()["action"]!);
        Assert.Equal(before.TableId, (await sandbox.DescribeAsync()).TableId);
    }

    [Fact]
    public async Task Capacity_that_scaling_has_set_is_not_reset()
    {
        using var sandbox = new Sandbox(emulator);
        string[] scaled = ["--config", "autoScaling=true"];
        (await sandbox.RunAsync("up", scaled)).Succeeded();
        await emulator.Client.UpdateTableAsync(new UpdateTableRequest
        {
            TableName = sandbox.Table,
            ProvisionedThroughput = new ProvisionedThroughput(50, 60),
            GlobalSecondaryIndexUpdates =
            [
                new() { Update = new() { IndexName = "CategoryIndex", ProvisionedThroughput = new ProvisionedThroughput(70, 80) } },
            ],
        });

        var run = (await sandbox.RunAsync("up", [.. scaled, "--config", "readCapacity=6"])).Succeeded();

        Assert.Equal("same", (string)run.Table()["action"]!);
        var table = await sandbox.DescribeAsync();
        Assert.Equal((50, 60), (table.ProvisionedThroughput.ReadCapacityUnits, table.ProvisionedThroughput.WriteCapacityUnits));
        // dynoxide 1.2.1 accepts a change of an index's capacity and does not keep it.
        Assert.Equal(sandbox.Emulator == EmulatorKind.Dynoxide ? 5 : 70, table.GlobalSecondaryIndexes[0].ProvisionedThroughput.ReadCapacityUnits);
    }

    [Fact]
    public async Task The_billing_mode_is_switched_in_place_and_back()
    {
        using var sandbox = new Sandbox(emulator);
        (await sandbox.RunAsync("up")).Succeeded();
        await sandbox.PutAsync("1");

        (await sandbox.RunAsync("up", "--config", "billingMode=PAY_PER_REQUEST")).Succeeded();
        Assert.Equal(BillingMode.PAY_PER_REQUEST, (await sandbox.DescribeAsync()).BillingModeSummary.BillingMode);
        (await sandbox.RunAsync("up", "--config", "billingMode=PAY_PER_REQUEST", "--expect-no-changes")).Succeeded();

        (await sandbox.RunAsync("up")).Succeeded();
        var table = await sandbox.DescribeAsync();
        Assert.Equal((5, 5), (table.ProvisionedThroughput.ReadCapacityUnits, table.GlobalSecondaryIndexes[0].ProvisionedThroughput.WriteCapacityUnits));
        Assert.Equal(1, await sandbox.CountItemsAsync());
    }

    [Fact]
    public async Task The_table_of_the_original_script_is_taken_over_without_a_change_and_without_a_loss()
    {
        using var sandbox = new Sandbox(emulator);
        await OriginalScript.MakeTableAsync(emulator.Client, sandbox.Table);
        await sandbox.PutAsync("1", "books");
        await sandbox.PutAsync("2");
        var before = await sandbox.DescribeAsync();

        var run = (await sandbox.RunAsync("up", "--config", "importTable=true")).Succeeded();

        Assert.Equal("same", (string)run.Table()["action"]!);
        Assert.Empty(run.TableChanges());
        Assert.Equal((before.TableId, before.CreationDateTime), ((await sandbox.DescribeAsync()).TableId, (await sandbox.DescribeAsync()).CreationDateTime));
        Assert.Equal(2, await sandbox.CountItemsAsync());
        Assert.Equal($"arn:aws:dynamodb:us-east-1:000000000000:table/{sandbox.Table}", (string)run.Json["outputs"]!["tableArn"]!);
        (await sandbox.RunAsync("up", "--config", "importTable=true", "--expect-no-changes")).Succeeded();
        (await sandbox.RunAsync("up", "--expect-no-changes")).Succeeded();
    }

    [Fact]
    public async Task A_preview_of_a_take_over_takes_nothing_over()
    {
        using var sandbox = new Sandbox(emulator);
        await OriginalScript.MakeTableAsync(emulator.Client, sandbox.Table);

        (await sandbox.RunAsync("preview", "--config", "importTable=true")).Succeeded();

        Assert.Contains("this stack did not make it", (await sandbox.RunAsync("up")).Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_that_differs_is_not_taken_over()
    {
        using var sandbox = new Sandbox(emulator);
        await OriginalScript.MakeTableAsync(emulator.Client, sandbox.Table);

        var run = await sandbox.RunAsync("up", "--config", "importTable=true", "--config", "readCapacity=6");

        Assert.Contains("was not taken over, because it is not as the configuration describes it: readCapacity is 5 and not 6", run.Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_that_is_not_there_is_not_taken_over()
    {
        using var sandbox = new Sandbox(emulator);

        Assert.Contains($"{sandbox.Table} does not exist here", (await sandbox.RunAsync("up", "--config", "importTable=true")).Refusal(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("deletionProtection=true", "deletion protection is on. Set deletionProtection=false, run")]
    [InlineData("protect=true", "it is protected, as 'local' enforces. Set protect=false, run")]
    public async Task A_protected_table_is_neither_deleted_nor_replaced_whatever_a_person_says(string protection, string message)
    {
        using var sandbox = new Sandbox(emulator);
        (await sandbox.RunAsync("up", "--config", protection)).Succeeded();

        foreach (var run in new[]
        {
            await sandbox.RunAsync("destroy", "--yes", "--config", protection),
            await sandbox.RunAsync("up", "--yes", "--config", protection, "--config", $"tableName={sandbox.Table}-new"),
        })
        {
            Assert.Contains(message, run.Refusal(), StringComparison.Ordinal);
        }

        Assert.True(await sandbox.ExistsAsync());
    }

    [Fact]
    public async Task Every_lock_is_named_at_once()
    {
        using var sandbox = new Sandbox(emulator);
        string[] locks = ["--config", "deletionProtection=true", "--config", "protect=true"];
        (await sandbox.RunAsync("up", locks)).Succeeded();

        Assert.Contains(
            "deletion protection is on, and it is protected, as 'local' enforces. Set deletionProtection=false and protect=false",
            (await sandbox.RunAsync("destroy", "--yes")).Refusal(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deletion_protection_is_taken_away_in_a_step_of_its_own()
    {
        using var sandbox = new Sandbox(emulator);
        (await sandbox.RunAsync("up", "--config", "deletionProtection=true")).Succeeded();

        Assert.Contains("Set deletionProtection=false", (await sandbox.RunAsync("destroy", "--yes")).Refusal(), StringComparison.Ordinal);
        (await sandbox.RunAsync("up")).Succeeded();
        (await sandbox.RunAsync("destroy")).Succeeded();

        Assert.False(await sandbox.ExistsAsync());
    }

    [Fact]
    public async Task Protection_counts_as_it_was_deployed_and_is_taken_away_by_a_run_of_its_own()
    {
        using var sandbox = new Sandbox(emulator);
        (await sandbox.RunAsync("up", "--config", "protect=true")).Succeeded();

        Assert.Contains("is protected", (await sandbox.RunAsync("destroy", "--yes")).Refusal(), StringComparison.Ordinal);
        (await sandbox.RunAsync("up")).Succeeded();
        (await sandbox.RunAsync("destroy")).Succeeded();

        Assert.False(await sandbox.ExistsAsync());
    }

    [Theory]
    [InlineData("retainOnDelete=false", true)]
    [InlineData("retainOnDelete=true", false)]
    public async Task A_table_is_retained_as_it_was_deployed(string configuredAtTheEnd, bool isKept)
    {
        using var sandbox = new Sandbox(emulator);
        (await sandbox.RunAsync("up", "--config", $"retainOnDelete={(isKept ? "true" : "false")}")).Succeeded();

        (await sandbox.RunAsync("destroy", "--config", configuredAtTheEnd)).Succeeded();

        Assert.Equal(isKept, await sandbox.ExistsAsync());
    }

    [Fact]
    public async Task A_plan_names_the_table_that_stays()
    {
        using var sandbox = new Sandbox(emulator);
        (await sandbox.RunAsync("up", "--config", "retainOnDelete=true")).Succeeded();

        var run = await CliRun.LocalAsync(sandbox.Arguments("destroy").Where(argument => argument != "--json"));

        Assert.Contains($"delete of sales-data-table keeps table '{sandbox.Table}'", run.Succeeded().Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_retained_table_stays_with_its_items_when_the_stack_is_taken_down()
    {
        using var sandbox = new Sandbox(emulator);
        (await sandbox.RunAsync("up", "--config", "retainOnDelete=true")).Succeeded();
        await sandbox.PutAsync("1");

        (await sandbox.RunAsync("destroy", "--config", "retainOnDelete=true")).Succeeded();

        Assert.Equal(1, await sandbox.CountItemsAsync());
        (await sandbox.RunAsync("up", "--config", "importTable=true")).Succeeded();
    }

    [Theory]
    [InlineData("ttlAttribute=expires_at", "ttl", "ttlAttribute=expires_at,ttlEnabled=false")]
    [InlineData("streamViewType=KEYS_ONLY", "streamEnabled", "streamViewType=")]
    [InlineData("tableClass=STANDARD_INFREQUENT_ACCESS", "tableClass", "tableClass=STANDARD")]
    [InlineData("deletionProtection=true", "deletionProtectionEnabled", "deletionProtection=false")]
    [InlineData("tags=team=sales", "tags", "tags=")]
    [InlineData("pointInTimeRecovery=true", "pointInTimeRecovery", "pointInTimeRecovery=false")]
    [InlineData("billingMode=PAY_PER_REQUEST,maxReadRequestUnits=7", "onDemandThroughput", "billingMode=PAY_PER_REQUEST,maxReadRequestUnits=-1")]
    public async Task A_feature_is_there_when_it_is_asked_for_and_gone_when_it_is_not_or_it_is_named(string on, string property, string off)
    {
        foreach (var first in new[] { on, "" })
        {
            using var sandbox = new Sandbox(emulator);
            (await sandbox.RunAsync("up", Config(first))).Succeeded();
            (await sandbox.RunAsync("up", Config(on))).Succeeded();
            (await sandbox.RunAsync("up", [.. Config(on), "--expect-no-changes"])).Succeeded();
            var isThere = !sandbox.NotEmulated.Contains(property);
            Assert.Equal(isThere ? property : "", string.Join(' ', (await ThereAsync(sandbox)).Where(name => name == property)));

            var run = (await sandbox.RunAsync("up", Config(off))).Succeeded();
            Assert.Equal("update", (string)run.Table()["action"]!);
            // -1 removes a maximum once, and is left out afterwards.
            (await sandbox.RunAsync("up", [.. Config(off.Replace("=-1", "=0", StringComparison.Ordinal)), "--expect-no-changes"])).Succeeded();
            Assert.DoesNotContain(property, await ThereAsync(sandbox));
        }
    }

    [Fact]
    public async Task The_plan_has_exactly_the_inputs_of_the_program()
    {
        using var sandbox = new Sandbox(emulator);

        var run = (await sandbox.RunAsync("preview")).Succeeded();

        var inputs = PropertyTree.ToJson(await StackRun.TableAsync(("tableName", sandbox.Table)));
        Assert.Equal(inputs.Select(pair => (pair.Key, "null", pair.Value!.ToJsonString())), run.TableChanges());
        Assert.Contains(("ttl", "null", """{"enabled":false}"""), run.TableChanges());
    }

    [Fact]
    public async Task A_feature_that_someone_else_changed_is_set_back()
    {
        using var sandbox = new Sandbox(emulator);
        (await sandbox.RunAsync("up", "--config", "tags=team=sales")).Succeeded();
        // The SDK refuses the checksum of the emulators' answer to this request.
        using var client = LoopbackClient.Create(new Uri(emulator.Url), "us-east-1");
        await client.TagResourceAsync(new() { ResourceArn = (await sandbox.DescribeAsync()).TableArn, Tags = [new() { Key = "team", Value = "other" }, new() { Key = "more", Value = "1" }] });

        var run = (await sandbox.RunAsync("up", "--config", "tags=team=sales")).Succeeded();

        Assert.Equal([("tags.more", "\"1\"", "null"), ("tags.team", "\"other\"", "\"sales\"")], run.TableChanges());
        (await sandbox.RunAsync("up", "--config", "tags=team=sales", "--expect-no-changes")).Succeeded();
    }

    private static string[] Config(string settings) =>
        [.. settings.Split(',', StringSplitOptions.RemoveEmptyEntries).SelectMany(setting => new[] { "--config", setting })];

    /// <summary>Features that the table has, as a client sees them that knows nothing of `local`.</summary>
    private async Task<IReadOnlyList<string>> ThereAsync(Sandbox sandbox)
    {
        var table = await sandbox.DescribeAsync();
        var tags = await emulator.Client.ListTagsOfResourceAsync(new() { ResourceArn = table.TableArn });
        var ttl = await emulator.Client.DescribeTimeToLiveAsync(sandbox.Table);
        return
        [
            .. table.DeletionProtectionEnabled == true ? ["deletionProtectionEnabled"] : Array.Empty<string>(),
            .. table.StreamSpecification?.StreamEnabled == true ? ["streamEnabled"] : Array.Empty<string>(),
            .. table.TableClassSummary?.TableClass == TableClass.STANDARD_INFREQUENT_ACCESS ? ["tableClass"] : Array.Empty<string>(),
            .. table.OnDemandThroughput?.MaxReadRequestUnits > 0 ? ["onDemandThroughput"] : Array.Empty<string>(),
            .. tags.Tags is { Count: > 0 } ? ["tags"] : Array.Empty<string>(),
            .. ttl.TimeToLiveDescription.TimeToLiveStatus == TimeToLiveStatus.ENABLED ? ["ttl"] : Array.Empty<string>(),
        ];
    }

    private static JsonNode Changed(CliRun run, string name, string property) =>
        run.Json["resources"]!.AsArray().Single(resource => (string)resource!["name"]! == name)!["changes"]!.AsArray()
            .Single(change => (string)change!["property"]! == property)!["new"]!;
}
