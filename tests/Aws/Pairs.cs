using static SalesData.Tests.Aws.Programs;

namespace SalesData.Tests.Aws;

/// <summary>A program before and after one or two of the changes that section 4 names by letters.</summary>
internal sealed record PairState
{
    public bool OnDemand { get; init; }
    public int Units { get; init; } = 5;
    public int IndexUnits { get; init; } = 5;
    public bool Ceilings { get; init; }
    public bool IndexCeilings { get; init; }
    public bool SecondIndex { get; init; }
    public bool Protection { get; init; }
    public string? View { get; init; }
    public bool Infrequent { get; init; }
    public bool Encryption { get; init; }
    public bool Ttl { get; init; }
    public bool Recovery { get; init; }
    public bool Tags { get; init; }
    public bool Replica { get; init; }

    /// <summary>Targets and policies exist, and the program still sets the capacities.</summary>
    public bool Policies { get; init; }

    /// <summary>The capacities are ignored too.</summary>
    public bool Ignored { get; init; }

    public IReadOnlyList<DesiredResource> Program()
    {
        const string OneCeiling = """{"maxReadRequestUnits": 100}""";
        var index = OnDemand ? $"\"onDemandThroughput\": {(IndexCeilings ? OneCeiling : "null")}" : $"\"readCapacity\": {IndexUnits}, \"writeCapacity\": {IndexUnits}";
        var second = SecondIndex
            ? $$""", {"name": "CustomerIndex", "projectionType": "ALL", "keySchemas": [{"attributeName": "customer", "keyType": "HASH"}], {{index}} }"""
            : "";
        var patch = $$"""
            {
              "attributes": [{"name": "order_id", "type": "S"}, {"name": "category", "type": "S"}{{(SecondIndex ? """, {"name": "customer", "type": "S"}""" : "")}}],
              "globalSecondaryIndexes": [
                {"name": "CategoryIndex", "projectionType": "ALL", "keySchemas": [{"attributeName": "category", "keyType": "HASH"}], {{index}} }{{second}}],
              {{(OnDemand ? $"\"onDemandThroughput\": {(Ceilings ? OneCeiling : "null")}" : $"\"readCapacity\": {Units}, \"writeCapacity\": {Units}")}},
              {{(Protection ? "\"deletionProtectionEnabled\": true," : "")}}
              {{(View is null ? "" : $"\"streamEnabled\": true, \"streamViewType\": \"{View}\",")}}
              {{(Infrequent ? "\"tableClass\": \"STANDARD_INFREQUENT_ACCESS\"," : "")}}
              {{(Ttl ? """ "ttl": {"enabled": true, "attributeName": "expires_at"}, """ : "")}}
              {{(Replica ? """ "replicas": [{"regionName": "eu-west-1"}], """ : "")}}
              {{(Tags ? """ "tags": {"team": "sales"}, """ : "")}}
              "serverSideEncryption": {"enabled": {{(Encryption ? "true" : "false")}} },
              "pointInTimeRecovery": {"enabled": {{(Recovery ? "true" : "false")}} }
            }
            """;
        var ignore = Ignored ? Scaled : "";
        var table = OnDemand ? Programs.OnDemand(patch, ignore) : Provisioned(patch, ignore);
        return Policies && !OnDemand ? ScaledWrites(table) : [table];
    }
}

internal static class Pairs
{
    /// <summary>The programs before and after the changes of both letters.</summary>
    public static (PairState Before, PairState After) Of(char first, char second)
    {
        bool Has(char letter) => first == letter || second == letter;

        var before = new PairState { OnDemand = Has('V') || (!Has('P') && !Has('K') && !Has('k') && !Has('A')) };
        var after = before with { OnDemand = Has('P') || (before.OnDemand && !Has('V')) };
        if (Has('R'))
        {
            before = before with { View = "NEW_AND_OLD_IMAGES", Policies = true };
            after = after with { View = "NEW_AND_OLD_IMAGES", Policies = true, Replica = true };
        }

        foreach (var letter in new[] { first, second }.Order())
        {
            (before, after) = Change(letter, before, after);
        }

        return Has('S') ? (before with { View = null }, after) : (before, after);
    }

    private static (PairState Before, PairState After) Change(char letter, PairState before, PairState after) => letter switch
    {
        'K' => (before, after with { Units = 10 }),
        'k' => (before, after with { IndexUnits = 10 }),
        // with the switch to PROVISIONED: dropped (note 3)
        'O' => (before with { Ceilings = !after.OnDemand }, after with { Ceilings = after.OnDemand }),
        'o' => (before with { IndexCeilings = !after.OnDemand }, after with { IndexCeilings = after.OnDemand }),
        'G' => (before, after with { SecondIndex = true }),
        'D' => (before, after with { Protection = true }),
        'S' => (before, after with { View = "NEW_AND_OLD_IMAGES" }),
        'W' => (before with { View = "NEW_IMAGE" }, after with { View = "NEW_AND_OLD_IMAGES" }),
        'C' => (before, after with { Infrequent = true }),
        'E' => (before, after with { Encryption = true }),
        'T' => (before, after with { Ttl = true }),
        'B' => (before, after with { Recovery = true }),
        'L' => (before, after with { Tags = true }),
        'A' => (before, after with { Policies = true, Ignored = true }),
        _ => (before, after),
    };
}
