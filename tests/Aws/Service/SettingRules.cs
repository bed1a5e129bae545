namespace SalesData.Tests.Aws.Service;

/// <summary>Protection, stream, class, encryption and warm throughput in UpdateTable (2.4).</summary>
internal static class SettingRules
{
    public static AwsTable Apply(Account account, AwsTable table, UpdateTable request)
    {
        if (request.DeletionProtectionEnabled is { } protection)
        {
            table = table with { DeletionProtection = protection }; // 2.4 at once; same again is a 200
        }

        if (request.StreamSpecification is { } stream)
        {
            table = WithStream(account, table, stream);
        }

        if (request.TableClass is { } tableClass)
        {
            table = WithClass(account, table, tableClass);
        }

        if (request.SSESpecification is { } encryption)
        {
            table = Encryption.Change(account, table, encryption);
        }

        return request.WarmThroughput is { } warm ? table with { Warm = warm } : table;
    }

    // 2.4 class: with replicas it spends each replica's budget
    public static Account SpendReplicaClassChanges(Account account, AwsTable table, string tableClass) =>
        account.Replicas(table).Aggregate(account, (current, replica) => current.With(replica with
        {
            ClassChanges = Budgets.SpendClassChange(replica.ClassChanges, account.Clock, table.TableClass != tableClass),
        }));

    private static AwsTable WithClass(Account account, AwsTable table, string tableClass) => table with
    {
        TableClass = tableClass,
        ClassChanges = Budgets.SpendClassChange(table.ClassChanges, account.Clock, table.TableClass != tableClass),
    };

    private static AwsTable WithStream(Account account, AwsTable table, StreamSpecification stream)
    {
        if (stream.StreamEnabled)
        {
            // 2.4 the view cannot be changed while on, also for the same again
            return table.StreamView is not null
                ? throw RefusedException.Validation("Table already has an enabled stream")
                : EnableStream(table, stream.StreamViewType ?? throw RefusedException.Validation("StreamViewType is required"));
        }

        // 2.4 fixed while there are replicas
        if (!account.Replicas(table).IsEmpty)
        {
            throw RefusedException.Validation("Disabling Stream is not allowed for a Global Table replica");
        }

        return table.StreamView is null
            ? throw RefusedException.Validation("Table has no enabled stream") // 2.4 off when off refused
            : table with { StreamView = null };
    }

    // 2.4 each on = new ARN
    public static AwsTable EnableStream(AwsTable table, string view) =>
        table with { StreamView = view, StreamCount = table.StreamCount + 1 };
}
