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

    /// <summary>Days for which a table can be recovered if none are named. Source: Amazon DynamoDB API Reference, "PointInTimeRecoverySpecification".</summary>
    private static readonly Worse FewerDays = LowerUnlessLeftOut(35);
    private static readonly Worse LowerThroughput = LowerUnlessLeftOut(null);
    private static readonly Worse OtherMode = ChangedFrom("PROVISIONED", value => value.Item.Text());

    private static readonly ResourceRules Table = new(
        Reason.DeleteTable,
        Reason.ReplaceTable,
        [
            .. All(Reason.ReplaceTable, Replaced, "name", "region"),
            .. All(Reason.ReplaceTable, ChangedFrom(null, KeyText.Typed), "hashKey", "rangeKey"),
            .. All(Reason.ReplaceTable, Changed, "localSecondaryIndexes"),
            .. All(Reason.ReplaceTable, LowerThroughput, "warmThroughput.readUnitsPerSecond", "warmThroughput.writeUnitsPerSecond"),
            .. All(Reason.DeleteIndex, Gone, "globalSecondaryIndexes[name]"),
            new("globalSecondaryIndexes[name]", ChangedFrom(null, KeyText.OfIndex), Reason.RebuildIndex) { Name = "keys" },
            new("globalSecondaryIndexes[name].keySchemas", Rewritten, Reason.RebuildIndex) { Name = "keys are written as", OnlyChanges = true },
            .. All(Reason.RebuildIndex, Changed, "globalSecondaryIndexes[name].projectionType", "globalSecondaryIndexes[name].nonKeyAttributes"),
            .. All(Reason.RebuildIndex, LowerThroughput, "globalSecondaryIndexes[name].warmThroughput.readUnitsPerSecond", "globalSecondaryIndexes[name].warmThroughput.writeUnitsPerSecond"),
            .. All(Reason.DeleteReplica, Gone, "replicas[regionName]"),
            .. All(Reason.DeleteReplica, Changed, "replicas[regionName].kmsKeyArn"),
            .. All(Reason.DeleteReplica, ChangedFrom("EVENTUAL", value => value.Item.Text()), "replicas[regionName].consistencyMode"),
            .. All(Reason.DisableDeletionProtection, Off, "deletionProtectionEnabled", "replicas[regionName].deletionProtectionEnabled"),
            .. All(Reason.DisableRecovery, Off, "pointInTimeRecovery.enabled", "replicas[regionName].pointInTimeRecovery"),
            new("pointInTimeRecovery.recoveryPeriodInDays", FewerDays, Reason.ShortenRecovery) { While = ("pointInTimeRecovery.enabled", "true", "false") },
            .. All(Reason.DisableEncryption, Off, "serverSideEncryption.enabled"),
            new("serverSideEncryption.kmsKeyArn", Replaced, Reason.ChangeEncryptionKey) { While = ("serverSideEncryption.enabled", "true", "false") },
            new("ttl", Expires, Reason.ExpireItems) { Name = "ttl.attributeName" },
            .. All(Reason.DisableStream, Off, "streamEnabled"),
            new("streamViewType", Changed, Reason.DisableStream) { While = ("streamEnabled", "true", "false") },
            .. All(Reason.SwitchBillingMode, OtherMode, "billingMode"),
            .. Capacities("globalSecondaryIndexes[name].", Provisioned, Lower, "readCapacity", "writeCapacity"),
            .. Capacities("globalSecondaryIndexes[name].", OnDemand, LowerMaximum, "onDemandThroughput.maxReadRequestUnits", "onDemandThroughput.maxWriteRequestUnits"),
        ]);

    private static readonly ResourceRules NativeTable = new(
        Reason.DeleteTable,
        Reason.ReplaceTable,
        [
            .. All(Reason.ReplaceTable, Replaced, "tableName"),
            .. All(Reason.ReplaceTable, Changed, "keySchema", "localSecondaryIndexes"),
            .. All(Reason.ReplaceTable, LowerThroughput, "warmThroughput.readUnitsPerSecond", "warmThroughput.writeUnitsPerSecond"),
            .. All(Reason.DeleteIndex, Gone, "globalSecondaryIndexes[indexName]"),
            .. All(Reason.RebuildIndex, Changed, "globalSecondaryIndexes[indexName].keySchema", "globalSecondaryIndexes[indexName].projection"),
            .. All(Reason.DeleteReplica, Gone, "replicas[region]"),
            .. All(Reason.DeleteReplica, Changed, "replicas[region].sseSpecification"),
            .. All(Reason.DisableDeletionProtection, Off, "deletionProtectionEnabled", "replicas[region].deletionProtectionEnabled"),
            .. new[] { "", "replicas[region]." }.SelectMany(part => All(Reason.DisableRecovery, Off, $"{part}pointInTimeRecoverySpecification.pointInTimeRecoveryEnabled")),
            new("pointInTimeRecoverySpecification.recoveryPeriodInDays", FewerDays, Reason.ShortenRecovery)
            {
                While = ("pointInTimeRecoverySpecification.pointInTimeRecoveryEnabled", "true", "false"),
            },
            .. All(Reason.DisableEncryption, Off, "sseSpecification.sseEnabled"),
            .. All(Reason.ChangeEncryptionKey, Replaced, "sseSpecification.kmsMasterKeyId"),
            new("timeToLiveSpecification", Expires, Reason.ExpireItems) { Name = "timeToLiveSpecification.attributeName" },
            .. All(Reason.DisableStream, Replaced, "streamSpecification"),
            .. All(Reason.SwitchBillingMode, OtherMode, "billingMode"),
            .. Capacities("globalSecondaryIndexes[indexName].", Provisioned, Lower, "provisionedThroughput.readCapacityUnits", "provisionedThroughput.writeCapacityUnits"),
            .. Capacities("globalSecondaryIndexes[indexName].", OnDemand, LowerMaximum, "onDemandThroughput.maxReadRequestUnits", "onDemandThroughput.maxWriteRequestUnits"),
        ]);

    private static readonly ResourceRules Index = new(
        Reason.DeleteIndex,
        Reason.RebuildIndex,
        [
            .. All(Reason.RebuildIndex, Replaced, "tableName", "indexName"),
            .. All(Reason.RebuildIndex, Changed, "keySchemas", "projection"),
            .. All(Reason.RebuildIndex, LowerThroughput, "warmThroughput.readUnitsPerSecond", "warmThroughput.writeUnitsPerSecond"),
            .. All(Reason.LowerCapacity, LowerThroughput, "provisionedThroughput.readCapacityUnits", "provisionedThroughput.writeCapacityUnits"),
            .. All(Reason.LowerCapacity, LowerMaximum, "onDemandThroughput.maxReadRequestUnits", "onDemandThroughput.maxWriteRequestUnits"),
        ]);

    private static readonly ResourceRules Replica = new(
        Reason.DeleteReplica,
        Reason.DeleteReplica,
        [
            .. All(Reason.DeleteReplica, Replaced, "globalTableArn", "region"),
            .. All(Reason.DeleteReplica, Changed, "kmsKeyArn", "tableClassOverride"),
            .. All(Reason.DisableDeletionProtection, Off, "deletionProtectionEnabled"),
            .. All(Reason.DisableRecovery, Off, "pointInTimeRecovery"),
        ]);

    private static readonly ResourceRules BackupPlan = new(
        Reason.DeleteBackups,
        Reason.DeleteBackups,
        [
            .. All(Reason.DeleteBackups, Gone, "rules[ruleName]"),
            .. All(Reason.DeleteBackups, Replaced, "rules[ruleName].targetVaultName"),
            .. All(Reason.DeleteBackups, Shorter, "rules[ruleName].copyActions"),
            .. All(Reason.DisableRecovery, Off, "rules[ruleName].enableContinuousBackup"),
            .. All(Reason.ShortenRecovery, LowerMaximum, "rules[ruleName].lifecycle.deleteAfter"),
        ]);

    private static readonly ResourceRules Key = new(
        Reason.DeleteKey, Reason.DeleteKey, [.. All(Reason.RestrictKey, SetOff, "isEnabled", "enabled"), .. All(Reason.RestrictKey, Replaced, "policy")]);

    private static readonly ResourceRules Policy = new(null, null, [.. All(null, PolicyStatements.Widened, "policy", "assumeRolePolicy")]);

    private static readonly ResourceRules Provider = new(
        null,
        null,
        [.. All(Reason.ChangeProvider, Changed, "region", "profile", "assumeRole", "assumeRoles", "assumeRoleWithWebIdentity", "allowedAccountIds", "forbiddenAccountIds", "endpoints")]);

    /// <summary>The types that rules are about.</summary>
    public static IReadOnlyDictionary<string, ResourceRules> ByType { get; } = new Dictionary<string, ResourceRules>
    {
        ["aws:dynamodb/table:Table"] = Table,
        ["aws:dynamodb/globalTable:GlobalTable"] = new(Reason.DeleteTable, Reason.ReplaceTable, [.. All(Reason.DeleteReplica, Gone, "replicas[regionName]")]),
        ["aws-native:dynamodb:Table"] = NativeTable,
        ["aws-native:dynamodb:GlobalTable"] = NativeTable,
        ["aws:dynamodb/tableReplica:TableReplica"] = Replica,
        ["aws:dynamodb/globalSecondaryIndex:GlobalSecondaryIndex"] = Index,
        ["aws:dynamodb/tableItem:TableItem"] = new(Reason.ChangeItem, Reason.ChangeItem, [.. All(Reason.ChangeItem, Changed, "item", "tableName", "hashKey", "rangeKey")]),
        ["aws:appautoscaling/target:Target"] = new(
            Reason.LowerCapacity,
            null,
            [.. All(Reason.LowerCapacity, Replaced, "resourceId", "scalableDimension"), .. All(Reason.LowerCapacity, Lower, "minCapacity", "maxCapacity"), .. All(Reason.LowerCapacity, On, "suspendedState.dynamicScalingOutSuspended")]),
        ["aws:appautoscaling/policy:Policy"] = new(
            Reason.LowerCapacity,
            null,
            [
                .. All(Reason.LowerCapacity, Replaced, "resourceId", "scalableDimension"),
                .. All(Reason.LowerCapacity, Higher, "targetTrackingScalingPolicyConfiguration.targetValue"),
            ]),
        ["aws:appautoscaling/scheduledAction:ScheduledAction"] = new(
            null, null, [.. All(Reason.LowerCapacity, LowerThroughput, "scalableTargetAction.minCapacity", "scalableTargetAction.maxCapacity")]),
        ["aws:kms/key:Key"] = Key,
        ["aws:kms/externalKey:ExternalKey"] = Key,
        ["aws:kms/replicaKey:ReplicaKey"] = Key,
        ["aws:kms/replicaExternalKey:ReplicaExternalKey"] = Key,
        ["aws:kms/keyPolicy:KeyPolicy"] = new(Reason.RestrictKey, Reason.RestrictKey, [.. All(Reason.RestrictKey, Changed, "policy")]),
        ["aws:backup/vault:Vault"] = new(Reason.DeleteBackups, Reason.DeleteBackups, [.. All(Reason.DeleteBackups, On, "forceDestroy")]),
        ["aws:backup/logicallyAirGappedVault:LogicallyAirGappedVault"] = new(Reason.DeleteBackups, Reason.DeleteBackups, []),
        ["aws:backup/vaultLockConfiguration:VaultLockConfiguration"] = new(
            Reason.DeleteBackups, Reason.DeleteBackups, [.. All(Reason.ShortenRecovery, LowerUnlessLeftOut(null), "minRetentionDays")]),
        ["aws:backup/plan:Plan"] = BackupPlan,
        ["aws:backup/selection:Selection"] = new(
            Reason.DeleteBackups,
            null,
            [.. All(Reason.DeleteBackups, Shorter, "resources"), .. All(Reason.DeleteBackups, Changed, "notResources", "selectionTags", "conditions")]),
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

    private static IEnumerable<Rule> All(Reason? reason, Worse worse, params string[] paths) => paths.Select(path => new Rule(path, worse, reason));

    /// <summary>Capacities of a table and of its indexes. What auto scaling has set differs from what is asked for, and is not a change.</summary>
    private static IEnumerable<Rule> Capacities(string index, (string, string, string) mode, Worse worse, string read, string write) =>
        All(Reason.LowerCapacity, worse, read, write, index + read, index + write).Select(rule => rule with { While = mode, OnlyChanges = true });
}
