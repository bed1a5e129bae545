using SalesData.Tests.Support;

namespace SalesData.Tests.Cli.Policies;

/// <summary>What keeps the pipeline from more rights, and the account from a deletion; whom the roles trust.</summary>
public class OwnRightsTests
{
    private const string Table = "arn:aws:dynamodb:us-west-2:123456789012:table/SalesData";
    private const string Replica = "arn:aws:dynamodb:eu-west-1:123456789012:table/SalesData";
    private const string Vault = "arn:aws:backup:us-west-2:123456789012:backup-vault:sales-data-backups-vault-1a2b3c4";
    private const string GitHub = "token.actions.githubusercontent.com";

    [Theory]
    [InlineData("iam:PutRolePolicy")]
    [InlineData("iam:AttachRolePolicy")]
    [InlineData("iam:UpdateAssumeRolePolicy")]
    [InlineData("iam:DeleteRolePermissionsBoundary")]
    [InlineData("iam:PassRole")]
    public async Task The_roles_of_the_pipeline_are_denied_to_it_whatever_else_is_attached(string action)
    {
        foreach (var stack in new[] { "dev", "prod" })
        {
            var deploy = await RolesOf.PermissionsAsync("deploy", RolesOf.Stack(stack));
            Assert.All(["preview", "deploy"], role => Assert.True(deploy.Denies(action, $"arn:aws:iam::123456789012:role/sales-data-{role}-prod")));
        }
    }

    [Fact]
    public async Task The_role_of_the_backups_is_not_taken_by_who_writes_its_trust() =>
        Assert.True((await RolesOf.PermissionsAsync("deploy", RolesOf.Prod())).Denies("sts:AssumeRole", "arn:aws:iam::123456789012:role/sales-data-backups-role-1a2b3c4"));

    [Fact]
    public async Task The_role_of_a_stack_may_write_the_policies_of_that_stack_alone()
    {
        var ofDev = await RolesOf.PermissionsAsync("deploy", RolesOf.Stack("dev", ("iamPolicies", "true")));
        var ofProd = await RolesOf.PermissionsAsync("deploy", RolesOf.Prod(("iamPolicies", "true")));

        Assert.All((await StackRun.OfAsync("prod", ("iamPolicies", "true"))).OfType("aws:iam/policy:Policy"), policy =>
        {
            var arn = $"arn:aws:iam::123456789012:policy{policy.Inputs["path"]}{policy.Name}-1a2b3c4";
            Assert.True(ofProd.Allows("iam:CreatePolicyVersion", arn));
            Assert.False(ofDev.Allows("iam:CreatePolicyVersion", arn));
        });
    }

    [Theory]
    [InlineData("dynamodb:DeleteTable", Table)]
    [InlineData("dynamodb:DeleteTable", Replica)]
    [InlineData("dynamodb:DeleteBackup", Table + "/backup/01")]
    [InlineData("dynamodb:UpdateContinuousBackups", Table)]
    [InlineData("backup:DeleteBackupVault", Vault)]
    [InlineData("backup:DeleteBackupVaultLockConfiguration", Vault)]
    public async Task The_account_can_deny_what_deletes_orders_or_their_protection(string action, string arn) =>
        Assert.True((await AccountAsync(RolesOf.Prod(AllFeatures.Of))).Denies(action, arn));

    /// <summary>A service control policy that stops deployments would be taken off again.</summary>
    [Theory]
    [InlineData("dynamodb:UpdateTable", Table)]
    [InlineData("dynamodb:DeleteTable", "arn:aws:dynamodb:us-west-2:123456789012:table/Other")]
    [InlineData("dynamodb:DeleteItem", Table)]
    [InlineData("backup:CreateBackupVault", Vault)]
    [InlineData("backup:DeleteBackupVault", "arn:aws:backup:us-west-2:123456789012:backup-vault:Default")]
    public async Task The_account_keeps_what_a_deployment_and_others_need(string action, string arn)
    {
        var account = await AccountAsync(RolesOf.Prod(AllFeatures.Of));

        Assert.False(account.Denies(action, arn));
        Assert.Empty(account.Actions);
    }

    [Theory]
    [InlineData("sales/infra")]
    [InlineData("sales@12/infra@34")]
    public async Task A_deployment_is_trusted_from_its_workflow_on_main_alone(string repository)
    {
        var arguments = RolesOf.Prod().Replace("sales/infra", repository, StringComparison.Ordinal);
        var condition = (await RolesOf.DocumentAsync("deploy", "trust", arguments))["Statement"]![0]!["Condition"]!["StringEquals"]!;

        Assert.Equal("sales/infra/.github/workflows/deploy.yml@refs/heads/main", (string)condition[$"{GitHub}:job_workflow_ref"]!);
        Assert.Equal("refs/heads/main", (string)condition[$"{GitHub}:ref"]!);
        Assert.Equal($"repo:{repository}:environment:prod", (string)condition[$"{GitHub}:sub"]!);
    }

    /// <summary>A job that takes the role from another file is refused by AWS, and nothing else says so before.</summary>
    [Fact]
    public void The_workflow_that_is_trusted_is_the_one_that_takes_the_role() => Assert.Equal(
        ["deploy.yml"],
        Directory.EnumerateFiles(Path.Combine(Repository.Root, ".github", "workflows"))
            .Where(file => File.ReadAllText(file).Contains("role-to-assume: ${{ vars.AWS_DEPLOY_ROLE_ARN }}", StringComparison.Ordinal))
            .Select(Path.GetFileName));

    private static async Task<IamPolicy> AccountAsync(string arguments) => new((await CliRun.RunAsync(arguments)).Succeeded().Json["account"]!);
}
