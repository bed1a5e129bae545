namespace SalesData.Tests.Aws.Service;

/// <summary>The service: an account and a request give the next account, or a refusal. Waits are over when a request returns.</summary>
internal static class AwsService
{
    public static Account Apply(Account account, AwsRequest request) => request switch
    {
        CreateTable create => CreateTableRules.Apply(account, create),
        UpdateTable update => UpdateTableRules.Apply(account, update),
        DeleteTable delete => DeleteTableRules.Apply(account, delete),
        UpdateTimeToLive ttl => TimeToLiveRules.Apply(account, ttl),
        UpdateContinuousBackups backups => RecoveryRules.Apply(account, backups),
        TagResource tag => TagRules.Apply(account, tag),
        UntagResource untag => TagRules.Apply(account, untag),
        RegisterScalableTarget register => ScalingRules.Apply(account, register),
        DeregisterScalableTarget deregister => ScalingRules.Apply(account, deregister),
        PutScalingPolicy put => ScalingRules.Apply(account, put),
        DeleteScalingPolicy delete => ScalingRules.Apply(account, delete),
        OtherRequest => account,
        _ => throw new ArgumentException($"No rule for {request.Operation}.", nameof(request)),
    };
}
