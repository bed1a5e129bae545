namespace SalesData.Tests.Aws.Service;

/// <summary>UpdateContinuousBackups (2.4 PITR): at once, same again fine, per region.</summary>
internal static class RecoveryRules
{
    public static Account Apply(Account account, UpdateContinuousBackups request)
    {
        var table = account.Get(request.Region, request.TableName);
        if (request is { Enabled: false, RecoveryPeriodInDays: not null })
        {
            throw RefusedException.Validation("RecoveryPeriodInDays cannot be specified when point in time recovery is disabled");
        }

        if (request.RecoveryPeriodInDays is < 1 or > 35)
        {
            throw RefusedException.Validation("RecoveryPeriodInDays must be between 1 and 35");
        }

        // 2.4 35 if unsaid, and back to 35 after off and on
        return account.With(table with
        {
            RecoveryDays = request.Enabled ? request.RecoveryPeriodInDays ?? 35 : null,
        });
    }
}
