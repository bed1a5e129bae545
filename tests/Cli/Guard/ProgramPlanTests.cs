namespace SalesData.Tests.Cli.Guard;

/// <summary>The plans of the program itself: what puts nothing at risk passes, for a guard that cries wolf is switched off.</summary>
public class ProgramPlanTests
{
    /// <summary>The plan that the program itself makes, from one configuration to another.</summary>
    [Theory]
    [InlineData("dev", "", "", "")]
    [InlineData("prod", "", "", "")]
    [InlineData("dev", "", "readCapacity=10 writeCapacity=6 indexReadCapacity=7 indexWriteCapacity=8", "")]
    [InlineData("dev", "", "autoScaling=true", "")]
    [InlineData("dev", "", "pointInTimeRecovery=true deletionProtection=true encryption=AWS_MANAGED", "")]
    [InlineData("prod", "", "autoScaling=false", "lower-capacity")]
    [InlineData("prod", "", "alarms=true alarmEmail=ops@example.com contributorInsights=THROTTLED_KEYS iamPolicies=true", "")]
    [InlineData("prod", "alarms=true alarmEmail=ops@example.com contributorInsights=THROTTLED_KEYS iamPolicies=true", "", "")]
    [InlineData("prod", "", "tags=team=orders streamViewType=NEW_IMAGE", "")]
    [InlineData("prod", "ttlAttribute=expires_at", "ttlAttribute=expires_at ttlEnabled=false", "")]
    [InlineData("prod", "ttlAttribute=expires_at", "", "separate-deployments")]
    [InlineData("dev", "", "billingMode=PAY_PER_REQUEST", "switch-billing-mode")]
    [InlineData("dev", "billingMode=PAY_PER_REQUEST", "autoScaling=true", "separate-deployments switch-billing-mode")]
    [InlineData("dev", "", "streamViewType=NEW_IMAGE readCapacity=9", "separate-deployments")]
    [InlineData("dev", "ttlAttribute=a", "ttlAttribute=b", "separate-deployments expire-items")]
    [InlineData("prod", "", "ttlAttribute=expires_at", "expire-items")]
    [InlineData("prod", "streamViewType=NEW_IMAGE", "", "disable-stream")]
    [InlineData("prod", "", "streamViewType=NEW_AND_OLD_IMAGES replicaRegions=eu-west-1", "")]
    [InlineData("dev", "", "indexReadCapacity=4", "lower-capacity")]
    [InlineData("dev", "billingMode=PAY_PER_REQUEST", "", "switch-billing-mode")]
    [InlineData("prod", "", "deletionProtection=false", "disable-deletion-protection")]
    [InlineData("prod", "", "pointInTimeRecovery=false", "disable-recovery")]
    [InlineData("prod", "", "recoveryPeriodInDays=7", "shorten-recovery")]
    [InlineData("prod", "encryption=AWS_MANAGED", "", "disable-encryption")]
    [InlineData("prod", "backupRetentionInDays=0", "", "")]
    [InlineData("prod", "", "backupRetentionInDays=0", "delete-backups")]
    [InlineData("prod", "", "backupRetentionInDays=30", "shorten-recovery")]
    [InlineData("prod", "", "backupRetentionInDays=366", "")]
    [InlineData("prod", "streamViewType=NEW_AND_OLD_IMAGES replicaRegions=eu-west-1,eu-west-2", "streamViewType=NEW_AND_OLD_IMAGES replicaRegions=eu-west-1", "delete-replica")]
    public async Task A_change_of_the_settings_has_the_risks_that_it_has_and_no_others(string stack, string before, string after, string codes)
    {
        var preview = await ProgramPlan.OfAsync(stack, Settings(before), Settings(after));

        var run = await GuardRun.OfAsync(preview, "--json");

        var found = run.Json["findings"]!.AsArray().Select(finding => (string?)finding!["code"]).OfType<string>();
        Assert.Equal(codes, string.Join(' ', found.Distinct()));
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task The_first_deployment_of_a_shipped_stack_is_safe(string stack) => (await GuardRun.OfAsync(await ProgramPlan.FirstAsync(stack))).Succeeded();

    private static (string, string)[] Settings(string settings) =>
        [.. settings.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(setting => setting.Split('=', 2)).Select(pair => (pair[0], pair[1]))];
}
