using SalesData.Infra.Settings;
using SalesData.Tests.Support;

namespace SalesData.Tests.Program.Settings;

/// <summary>Every rule at its edges: a change of the defaults, and the keys that have a problem then.</summary>
public class SettingRulesTests
{
    private const string Kms = "arn:aws:kms:us-east-1:123456789012:key/abc";
    private const string Sns = "arn:aws:sns:us-east-1:123456789012:operators";
    private const string Replicas = "billingMode=PAY_PER_REQUEST streamViewType=NEW_AND_OLD_IMAGES";

    [Theory]
    [InlineData("", "")]
    [InlineData("billingMode=PAY_PER_REQUEST", "")]
    [InlineData("billingMode=provisioned", "billingMode")]
    [InlineData("billingMode=", "billingMode")]
    // Ceilings belong to on-demand capacity.
    [InlineData("maxReadRequestUnits=1", "maxReadRequestUnits")]
    [InlineData("indexMaxWriteRequestUnits=1", "indexMaxWriteRequestUnits")]
    [InlineData("billingMode=PAY_PER_REQUEST maxReadRequestUnits=1 maxWriteRequestUnits=40000", "")]
    [InlineData("billingMode=PAY_PER_REQUEST maxReadRequestUnits=-1 maxWriteRequestUnits=-1 indexMaxReadRequestUnits=-1 indexMaxWriteRequestUnits=-1", "")]
    [InlineData("billingMode=PAY_PER_REQUEST maxReadRequestUnits=-2", "maxReadRequestUnits")]
    [InlineData("maxReadRequestUnits=-1", "maxReadRequestUnits")]
    [InlineData("billingMode=PAY_PER_REQUEST maxWriteRequestUnits=-1 indexMaxWriteRequestUnits=7", "indexMaxWriteRequestUnits")]
    [InlineData("billingMode=PAY_PER_REQUEST maxReadRequestUnits=40001", "maxReadRequestUnits")]
    [InlineData("billingMode=PAY_PER_REQUEST maxWriteRequestUnits=7 indexMaxWriteRequestUnits=7", "")]
    [InlineData("billingMode=PAY_PER_REQUEST maxWriteRequestUnits=7 indexMaxWriteRequestUnits=6", "indexMaxWriteRequestUnits")]
    [InlineData("billingMode=PAY_PER_REQUEST indexMaxWriteRequestUnits=7", "indexMaxWriteRequestUnits")]
    [InlineData("billingMode=PAY_PER_REQUEST maxWriteRequestUnits=7", "")]
    // Scaling.
    [InlineData("autoScaling=true", "")]
    [InlineData("autoScaling=yes", "autoScaling")]
    [InlineData("autoScaling=True", "autoScaling")]
    [InlineData("autoScaling=true billingMode=PAY_PER_REQUEST", "autoScaling")]
    // A setting that is wrong in itself says nothing about another.
    [InlineData("billingMode=x streamViewType=NEW_AND_OLD_IMAGES replicaRegions=eu-west-1", "billingMode")]
    [InlineData("autoScaling=true billingMode=x maxReadRequestUnits=7 streamViewType=NEW_AND_OLD_IMAGES replicaRegions=eu-west-1", "billingMode")]
    [InlineData("autoScaling=true maxReadCapacity=5", "")]
    [InlineData("autoScaling=true maxReadCapacity=4", "maxReadCapacity")]
    [InlineData("autoScaling=false maxReadCapacity=4", "")]
    [InlineData("autoScaling=true maxWriteCapacity=4", "maxWriteCapacity")]
    [InlineData("autoScaling=true indexMaxReadCapacity=4", "indexMaxReadCapacity")]
    [InlineData("autoScaling=true indexWriteCapacity=60 maxWriteCapacity=50 indexMaxWriteCapacity=60", "")]
    [InlineData("autoScaling=true indexWriteCapacity=60 maxWriteCapacity=50 indexMaxWriteCapacity=59", "indexMaxWriteCapacity")]
    [InlineData("autoScaling=true maxWriteCapacity=50 indexMaxWriteCapacity=50", "")]
    [InlineData("autoScaling=true maxWriteCapacity=50 indexMaxWriteCapacity=49", "indexMaxWriteCapacity")]
    [InlineData("targetUtilization=20", "")]
    [InlineData("targetUtilization=90", "")]
    [InlineData("targetUtilization=19", "targetUtilization")]
    [InlineData("targetUtilization=91", "targetUtilization")]
    [InlineData("maxReadCapacity=0", "maxReadCapacity")]
    [InlineData("maxReadCapacity=40001", "maxReadCapacity")]
    // Protection.
    [InlineData("recoveryPeriodInDays=1", "")]
    [InlineData("recoveryPeriodInDays=35", "")]
    [InlineData("recoveryPeriodInDays=0", "recoveryPeriodInDays")]
    [InlineData("recoveryPeriodInDays=36", "recoveryPeriodInDays")]
    [InlineData("pointInTimeRecovery=on deletionProtection=1 protect=x retainOnDelete=y importTable=z iamPolicies=a contributorInsights=b", "contributorInsights deletionProtection iamPolicies importTable pointInTimeRecovery protect retainOnDelete")]
    [InlineData("backupRetentionInDays=1", "")]
    [InlineData("backupRetentionInDays=36500", "")]
    [InlineData("backupRetentionInDays=-1", "backupRetentionInDays")]
    [InlineData("backupRetentionInDays=36501", "backupRetentionInDays")]
    [InlineData("backupRetentionInDays=", "backupRetentionInDays")]
    // Insights.
    [InlineData("contributorInsights=THROTTLED_KEYS", "")]
    [InlineData("contributorInsights=ACCESSED_AND_THROTTLED_KEYS", "")]
    [InlineData("contributorInsights=true", "contributorInsights")]
    [InlineData("contributorInsights=false", "contributorInsights")]
    [InlineData("contributorInsights=off", "contributorInsights")]
    // Encryption.
    [InlineData("encryption=AWS_MANAGED", "")]
    [InlineData("encryption=KMS", "encryption")]
    [InlineData("encryption=CUSTOMER_MANAGED", "kmsKeyArn")]
    [InlineData("encryption=CUSTOMER_MANAGED kmsKeyArn=" + Kms, "")]
    [InlineData("encryption=CUSTOMER_MANAGED kmsKeyArn=arn:aws-cn:kms:us-east-1:123456789012:key/abc", "")]
    [InlineData("kmsKeyArn=" + Kms, "kmsKeyArn")]
    [InlineData("encryption=CUSTOMER_MANAGED kmsKeyArn=alias/abc", "kmsKeyArn")]
    [InlineData("encryption=CUSTOMER_MANAGED kmsKeyArn=" + Sns, "kmsKeyArn")]
    [InlineData("encryption=CUSTOMER_MANAGED kmsKeyArn=arn:aws:kms:eu-west-1:123456789012:key/abc", "kmsKeyArn")]
    [InlineData("encryption=CUSTOMER_MANAGED kmsKeyArn=arn:aws:kms:us-east-1:12345:key/abc", "kmsKeyArn")]
    // Storage.
    [InlineData("tableClass=STANDARD_INFREQUENT_ACCESS", "")]
    [InlineData("tableClass=IA", "tableClass")]
    [InlineData("ttlAttribute=expires_at", "")]
    [InlineData("ttlAttribute=expires_at ttlEnabled=false", "")]
    [InlineData("ttlEnabled=no", "ttlEnabled")]
    [InlineData("ttlAttribute=order_id", "ttlAttribute")]
    [InlineData("ttlAttribute=category", "ttlAttribute")]
    [InlineData("orderDateAttribute=ordered_at", "")]
    [InlineData("orderDateAttribute=ordered_at ttlAttribute=expires_at", "")]
    [InlineData("orderDateAttribute=order_id", "orderDateAttribute")]
    [InlineData("orderDateAttribute=category", "orderDateAttribute")]
    [InlineData("orderDateAttribute=expires_at ttlAttribute=expires_at", "ttlAttribute")]
    [InlineData("streamViewType=KEYS_ONLY", "")]
    [InlineData("streamViewType=NEW_IMAGE", "")]
    [InlineData("streamViewType=OLD_IMAGE", "")]
    [InlineData("streamViewType=NEW_AND_OLD_IMAGES", "")]
    [InlineData("streamViewType=ALL", "streamViewType")]
    // Replicas.
    [InlineData(Replicas + " replicaRegions=eu-west-1", "")]
    [InlineData(Replicas + " replicaRegions=eu-west-1,us-west-2", "")]
    [InlineData(Replicas + " replicaRegions=eu-west-1,eu-west-1", "replicaRegions")]
    [InlineData(Replicas + " replicaRegions=us-east-1", "replicaRegions")]
    [InlineData(Replicas + " replicaRegions=Ireland", "replicaRegions")]
    [InlineData(Replicas + " replicaRegions=eu-west-1,", "replicaRegions")]
    [InlineData("billingMode=PAY_PER_REQUEST replicaRegions=eu-west-1", "streamViewType")]
    [InlineData("billingMode=PAY_PER_REQUEST streamViewType=NEW_IMAGE replicaRegions=eu-west-1", "streamViewType")]
    [InlineData("streamViewType=NEW_AND_OLD_IMAGES replicaRegions=eu-west-1", "replicaRegions")]
    [InlineData("streamViewType=NEW_AND_OLD_IMAGES replicaRegions=eu-west-1 autoScaling=true", "")]
    [InlineData(Replicas + " replicaRegions=eu-west-1 encryption=CUSTOMER_MANAGED kmsKeyArn=" + Kms, "replicaRegions")]
    // Alarms.
    [InlineData("alarms=true", "")]
    [InlineData("alarms=true alarmTopicArn=" + Sns, "")]
    [InlineData("alarms=true alarmEmail=ops@example.com", "")]
    [InlineData("alarms=true alarmEmail=ops", "alarmEmail")]
    [InlineData("alarms=true alarmEmail=@example.com", "alarmEmail")]
    [InlineData("alarms=true alarmEmail=ops@example.com alarmTopicArn=" + Sns, "alarmEmail")]
    [InlineData("alarmTopicArn=" + Sns, "alarmTopicArn")]
    [InlineData("alarmEmail=ops@example.com", "alarmEmail")]
    [InlineData("alarms=true alarmTopicArn=operators", "alarmTopicArn")]
    [InlineData("alarms=true alarmTopicArn=arn:aws:sns:eu-west-1:123456789012:operators", "alarmTopicArn")]
    [InlineData("alarmCapacityPercent=1", "")]
    [InlineData("alarmCapacityPercent=100", "")]
    [InlineData("alarmCapacityPercent=0", "alarmCapacityPercent")]
    [InlineData("alarmCapacityPercent=101", "alarmCapacityPercent")]
    [InlineData("dashboard=true", "")]
    [InlineData("dashboard=false alarms=true", "")]
    [InlineData("dashboard=yes", "dashboard")]
    // Tags.
    [InlineData("tags=team=sales", "")]
    [InlineData("tags=team=sales,empty=", "")]
    [InlineData("tags=team", "tags")]
    [InlineData("tags==sales", "tags")]
    [InlineData("tags=team=sales,team=other", "tags")]
    [InlineData("tags=Team=sales,team=other", "tags")]
    [InlineData("tags=team=R&D", "tags")]
    [InlineData("tags=te*m=sales", "tags")]
    [InlineData("tags=équipe=a_b.c:d/e=f+g-h@i", "")]
    [InlineData("tags=aws:team=sales", "tags")]
    [InlineData("tags=AWS:team=sales", "tags")]
    public void A_combination_has_problems_exactly_where_it_is_wrong(string changes, string keys) =>
        Assert.Equal(keys, string.Join(' ', ProblemsWith(changes).Select(problem => problem.Key[2..]).Distinct().Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData(255, "")]
    [InlineData(256, "ttlAttribute")]
    public void The_name_of_the_time_to_live_attribute_has_a_length(int length, string keys) =>
        Assert.Equal(keys, string.Join(' ', ProblemsWith($"ttlAttribute={new string('a', length)}").Select(problem => problem.Key[2..])));

    [Theory]
    [InlineData('a', 255, "")]
    [InlineData('a', 256, "orderDateAttribute")]
    [InlineData('é', 127, "")]
    [InlineData('é', 128, "orderDateAttribute")]
    public void The_name_of_a_key_of_an_index_has_a_length_in_bytes(char letter, int length, string keys) =>
        Assert.Equal(keys, string.Join(' ', ProblemsWith($"orderDateAttribute={new string(letter, length)}").Select(problem => problem.Key[2..])));

    [Theory]
    [InlineData(50, 0)]
    [InlineData(51, 1)]
    public void There_are_no_more_than_fifty_tags(int count, int problems) =>
        Assert.Equal(problems, ProblemsWith($"tags={string.Join(',', Enumerable.Range(0, count).Select(number => $"k{number}=v"))}").Count);

    [Theory]
    [InlineData(128, 256, 0)]
    [InlineData(129, 1, 1)]
    [InlineData(1, 257, 1)]
    public void Keys_and_values_of_tags_have_a_length(int key, int value, int problems) =>
        Assert.Equal(problems, ProblemsWith($"tags={new string('k', key)}={new string('v', value)}").Count);

    [Fact]
    public void Every_problem_says_what_is_allowed_and_why() =>
        Assert.All(
            ProblemsWith("billingMode=x autoScaling=x targetUtilization=x encryption=x tableClass=x streamViewType=x replicaRegions=x alarms=x tags=x ttlAttribute=order_id"),
            problem => Assert.True(problem is { Allowed.Length: > 5, Why.Length: > 10 }, problem.ToString()));

    private static IReadOnlyList<SettingProblem> ProblemsWith(string changes)
    {
        var values = new Dictionary<string, string>(Defaults.All);
        foreach (var change in changes.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = change.Split('=', 2);
            values[parts[0]] = parts[1];
        }

        SalesDataSettings.Read(values.GetValueOrDefault, "p", "us-east-1", [], out var problems);
        return problems;
    }
}
