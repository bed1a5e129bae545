namespace SalesData.Tests.Aws.Service;

/// <summary>What UpdateTable accepts: first the request alone (2.2), then each of its members (2.4, 2.5). All or nothing is applied.</summary>
internal static class UpdateTableRules
{
    public static Account Apply(Account account, UpdateTable request)
    {
        RequestConcerns.Check(request);
        var table = account.Get(request.Region, request.TableName);
        if (table.ReplicaOf is not null && request.DeletionProtectionEnabled is null)
        {
            throw RefusedException.NotMeasured("2.5", "an UpdateTable in a replica's region other than deletion protection");
        }

        if (request.ReplicaUpdates is { } replicas)
        {
            return ReplicaRules.Apply(account, table, replicas);
        }

        if (request.TableClass is { } tableClass)
        {
            account = SettingRules.SpendReplicaClassChanges(account, table, tableClass);
        }

        table = ThroughputRules.Apply(account, table, request);
        table = IndexRules.Apply(account, table, request);
        table = SettingRules.Apply(account, table, request);
        return account.With(table);
    }
}
