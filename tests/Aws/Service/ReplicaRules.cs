namespace SalesData.Tests.Aws.Service;

/// <summary>Replicas (2.5). The main table and each replica are tables of the account in their own region.</summary>
internal static class ReplicaRules
{
    public static Account Apply(Account account, AwsTable table, IReadOnlyList<ReplicaUpdate> updates)
    {
        // 2.5 one Create or Delete per call
        if (updates is not [{ } update])
        {
            throw RefusedException.Validation("Only one replica can be created, updated or deleted in one request");
        }

        return update.Action switch
        {
            "Create" => Create(account, table, update),
            "Delete" => Delete(account, table, update.RegionName),
            _ => Update(account, table, update),
        };
    }

    private static Account Create(Account account, AwsTable table, ReplicaUpdate update)
    {
        // 2.5 existing table of that name
        if (account.Find(update.RegionName, table.Name) is not null)
        {
            throw RefusedException.Validation($"Failed to create the new replica: regions {update.RegionName} already existed as tables");
        }

        // 2.5 PROVISIONED: write target and policy on the table and on every index first
        if (table.IsProvisioned && !ScalingRules.ScalesWrites(account, table))
        {
            throw RefusedException.Validation("Table (GSI) write capacity should either be Pay-Per-Request or AutoScaled");
        }

        CheckKey(table, update);
        if (table.StreamView is not (null or StreamViews.Both))
        {
            throw RefusedException.NotMeasured("0", "a replica of a table whose stream has another view than both images");
        }

        // 0, 2.5: AWS enables the stream itself
        var source = table.StreamView is null ? SettingRules.EnableStream(table, StreamViews.Both) : table;
        var replica = new AwsTable
        {
            Region = update.RegionName,
            Name = table.Name,
            HashKey = table.HashKey,
            ReplicaOf = table.Region,
            TableClass = update.TableClassOverride ?? table.TableClass, // 4 note 10: inherits
            Key = update.KMSMasterKeyId ?? table.Key,
            ReadOverride = ScalingRules.ScalesReads(account, table) ? table.Units.ReadCapacityUnits : null, // 2.5 read scaling of the source
            CreatedAt = account.Clock,
        };
        return ScalingRules.CopyToReplica(account.With(source).With(replica), table, update.RegionName);
    }

    // 2.5 AWS owned: no replica key; customer key: one of that region; not mixed with aws/dynamodb
    private static void CheckKey(AwsTable table, ReplicaUpdate update)
    {
        var needsKey = Encryption.IsCustomerKey(table.Key);
        var fits = update.KMSMasterKeyId is { } key
            ? needsKey && key.Contains($":kms:{update.RegionName}:", StringComparison.Ordinal)
            : !needsKey;
        if (!fits)
        {
            throw RefusedException.Validation(
                $"Replica {update.RegionName}: a customer key needs a key of that region, and no other encryption takes a replica key");
        }
    }

    private static Account Delete(Account account, AwsTable table, string region)
    {
        if (account.Replicas(table).Find(replica => replica.Region == region) is not { } replica)
        {
            throw account.Replicas(table).IsEmpty
                ? RefusedException.NotMeasured("1.5, 6.3", "deleting a replica when the table has none left")
                : RefusedException.Validation($"Table {table.Name} in {region} is not part of the global table"); // 1.5
        }

        // 2.5 its own protection off first
        return replica.DeletionProtection
            ? throw RefusedException.Validation($"Replica {region} cannot be deleted: deletion protection is enabled")
            : account.Without(replica);
    }

    private static Account Update(Account account, AwsTable table, ReplicaUpdate update)
    {
        // 2.5 a replica update with a key is refused
        if (update.KMSMasterKeyId is not null)
        {
            throw RefusedException.Validation("A replica update with KMSMasterKeyId is not supported");
        }

        // 1.3 "an existing one is adopted"
        return account.Replicas(table).Exists(replica => replica.Region == update.RegionName)
            ? account
            : throw RefusedException.Validation($"Table {table.Name} in {update.RegionName} is not part of the global table");
    }
}
