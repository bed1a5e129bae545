namespace SalesData.Infra.Tables;

/// <summary>How throughput is paid for. Source: Amazon DynamoDB API Reference, "CreateTable", BillingMode.</summary>
public sealed record BillingMode
{
    private BillingMode(string name) => Name = name;

    /// <summary>Capacity is provisioned in units and paid for by the hour, used or not.</summary>
    public static BillingMode Provisioned { get; } = new("PROVISIONED");

    /// <summary>Each request is paid for. Source: Amazon DynamoDB Developer Guide, "DynamoDB on-demand capacity mode".</summary>
    public static BillingMode PayPerRequest { get; } = new("PAY_PER_REQUEST");

    /// <summary>All billing modes.</summary>
    public static IReadOnlyList<BillingMode> All { get; } = [Provisioned, PayPerRequest];

    /// <summary>The name that DynamoDB gives the billing mode.</summary>
    public string Name { get; }

    /// <summary>Returns the name that DynamoDB gives the billing mode.</summary>
    public override string ToString() => Name;
}
