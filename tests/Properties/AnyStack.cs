using FsCheck;
using FsCheck.Fluent;
using SalesData.Infra.Settings;
using SalesData.Tests.Support;

namespace SalesData.Tests.Properties;

/// <summary>Settings at random that the program accepts: what overrides the project's defaults.</summary>
internal sealed record AnyStack(IReadOnlyDictionary<string, string> Overrides)
{
    private const string Key = "arn:aws:kms:us-east-1:123456789012:key/";

    /// <summary>One stack.</summary>
    public static Arbitrary<AnyStack> One { get; } = Arb.From(Stacks());

    /// <summary>A stack and what becomes of it: another one at random, or the same with one or two settings changed.</summary>
    public static Arbitrary<(AnyStack Before, AnyStack After)> Pair { get; } = Arb.From(
        from before in Stacks()
        from other in Stacks()
        from kept in Gen.Elements(0, 0, 1, 2)
        from order in Gen.Shuffle(other.Overrides.Keys.Order(StringComparer.Ordinal).ToArray())
        let after = kept == 0 ? other : before.With(other, order.Take(kept * 3))
        where after.IsAccepted
        select (before, after));

    public bool IsAccepted => Problems is [];

    public SalesDataSettings Settings => SalesDataSettings.Read(Values.GetValueOrDefault, "sales-data", "us-east-1", [], out _);

    public override string ToString() => string.Join(' ', Overrides.Where(pair => pair.Value != Defaults.All[pair.Key]).Select(pair => $"{pair.Key}={pair.Value}"));

    /// <summary>The same stack with other settings.</summary>
    public AnyStack With(IEnumerable<KeyValuePair<string, string>> settings)
    {
        var overrides = new Dictionary<string, string>(Overrides);
        foreach (var (key, value) in settings)
        {
            overrides[key] = value;
        }

        return new AnyStack(overrides);
    }

    /// <summary>The same stack once its maxima are removed.</summary>
    public AnyStack Settled() => With(Overrides.Where(pair => pair.Value == "-1").Select(pair => KeyValuePair.Create(pair.Key, "0")));

    private IReadOnlyList<SettingProblem> Problems
    {
        get
        {
            SalesDataSettings.Read(Values.GetValueOrDefault, "sales-data", "us-east-1", [], out var problems);
            return problems;
        }
    }

    private Dictionary<string, string> Values
    {
        get
        {
            var values = new Dictionary<string, string>(Defaults.All);
            foreach (var (key, value) in Overrides)
            {
                values[key] = value;
            }

            return values;
        }
    }

    private AnyStack With(AnyStack other, IEnumerable<string> keys) => With(keys.Select(key => KeyValuePair.Create(key, other.Overrides[key])));

    private static Gen<AnyStack> Stacks() =>
        (from mode in Gen.Elements("fixed", "fixed", "scaled", "scaled", "on demand", "on demand")
         from units in Gen.Elements("5", "6", "40")
         from indexUnits in Gen.Elements("40", "41")
         from maximum in Gen.Elements("100", "200")
         from utilization in Gen.Elements("50", "70")
         from tableRead in Gen.Elements("0", "0", "0", "70", "80", "-1")
         from tableWrite in Gen.Elements("0", "0", "70", "80", "-1")
         from indexRead in Gen.Elements("0", "0", "0", "70", "80", "-1")
         from indexWrite in Gen.Elements("0", "0", "0", "80", "90", "-1")
         from date in Gen.Elements("", "", "", "ordered_at", "placed_at")
         from ttl in Gen.Elements("", "", "expires_at", "gone_at")
         from ttlEnabled in Gen.Elements("true", "true", "false")
         from encryption in Gen.Elements("AWS_OWNED", "AWS_OWNED", "AWS_MANAGED", "CUSTOMER_MANAGED", "CUSTOMER_MANAGED")
         from key in Gen.Elements($"{Key}a", $"{Key}b")
         from stream in Gen.Elements("", "", "KEYS_ONLY", "NEW_AND_OLD_IMAGES", "NEW_AND_OLD_IMAGES")
         from replicas in Gen.Elements("", "eu-west-1", "us-west-2", "eu-west-1,us-west-2")
         from tableClass in Gen.Elements("STANDARD", "STANDARD", "STANDARD_INFREQUENT_ACCESS")
         from recovery in Gen.Elements("true", "false")
         from days in Gen.Elements("7", "35")
         from deletionProtection in Gen.Elements("true", "false")
         from protect in Gen.Elements("true", "false", "false")
         from extras in Gen.Elements("true", "false", "false")
         from backupDays in Gen.Elements("30", "365")
         from insights in Gen.Elements("THROTTLED_KEYS", "ACCESSED_AND_THROTTLED_KEYS")
         from tags in Gen.Elements("", "team=sales", "team=orders,cost=7")
         let isProvisioned = mode != "on demand"
         let replicates = stream == "NEW_AND_OLD_IMAGES" && mode != "fixed" && encryption != "CUSTOMER_MANAGED"
         select new AnyStack(new Dictionary<string, string>
         {
             ["billingMode"] = isProvisioned ? "PROVISIONED" : "PAY_PER_REQUEST",
             ["autoScaling"] = mode == "scaled" ? "true" : "false",
             ["readCapacity"] = units,
             ["indexReadCapacity"] = units,
             ["indexWriteCapacity"] = indexUnits,
             ["maxReadCapacity"] = maximum,
             ["maxWriteCapacity"] = maximum,
             ["indexMaxReadCapacity"] = maximum,
             ["indexMaxWriteCapacity"] = "200",
             ["targetUtilization"] = utilization,
             ["maxReadRequestUnits"] = isProvisioned ? "0" : tableRead,
             ["maxWriteRequestUnits"] = isProvisioned ? "0" : tableWrite,
             ["indexMaxReadRequestUnits"] = isProvisioned ? "0" : indexRead,
             ["indexMaxWriteRequestUnits"] = isProvisioned ? "0" : indexWrite,
             ["orderDateAttribute"] = date,
             ["ttlAttribute"] = ttl,
             ["ttlEnabled"] = ttlEnabled,
             ["encryption"] = encryption,
             ["kmsKeyArn"] = encryption == "CUSTOMER_MANAGED" ? key : "",
             ["streamViewType"] = stream,
             ["replicaRegions"] = replicates ? replicas : "",
             ["tableClass"] = tableClass,
             ["pointInTimeRecovery"] = recovery,
             ["recoveryPeriodInDays"] = days,
             ["deletionProtection"] = deletionProtection,
             ["protect"] = protect,
             ["backupRetentionInDays"] = extras == "true" ? backupDays : "0",
             ["contributorInsights"] = extras == "true" ? insights : "OFF",
             ["iamPolicies"] = extras,
             ["tags"] = tags,
         }))
        .Where(stack => stack.IsAccepted);
}
