using static SalesData.Cli.Guard.Rules.Worsening;

namespace SalesData.Cli.Guard.Rules;

/// <summary>What must not happen to the resources of one type.</summary>
/// <param name="Deleting">Why to delete one is a risk; null if it is none.</param>
/// <param name="Replacing">Why to replace one is a risk; null if it is none.</param>
/// <param name="Rules">What must not become worse.</param>
internal sealed record ResourceRules(Reason? Deleting, Reason? Replacing, IReadOnlyList<Rule> Rules)
{
    private static readonly (string, string, string) Provisioned = ("billingMode", "PROVISIONED", "PROVISIONED");
    private static readonly (string, string, string) OnDemand = ("billingMode", "PAY_PER_REQUEST", "PROVISIONED");
    private static readonly (string, string, string) Streams = ("streamEnabled", "true", "false");
    private static readonly (string, string, string) Encrypts = ("serverSideEncryption.enabled", "true", "false");
    private static readonly (string, string, string) Recovers = ("pointInTimeRecovery.enabled", "true", "false");
    private static readonly (string, string, string) RecoversNatively = ("pointInTimeRecoverySpecification.pointInTimeRecoveryEnabled", "true", "false");

    /// <summary>
    /// Days for which a table can be recovered if none are named.
    /// Source: Amazon DynamoDB API Reference, "PointInTimeRecoverySpecification".
    /// </summary>
    private static readonly Worse FewerDays = LowerUnlessLeftOut(35);

    /// <summary>
    /// DynamoDB lowers units 4 times in the first hour of a day (UTC) and then once for each hour in which it lowered none.
    /// Source: Amazon DynamoDB Developer Guide, "Quotas in Amazon DynamoDB", decreasing provisioned throughput.
    /// </summary>
    private static readonly ResourceRules Table = new(
        Reason.DeleteTable,
        Reason.ReplaceTable,
        [
            new("name", Replaced, Reason.ReplaceTable),
            new("region", Replaced, Reason.ReplaceTable),
            new("hashKey", ChangedFrom(null, KeyText.Typed), Reason.ReplaceTable),
            new("rangeKey", ChangedFrom(null, KeyText.Typed), Reason.ReplaceTable),
            new("localSecondaryIndexes", Changed, Reason.ReplaceTable),
            .. Pair("warmThroughput.readUnitsPerSecond", "warmThroughput.writeUnitsPerSecond", LowerUnlessLeftOut(null), Reason.ReplaceTable),
            new("globalSecondaryIndexes[name]", Gone, Reason.DeleteIndex) { Name = "would be deleted" },
            new("globalSecondaryIndexes[name]", ChangedFrom(null, KeyText.OfIndex), Reason.RebuildIndex) { Name = "keys" },
            new("globalSecondaryIndexes[name].keySchemas", Rewritten, Reason.RebuildIndex) { Name = "keys are written as", OnlyChanges = true },
            new("globalSecondaryIndexes[name].projectionType", Changed, Reason.RebuildIndex),
            new("globalSecondaryIndexes[name].nonKeyAttributes", Changed, Reason.RebuildIndex),
            new("replicas[regionName]", Gone, Reason.DeleteReplica) { Name = "would be deleted" },
            new("replicas[regionName].kmsKeyArn", Changed, Reason.DeleteReplica),
            new("replicas[regionName].consistencyMode", ChangedFrom("EVENTUAL", value => value.Item.Text()), Reason.DeleteReplica),
            new("replicas[regionName].deletionProtectionEnabled", Off, Reason.DisableDeletionProtection),
            new("replicas[regionName].pointInTimeRecovery", Off, Reason.DisableRecovery),
            new("deletionProtectionEnabled", Off, Reason.DisableDeletionProtection),
            new("pointInTimeRecovery.enabled", Off, Reason.DisableRecovery),
            new("pointInTimeRecovery.recoveryPeriodInDays", FewerDays, Reason.ShortenRecovery) { While = Recovers },
            new("serverSideEncryption.enabled", Off, Reason.DisableEncryption),
            new("serverSideEncryption.kmsKeyArn", Replaced, Reason.ChangeEncryptionKey) { While = Encrypts },
            new("ttl", Expires, Reason.ExpireItems) { Name = "ttl.attributeName" },
            new("streamEnabled", Off, Reason.DisableStream),
            new("streamViewType", Changed, Reason.DisableStream) { While = Streams },
            new("billingMode", ChangedFrom("PROVISIONED", value => value.Item.Text()), Reason.SwitchBillingMode),
            .. Capacities("readCapacity", "writeCapacity", Lower, Provisioned),
            .. Capacities("onDemandThroughput.maxReadRequestUnits", "onDemandThroughput.maxWriteRequestUnits", LowerMaximum, OnDemand),
            new("globalSecondaryIndexes[name].warmThroughput.readUnitsPerSecond", LowerUnlessLeftOut(null), Reason.RebuildIndex),
            new("globalSecondaryIndexes[name].warmThroughput.writeUnitsPerSecond", LowerUnlessLeftOut(null), Reason.RebuildIndex),
        ]);

