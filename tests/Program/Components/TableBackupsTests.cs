using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Pulumi;
using Pulumi.Aws.Backup;
using Pulumi.Utilities;
using SalesData.Infra;
using SalesData.Infra.Components;
using SalesData.Infra.Tables;
using SalesData.Tests.Support;

namespace SalesData.Tests.Program.Components;

/// <summary>Source of the expected values: AWS Backup Developer Guide, "Lifecycle", "Backup vaults", "Managed policies for AWS Backup".</summary>
public class TableBackupsTests
{
    private const string VaultType = "aws:backup/vault:Vault";
    private const string PlanType = "aws:backup/plan:Plan";
    private const string SelectionType = "aws:backup/selection:Selection";
    private const string RoleType = "aws:iam/role:Role";
    private const string AttachmentType = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";

    [Fact]
    public async Task Creates_nothing_when_disabled() =>
        Assert.DoesNotContain((await StackRun.DevAsync()).Registrations, registration => registration.Type is VaultType or PlanType or SelectionType or RoleType);

    [Fact]
    public async Task The_table_alone_is_selected_by_its_ARN_with_the_role_and_the_plan()
    {
        var selection = (await DeployAsync(365)).Registration(SelectionType).Inputs;

        Assert.Equal([MockedProgram.InventedArn], ((ImmutableArray<object>)selection["resources"]).Cast<string>());
        Assert.Equal(
            ("backups-plan-id", "arn:aws:iam::123456789012:role/backups-role-1a2b3c4"),
            ((string)selection["planId"], (string)selection["iamRoleArn"]));
        Assert.Equal(["iamRoleArn", "planId", "resources"], selection.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_backup_is_made_every_day_into_the_vault_and_none_continuously()
    {
        var rule = Assert.Single((await DeployAsync(365)).Registration(PlanType).Inputs.Maps("rules"));

        Assert.Equal(("backups-vault-1a2b3c4", "cron(0 5 * * ? *)"), ((string)rule["targetVaultName"], (string)rule["schedule"]));
        Assert.Equal(["lifecycle", "ruleName", "schedule", "targetVaultName"], rule.Keys.Order(StringComparer.Ordinal));
    }

    /// <summary>AWS takes 1-36500 days, and in cold storage no less than 90 of them.</summary>
    [Theory]
    [InlineData(1, null)]
    [InlineData(90, null)]
    [InlineData(124, null)]
    [InlineData(125, 35)]
    [InlineData(365, 35)]
    [InlineData(36_500, 35)]
    public async Task A_backup_moves_to_cold_storage_if_it_stays_there_for_90_days(int retention, int? cold)
    {
        var deployed = await DeployAsync(retention);

        var lifecycle = deployed.Registration(PlanType).Inputs.Maps("rules")[0].Map("lifecycle");
        Assert.Equal(((double)retention, (double?)cold), ((double)lifecycle["deleteAfter"], (double?)lifecycle.GetValueOrDefault("coldStorageAfter")));
        Assert.Equal(cold, deployed.Resource<TableBackups>().ColdStorageAfterDays);
        Assert.True(cold is null || retention >= cold + 90);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task The_vault_is_protected_like_the_table_and_never_emptied_by_force(bool protect, bool retain)
    {
        var deployed = await DeployAsync(30, new Protection { Protect = protect, RetainOnDelete = retain });

        var options = deployed.Node<Vault>().Options;
        Assert.Equal((protect ? true : null, retain ? true : null), (options.Protect, options.RetainOnDelete));
        Assert.DoesNotContain("forceDestroy", deployed.Registration(VaultType).Inputs.Keys);
    }

    [Fact]
    public async Task What_protects_the_table_of_prod_protects_its_vault()
    {
        var options = (await StackRun.OfAsync("prod")).Node<Vault>().Options;

        Assert.Equal((true, true), (options.Protect, options.RetainOnDelete));
    }

    [Fact]
    public async Task AWS_Backup_alone_takes_the_role()
    {
        var trust = JsonNode.Parse((string)(await DeployAsync(30)).Registration(RoleType).Inputs["assumeRolePolicy"])!;

        Assert.Equal(
            """[{"Sid":"AwsBackup","Effect":"Allow","Principal":{"Service":"backup.amazonaws.com"},"Action":["sts:AssumeRole"]}]""",
            trust["Statement"]!.ToJsonString());
    }

    [Theory]
    [InlineData("arn:aws:dynamodb:us-east-1:123456789012:table/Orders", "arn:aws:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup")]
    [InlineData("arn:aws-cn:dynamodb:cn-north-1:123456789012:table/Orders", "arn:aws-cn:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup")]
    [InlineData("arn:aws-us-gov:dynamodb:us-gov-west-1:123456789012:table/Orders", "arn:aws-us-gov:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup")]
    public async Task The_role_may_make_backups_and_restore_none_in_every_partition(string tableArn, string policyArn)
    {
        var deployed = await MockedProgram.RunAsync(() =>
            _ = new BackupRole("backups", Output.Create(tableArn), [], new SalesDataTable("orders", new() { TableName = "Orders" })));

        var attachment = deployed.Registration(AttachmentType).Inputs;
        Assert.Equal((policyArn, "backups-role-1a2b3c4"), ((string)attachment["policyArn"], (string)attachment["role"]));
    }

    [Fact]
    public async Task The_selection_waits_for_the_permissions_of_the_role()
    {
        var names = new List<string>();
        await foreach (var resource in (await DeployAsync(30)).Node<Selection>().Options.DependsOn)
        {
            names.Add((await OutputUtilities.GetValueAsync((Output<Resource>)resource)).GetResourceName());
        }

        Assert.Equal(["backups-role-policy"], names);
    }

    [Fact]
    public async Task Tags_reach_whatever_can_have_some()
    {
        var deployed = await StackRun.OfAsync("prod");

        Assert.All(
            new[] { VaultType, PlanType, RoleType },
            type => Assert.Equal("environment=prod team=sales", deployed.Registration(type).Inputs.Text("tags")));
    }

    /// <summary>AWS takes 2-50 characters for vaults, plans and selections, and 64 for roles; Pulumi adds 8 to the name in the program.</summary>
    [Theory]
    [InlineData(VaultType, 50)]
    [InlineData(PlanType, 50)]
    [InlineData(SelectionType, 50)]
    [InlineData(RoleType, 64)]
    public async Task The_name_that_Pulumi_makes_is_one_that_AWS_takes(string type, int length)
    {
        var name = (await StackRun.OfAsync("prod")).Registration(type).Name!;

        Assert.InRange(name.Length + 8, 2, length);
        Assert.Matches("^[A-Za-z0-9_-]+$", name);
    }

    private static Task<Deployed> DeployAsync(int retention, Protection? protection = null) => MockedProgram.RunAsync(() =>
    {
        var table = new SalesDataTable("orders", new() { TableName = "Orders" });
        _ = new TableBackups("backups", new() { Table = table, RetentionInDays = retention, Protection = protection ?? Protection.None });
    });
}
