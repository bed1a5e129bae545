namespace SalesData.Tests.Aws.Service;

/// <summary>UpdateTimeToLive (2.4 TTL): content is checked before the interval.</summary>
internal static class TimeToLiveRules
{
    public static Account Apply(Account account, UpdateTimeToLive request)
    {
        var table = account.Get(request.Region, request.TableName);
        var ttl = table.Ttl;
        if (request.AttributeName.Length == 0)
        {
            throw RefusedException.Validation("Value '' at 'timeToLiveSpecification.attributeName' failed to satisfy constraint: length at least 1");
        }

        if (ttl.Enabled && request.AttributeName != ttl.Name)
        {
            throw RefusedException.Validation("TimeToLive is active on a different AttributeName: current AttributeName is " + ttl.Name);
        }

        if (ttl.Enabled == request.Enabled)
        {
            throw RefusedException.Validation($"TimeToLive is already {(ttl.Enabled ? "enabled" : "disabled")}");
        }

        // 0 and 2.3: about 31 minutes were seen, wait an hour
        if (ttl.ChangedAt is { } changed && account.Clock - changed < 1)
        {
            throw RefusedException.Validation("Time to live has been modified multiple times within a fixed interval");
        }

        return account.With(table with
        {
            Ttl = new Ttl(request.Enabled, request.Enabled ? request.AttributeName : "", account.Clock), // 2.4 the name cannot be read once off
        });
    }
}