    private static readonly ResourceRules NativeTable = new(
        Reason.DeleteTable,
        Reason.ReplaceTable,
        [
            new("tableName", Replaced, Reason.ReplaceTable),
            new("keySchema", Changed, Reason.ReplaceTable),
            new("localSecondaryIndexes", Changed, Reason.ReplaceTable),
            .. Pair("warmThroughput.readUnitsPerSecond", "warmThroughput.writeUnitsPerSecond", LowerUnlessLeftOut(null), Reason.ReplaceTable),
            new("globalSecondaryIndexes[indexName]", Gone, Reason.DeleteIndex) { Name = "would be deleted" },
            new("globalSecondaryIndexes[indexName].keySchema", Changed, Reason.RebuildIndex),
            new("globalSecondaryIndexes[indexName].projection", Changed, Reason.RebuildIndex),
            new("replicas[region]", Gone, Reason.DeleteReplica) { Name = "would be deleted" },
            new("replicas[region].sseSpecification", Changed, Reason.DeleteReplica),
            new("replicas[region].deletionProtectionEnabled", Off, Reason.DisableDeletionProtection),
            new("replicas[region].pointInTimeRecoverySpecification.pointInTimeRecoveryEnabled", Off, Reason.DisableRecovery),
            new("deletionProtectionEnabled", Off, Reason.DisableDeletionProtection),
            new("pointInTimeRecoverySpecification.pointInTimeRecoveryEnabled", Off, Reason.DisableRecovery),
            new("pointInTimeRecoverySpecification.recoveryPeriodInDays", FewerDays, Reason.ShortenRecovery) { While = RecoversNatively },
            new("sseSpecification.sseEnabled", Off, Reason.DisableEncryption),
            new("sseSpecification.kmsMasterKeyId", Replaced, Reason.ChangeEncryptionKey),
            new("timeToLiveSpecification", Expires, Reason.ExpireItems) { Name = "timeToLiveSpecification.attributeName" },
            new("streamSpecification", Replaced, Reason.DisableStream),
            new("billingMode", ChangedFrom("PROVISIONED", value => value.Item.Text()), Reason.SwitchBillingMode),
            .. Capacities("provisionedThroughput.readCapacityUnits", "provisionedThroughput.writeCapacityUnits", Lower, Provisioned, "indexName"),
            .. Capacities("onDemandThroughput.maxReadRequestUnits", "onDemandThroughput.maxWriteRequestUnits", LowerMaximum, OnDemand, "indexName"),
        ]);

    private static readonly ResourceRules Key = new(
        Reason.DeleteKey,
        Reason.DeleteKey,
        [
            new("isEnabled", SetOff, Reason.RestrictKey),
            new("enabled", SetOff, Reason.RestrictKey),
            new("policy", Replaced, Reason.RestrictKey),
        ]);

    private static readonly ResourceRules Policy = new(
        null, null, [new("policy", PolicyStatements.Widened, null), new("assumeRolePolicy", PolicyStatements.Widened, null)]);

    private static readonly ResourceRules Provider = new(
        null,
        null,
        [
            .. new[] { "region", "profile", "assumeRole", "assumeRoles", "assumeRoleWithWebIdentity", "allowedAccountIds", "forbiddenAccountIds", "endpoints" }
                .Select(name => new Rule(name, Changed, Reason.ChangeProvider)),
        ]);

