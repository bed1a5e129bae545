namespace SalesData.Ops.Guard.Rules;

/// <summary>The table stays in every region, protected there as before.</summary>
internal static class ReplicaRule
{
    private static readonly (string Name, Reason Reason)[] Flags =
    [
        ("deletionProtectionEnabled", Reason.DisableDeletionProtection),
        ("pointInTimeRecovery", Reason.DisableRecovery),
    ];

    public static IEnumerable<Finding> Of(TableChange change)
    {
        var after = Replicas(change.After);
        foreach (var (region, old) in change.Before.SelectMany(Replicas).DistinctBy(pair => pair.Key))
        {
            var resource = $"{change.Resource} replica {region}";
            if (!after.TryGetValue(region, out var now))
            {
                yield return new Finding(Reason.DeleteReplica, resource, "would be deleted");
                continue;
            }

            var before = change.Before.Select(Replicas).Where(replicas => replicas.ContainsKey(region)).Select(replicas => replicas[region]).ToList();
            foreach (var (name, reason) in Flags.Where(flag => before.Exists(replica => replica[flag.Name].Flag()) && !now[flag.Name].Flag()))
            {
                yield return new Finding(reason, resource, name) { Old = "true", New = now[name].IsMissing ? "(none)" : "false" };
            }

            if (old["kmsKeyArn"].Text() is { } key && (now["kmsKeyArn"].IsUnknown || now["kmsKeyArn"].Text() != key))
            {
                yield return new Finding(Reason.ChangeEncryptionKey, resource, "kmsKeyArn")
                {
                    Old = key,
                    New = now["kmsKeyArn"].IsUnknown ? "(known after the deployment)" : now["kmsKeyArn"].Text() ?? "(none)",
                };
            }
        }
    }

    private static IReadOnlyDictionary<string, Property> Replicas(Property table) => Keyed.By(table["replicas"], "regionName");
}
