using FsCheck;
using FsCheck.Fluent;

namespace SalesData.Tests.Support;

/// <summary>Makes settings at random: mostly ones that can be used, with edges and nonsense among them.</summary>
public static class AnySettings
{
    private static readonly string[] Units = ["1", "2", "5", "25", "1000", "39999", "40000"];
    private static readonly string[] Switch = ["true", "false"];
    private static readonly string[] SeldomOn = [.. Enumerable.Repeat("false", 4), "true"];
    private static readonly string[] Ceiling = [.. Enumerable.Repeat("0", 12), "7", "-1"];

    private static readonly Dictionary<string, string[]> Usable = new()
    {
        ["tableName"] = ["SalesData", "a.b", "A-Z_0.9", new string('x', 255)],
        ["billingMode"] = ["PROVISIONED", "PROVISIONED", "PAY_PER_REQUEST"],
        ["readCapacity"] = Units,
        ["writeCapacity"] = ["1", "2", "5"],
        ["indexReadCapacity"] = Units,
        ["indexWriteCapacity"] = ["5", "25", "40000"],
        ["maxReadRequestUnits"] = Ceiling,
        ["maxWriteRequestUnits"] = Ceiling,
        ["indexMaxReadRequestUnits"] = Ceiling,
        ["indexMaxWriteRequestUnits"] = Ceiling,
        ["autoScaling"] = SeldomOn,
        ["maxReadCapacity"] = ["40000"],
        ["maxWriteCapacity"] = ["5", "100"],
        ["indexMaxReadCapacity"] = ["40000"],
        ["indexMaxWriteCapacity"] = ["40000"],
        ["targetUtilization"] = ["20", "70", "90"],
        ["pointInTimeRecovery"] = Switch,
        ["recoveryPeriodInDays"] = ["1", "35"],
        ["deletionProtection"] = Switch,
        ["protect"] = Switch,
        ["retainOnDelete"] = Switch,
        ["encryption"] = ["AWS_OWNED", "AWS_OWNED", "AWS_MANAGED", "AWS_MANAGED", "CUSTOMER_MANAGED"],
        ["kmsKeyArn"] = SeldomSet("arn:aws:kms:us-east-1:123456789012:key/abc"),
        ["tableClass"] = ["STANDARD", "STANDARD_INFREQUENT_ACCESS"],
        ["orderDateAttribute"] = ["", .. Enumerable.Repeat("ordered_at", 4), "expires_at"],
        ["ttlAttribute"] = ["", "expires_at"],
        ["ttlEnabled"] = Switch,
        ["streamViewType"] = ["", "KEYS_ONLY", "NEW_AND_OLD_IMAGES"],
        ["replicaRegions"] = SeldomSet("eu-west-1", "eu-west-1,us-west-2"),
        ["importTable"] = ["false"],
        ["alarms"] = SeldomOn,
        ["alarmTopicArn"] = SeldomSet("arn:aws:sns:us-east-1:123456789012:operators"),
        ["alarmEmail"] = SeldomSet("ops@example.com"),
        ["alarmCapacityPercent"] = ["1", "80", "100"],
        ["dashboard"] = Switch,
        ["backupRetentionInDays"] = ["0", "1", "124", "125", "36500"],
        ["contributorInsights"] = ["OFF", "THROTTLED_KEYS", "ACCESSED_AND_THROTTLED_KEYS"],
        ["iamPolicies"] = Switch,
        ["tags"] = ["", "team=sales", "team=sales,empty="],
    };

    private static readonly string?[] Nonsense =
        [null, "", " ", "0", "-1", "40001", "2147483648", "1e3", "true ", "TRUE", "x", "a=b=c", ",", "arn:aws:sns:::", "\0", "💥", "'; drop", new string('9', 400)];

    /// <summary>Settings of which about one in four can be used.</summary>
    public static Arbitrary<Dictionary<string, string?>> Arbitrary { get; } = Arb.From(
        from usable in Gen.CollectToArray(Usable, pair => Gen.Elements(pair.Value).Select(value => KeyValuePair.Create(pair.Key, (string?)value)))
        from faults in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(1, 3)))
        from broken in Gen.ArrayOf(Gen.Zip(Gen.Elements(Usable.Keys.AsEnumerable()), Gen.Elements(Nonsense)), faults)
        select Merge(usable, broken));

    private static string[] SeldomSet(params string[] values) => [.. Enumerable.Repeat("", 8), .. values];

    private static Dictionary<string, string?> Merge(KeyValuePair<string, string?>[] usable, (string Key, string? Value)[] broken)
    {
        var settings = new Dictionary<string, string?>(usable);
        foreach (var (key, value) in broken)
        {
            settings[key] = value;
        }

        return settings;
    }
}
