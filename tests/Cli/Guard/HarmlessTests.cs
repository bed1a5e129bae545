namespace SalesData.Tests.Cli.Guard;

/// <summary>What puts nothing at risk passes: a guard that cries wolf is switched off.</summary>
public class HarmlessTests
{
    public static TheoryData<string> Plans => HarmlessPlans.Names;

    [Theory]
    [MemberData(nameof(Plans))]
    public async Task A_harmless_plan_is_safe(string plan)
    {
        var run = await GuardRun.OfAsync(HarmlessPlans.All[plan]);

        Assert.True(run.ExitCode == 0, run.Out);
        Assert.EndsWith("Verdict: safe. Nothing is at risk.", run.Out.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_resources_that_go_are_told_and_not_refused()
    {
        var run = (await GuardRun.OfAsync(HarmlessPlans.All["alarms are removed"])).Succeeded();

        Assert.Contains("note: aws:cloudwatch/metricAlarm:MetricAlarm throttles: would be deleted (delete)", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_that_lets_nothing_through_is_told()
    {
        var run = (await GuardRun.OfAsync(HarmlessPlans.All["nothing changes"], "--allow", "delete-table")).Succeeded();

        Assert.Contains("note: --allow delete-table let nothing through.", run.Out, StringComparison.Ordinal);
    }

    /// <summary>The plan that the program itself makes, from one configuration to another.</summary>
    [Theory]
    [InlineData("dev", "", "", "")]
    [InlineData("prod", "", "", "")]
    [InlineData("dev", "", "readCapacity=10 writeCapacity=6 indexReadCapacity=7 indexWriteCapacity=8", "")]
    [InlineData("dev", "", "autoScaling=true", "")]
    [InlineData("dev", "", "pointInTimeRecovery=true deletionProtection=true encryption=AWS_MANAGED", "")]
    [InlineData("prod", "", "autoScaling=false", "")]
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
    [InlineData("prod", "", "backupRetentionInDays=30", "")]
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
