namespace SalesData.Tests.Aws.Service;

/// <summary>Billing mode, units and ceilings of the table (2.4).</summary>
internal static class ThroughputRules
{
    public static AwsTable Apply(Account account, AwsTable table, UpdateTable request)
    {
        var mode = request.BillingMode ?? table.BillingMode;
        CheckMembers(mode, request.ProvisionedThroughput, request.OnDemandThroughput, "table");
        CheckCeilings(request.OnDemandThroughput);
        if (mode == table.BillingMode)
        {
            return WithCeilings(WithUnits(account, table, request), request);
        }

        return mode == BillingModes.OnDemand
            ? WithCeilings(ToOnDemand(account, table), request)
            : ToProvisioned(account, table, request);
    }

    // 2.1 and 2.4: units only with PROVISIONED, ceilings only with PAY_PER_REQUEST, on tables and indexes
    public static void CheckMembers(string mode, ProvisionedThroughput? units, OnDemandThroughput? ceilings, string what)
    {
        if (mode == BillingModes.OnDemand && units is not null)
        {
            throw RefusedException.Validation($"ProvisionedThroughput of {what} cannot be specified when BillingMode is PAY_PER_REQUEST");
        }

        if (mode == BillingModes.Provisioned && ceilings is not null)
        {
            throw RefusedException.Validation($"OnDemandThroughput of {what} cannot be specified when BillingMode is PROVISIONED");
        }

        if (units is { ReadCapacityUnits: < 1 } or { WriteCapacityUnits: < 1 })
        {
            throw RefusedException.Validation($"ProvisionedThroughput of {what} must be greater than or equal to 1");
        }
    }

    // 2.4 ceilings: -1 takes one away, 0 and -2 are refused, an empty structure fails every time (2.3)
    public static void CheckCeilings(OnDemandThroughput? ceilings)
    {
        if (ceilings is not null && !ceilings.Members().Any())
        {
            throw new RefusedException("InternalServerError", "HTTP 500: an empty OnDemandThroughput fails every time");
        }

        foreach (var member in ceilings?.Members().Where(member => member is 0 or < -1) ?? [])
        {
            throw RefusedException.Validation($"Requested MaxReadRequestUnits or MaxWriteRequestUnits {member} is outside of valid range");
        }
    }

    // 2.4 members merge; with both gone the structure is absent
    public static OnDemandThroughput? Merge(OnDemandThroughput? present, OnDemandThroughput? requested)
    {
        var read = Merge(present?.MaxReadRequestUnits, requested?.MaxReadRequestUnits);
        var write = Merge(present?.MaxWriteRequestUnits, requested?.MaxWriteRequestUnits);
        return read is null && write is null ? null : new OnDemandThroughput(read, write);
    }

    private static int? Merge(int? present, int? requested) => requested switch
    {
        null => present,
        -1 => null,
        _ => requested,
    };

    private static AwsTable WithUnits(Account account, AwsTable table, UpdateTable request)
    {
        if (request.ProvisionedThroughput is not { } units)
        {
            // 2.2 PROVISIONED again is refused; 2.4 PAY_PER_REQUEST again is a 200 without effect
            return request.BillingMode == BillingModes.Provisioned ? throw WillNotChange("table") : table;
        }

        if (units == table.Units)
        {
            throw WillNotChange("table");
        }

        return table with
        {
            Units = units,
            Decreases = units.IsBelow(table.Units) ? Budgets.SpendDecrease(table.Decreases, account.Clock, "table") : table.Decreases,
        };
    }

    private static AwsTable WithCeilings(AwsTable table, UpdateTable request) =>
        table with { Ceilings = Merge(table.Ceilings, request.OnDemandThroughput) };

    private static AwsTable ToOnDemand(Account account, AwsTable table) => table with
    {
        BillingMode = BillingModes.OnDemand,
        Units = ProvisionedThroughput.None,
        Indexes = [.. table.Indexes.Select(index => index with { Units = ProvisionedThroughput.None })],
        SwitchesToOnDemand = Budgets.SpendSwitchToOnDemand(table.SwitchesToOnDemand, account.Clock),
    };

    private static AwsTable ToProvisioned(Account account, AwsTable table, UpdateTable request)
    {
        if (!account.Replicas(table).IsEmpty)
        {
            throw RefusedException.NotMeasured("2.5", "back to PROVISIONED with replicas present"); // 2.5, 4 note 4
        }

        if (request.ProvisionedThroughput is null)
        {
            throw RefusedException.Validation("ProvisionedThroughput must be specified when BillingMode is PROVISIONED");
        }

        // 2.4 to PROVISIONED: units of every index in the same call
        var covered = request.IndexThroughputs.Select(index => index.IndexName).ToHashSet();
        if (table.Indexes.Find(index => !covered.Contains(index.Name)) is { } missing)
        {
            throw RefusedException.Validation($"ProvisionedThroughput must be specified for index: {missing.Name}");
        }

        return table with
        {
            BillingMode = BillingModes.Provisioned,
            Units = request.ProvisionedThroughput,
            Ceilings = null, // 2.4 drops all ceilings, of indexes too
            Indexes = [.. table.Indexes.Select(index => index with { Ceilings = null })],
        };
    }

    public static RefusedException WillNotChange(string what) =>
        RefusedException.Validation($"The provisioned throughput of {what} will not change. The requested value equals the current value");
}
