namespace SalesData.Cli.Guard.Rules;

/// <summary>The table stays in every region, protected there as before.</summary>
internal static class ReplicaRule
{
    private const string Key = "kmsKeyArn";

    private static readonly (string Name, Reason Reason)[] Flags =
    [
        ("deletionProtectionEnabled", Reason.DisableDeletionProtection),
        ("pointInTimeRecovery", Reason.DisableRecovery),
    ];

    public static IEnumerable<GuardFinding> Of(TableChange change)
    {
        var after = Replicas(change.After);
        foreach (var (region, old) in change.Before.SelectMany(Replicas).DistinctBy(pair => pair.Key))
        {
            var resource = $"{change.Resource} replica {region}";
            if (!after.TryGetValue(region, out var now))
            {
                yield return new GuardFinding(Reason.DeleteReplica, resource, "would be deleted");
                continue;
            }

            var before = change.Before.Select(Replicas).Where(replicas => replicas.ContainsKey(region)).Select(replicas => replicas[region]).ToList();
            foreach (var (name, reason) in Flags.Where(flag => before.Exists(replica => replica[flag.Name].Flag()) && !now[flag.Name].Flag()))
            {
                yield return GuardFinding.SwitchedOff(reason, resource, name, now[name]);
            }

            if (EncryptionRule.KeyChange(resource, Key, old[Key].Text(), now[Key]) is { } keyChange)
            {
                yield return keyChange;
            }
        }
    }

    private static IReadOnlyDictionary<string, Property> Replicas(Property table) => Keyed.By(table["replicas"], "regionName");
}
