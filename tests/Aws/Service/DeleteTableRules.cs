namespace SalesData.Tests.Aws.Service;

/// <summary>What DeleteTable accepts (2.4 protection, 2.5 remove).</summary>
internal static class DeleteTableRules
{
    public static Account Apply(Account account, DeleteTable request)
    {
        var table = account.Get(request.Region, request.TableName);
        if (table.DeletionProtection)
        {
            throw RefusedException.Validation($"Resource cannot be deleted as it is currently protected against deletion: {table.Name}");
        }

        if (account.Replicas(table).FirstOrDefault() is { } replica)
        {
            throw account.Clock - replica.CreatedAt < 24
                ? RefusedException.Validation($"Table {table.Name} acted as a source region for new replicas within the last 24 hours")
                : RefusedException.NotMeasured("2.5", "DeleteTable of a source with replicas older than 24 hours");
        }

        account = account.Without(table);
        // 2.4 PITR: deleting such a table leaves a system backup
        return table.RecoveryDays is null ? account : account with { SystemBackups = account.SystemBackups.Add(table.Name) };
    }
}