    /// <summary>The types that rules are about.</summary>
    public static IReadOnlyDictionary<string, ResourceRules> ByType { get; } = new Dictionary<string, ResourceRules>
    {
        ["aws:dynamodb/table:Table"] = Table,
        ["aws:dynamodb/globalTable:GlobalTable"] = new(
            Reason.DeleteTable, Reason.ReplaceTable, [new("replicas[regionName]", Gone, Reason.DeleteReplica) { Name = "would be deleted" }]),
        ["aws-native:dynamodb:Table"] = NativeTable,
        ["aws-native:dynamodb:GlobalTable"] = NativeTable,
        ["aws:dynamodb/tableReplica:TableReplica"] = new(
            Reason.DeleteReplica,
            Reason.DeleteReplica,
            [
                new("globalTableArn", Replaced, Reason.DeleteReplica),
                new("region", Replaced, Reason.DeleteReplica),
                new("kmsKeyArn", Changed, Reason.DeleteReplica),
                new("tableClassOverride", Changed, Reason.DeleteReplica),
                new("deletionProtectionEnabled", Off, Reason.DisableDeletionProtection),
                new("pointInTimeRecovery", Off, Reason.DisableRecovery),
            ]),
        ["aws:dynamodb/globalSecondaryIndex:GlobalSecondaryIndex"] = new(
            Reason.DeleteIndex,
            Reason.RebuildIndex,
            [
                new("tableName", Replaced, Reason.RebuildIndex),
                new("indexName", Replaced, Reason.RebuildIndex),
                new("keySchemas", Changed, Reason.RebuildIndex),
                new("projection", Changed, Reason.RebuildIndex),
                .. Pair("warmThroughput.readUnitsPerSecond", "warmThroughput.writeUnitsPerSecond", LowerUnlessLeftOut(null), Reason.RebuildIndex),
                .. Pair("provisionedThroughput.readCapacityUnits", "provisionedThroughput.writeCapacityUnits", LowerUnlessLeftOut(null), Reason.LowerCapacity),
                .. Pair("onDemandThroughput.maxReadRequestUnits", "onDemandThroughput.maxWriteRequestUnits", LowerMaximum, Reason.LowerCapacity),
            ]),
        ["aws:dynamodb/tableItem:TableItem"] = new(
            Reason.ChangeItem,
            Reason.ChangeItem,
            [.. Pair("item", "tableName", Changed, Reason.ChangeItem), .. Pair("hashKey", "rangeKey", Changed, Reason.ChangeItem)]),
        ["aws:appautoscaling/target:Target"] = new(
            Reason.LowerCapacity,
            null,
            [.. Pair("minCapacity", "maxCapacity", Lower, Reason.LowerCapacity), new("suspendedState.dynamicScalingOutSuspended", On, Reason.LowerCapacity)]),
        ["aws:appautoscaling/policy:Policy"] = new(
            Reason.LowerCapacity, null, [new("targetTrackingScalingPolicyConfiguration.targetValue", Higher, Reason.LowerCapacity)]),
        ["aws:kms/key:Key"] = Key,
        ["aws:kms/externalKey:ExternalKey"] = Key,
        ["aws:kms/replicaKey:ReplicaKey"] = Key,
        ["aws:kms/replicaExternalKey:ReplicaExternalKey"] = Key,
        ["aws:kms/keyPolicy:KeyPolicy"] = new(Reason.RestrictKey, Reason.RestrictKey, [new("policy", Changed, Reason.RestrictKey)]),
        ["aws:backup/vault:Vault"] = new(Reason.DeleteBackups, Reason.DeleteBackups, [new("forceDestroy", On, Reason.DeleteBackups)]),
        ["aws:backup/vaultLockConfiguration:VaultLockConfiguration"] = new(
            Reason.DeleteBackups, Reason.DeleteBackups, [new("minRetentionDays", LowerUnlessLeftOut(null), Reason.ShortenRecovery)]),
        ["aws:backup/plan:Plan"] = new(
            Reason.DeleteBackups,
            Reason.DeleteBackups,
            [
                new("rules[ruleName]", Gone, Reason.DeleteBackups) { Name = "would be deleted" },
                new("rules[ruleName].targetVaultName", Replaced, Reason.DeleteBackups),
                new("rules[ruleName].enableContinuousBackup", Off, Reason.DisableRecovery),
                new("rules[ruleName].lifecycle.deleteAfter", LowerMaximum, Reason.ShortenRecovery),
            ]),
        ["aws:backup/selection:Selection"] = new(
            Reason.DeleteBackups,
            null,
            [
                new("resources", Shorter, Reason.DeleteBackups),
                new("notResources", Changed, Reason.DeleteBackups),
                new("selectionTags", Changed, Reason.DeleteBackups),
                new("conditions", Changed, Reason.DeleteBackups),
            ]),
        ["aws:dynamodb/resourcePolicy:ResourcePolicy"] = Policy,
        ["aws:backup/vaultPolicy:VaultPolicy"] = Policy,
        ["aws:iam/policy:Policy"] = Policy,
        ["aws:iam/rolePolicy:RolePolicy"] = Policy,
        ["aws:iam/role:Role"] = Policy,
        ["pulumi:providers:aws"] = Provider,
        ["pulumi:providers:aws-native"] = Provider,
    };

    public bool IsTable => Deleting == Reason.DeleteTable;

    /// <summary>The rules about a resource: those of the first of its types that has some.</summary>
    public static ResourceRules? Of(PreviewStep step) => step.Types.Select(type => ByType.GetValueOrDefault(type)).FirstOrDefault(rules => rules is not null);

    /// <summary>The rules about a change: of a new resource only what is worth knowing. What replaces the resource anyway is told as that.</summary>
    public IEnumerable<Rule> RulesFor(Comparison change) => Rules.Where(rule =>
        rule.Reason is null || (change.Step.Operation != Operations.Create && !(change.Step.Replaces && rule.Reason == Replacing)));

    private static IEnumerable<Rule> Pair(string first, string second, Worse worse, Reason reason) => [new(first, worse, reason), new(second, worse, reason)];

    /// <summary>Capacities of a table and of its indexes. What auto scaling has set differs from what is asked for, and is no change.</summary>
    private static IEnumerable<Rule> Capacities(string read, string write, Worse worse, (string, string, string) mode, string key = "name") =>
        new[] { "", $"globalSecondaryIndexes[{key}]." }
            .SelectMany(list => Pair(list + read, list + write, worse, Reason.LowerCapacity))
            .Select(rule => rule with { While = mode, OnlyChanges = true });
}
