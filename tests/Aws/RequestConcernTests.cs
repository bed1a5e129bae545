using SalesData.Tests.Aws.Service;

namespace SalesData.Tests.Aws;

/// <summary>One concern per UpdateTable (2.2).</summary>
public class RequestConcernTests
{
    private static readonly UpdateTable Empty = new("us-east-1", "SalesData");
    private static readonly UpdateTable Units = Empty with { ProvisionedThroughput = new(6, 6) };
    private static readonly UpdateTable Protection = Empty with { DeletionProtectionEnabled = true };
    private static readonly UpdateTable Ceilings = Empty with { OnDemandThroughput = new(1, 1) };
    private static readonly StreamSpecification Stream = new(true, StreamViews.Both);
    private static readonly IndexUpdate Create = new() { Create = new("New", [new("category", "HASH")], "ALL") };
    private static readonly IndexUpdate Delete = new() { Delete = "CategoryIndex" };
    private static readonly IndexUpdate IndexUnits = new() { Update = new("CategoryIndex") { ProvisionedThroughput = new(6, 6) } };
    private static readonly IndexUpdate IndexCeilings = new() { Update = new("CategoryIndex") { OnDemandThroughput = new(6, 6) } };

    public static TheoryData<string> Alone => ["encryption", "class", "warm", "replica", "units", "stream"];

    [Fact]
    public void Something_is_required() => Refuses(Empty, "At least one of");

    [Theory]
    [MemberData(nameof(Alone))]
    public void Protection_is_alone(string other) => Refuses(With(Protection, other), "must be the only operation in the request");

    [Fact]
    public void What_must_be_alone_is_named_in_a_fixed_order()
    {
        var all = With(With(With(Protection, "encryption"), "class"), "warm");
        Refuses(all, "Server-Side Encryption modification must");
        Refuses(all with { SSESpecification = null }, "TableClass modification must");
        Refuses(all with { SSESpecification = null, TableClass = null }, "DeletionProtection modification must");
        Refuses(Units with { WarmThroughput = new(12000, 4000) }, "WarmThroughput must");
        Refuses(With(Units, "replica"), "Replica modification must");
    }

    [Fact]
    public void Ceilings_go_with_the_billing_mode_alone()
    {
        Accepts(Ceilings);
        Accepts(Ceilings with { BillingMode = BillingModes.OnDemand });
        Refuses(Ceilings with { StreamSpecification = Stream }, "OnDemandThroughput can only be combined with BillingMode");
        Refuses(With(Ceilings, "warm"), "OnDemandThroughput can only be combined with BillingMode");
        Refuses(Ceilings with { GlobalSecondaryIndexUpdates = [IndexCeilings] }, "OnDemandThroughput can only be combined with BillingMode");
    }

    [Fact]
    public void A_stream_goes_with_on_demand_but_not_with_units()
    {
        Accepts(Empty with { StreamSpecification = Stream, BillingMode = BillingModes.OnDemand });
        Refuses(Units with { StreamSpecification = Stream }, "You cannot modify stream status while updating table IOPS");
        Refuses(
            Empty with { StreamSpecification = Stream, BillingMode = BillingModes.Provisioned },
            "You cannot modify stream status while updating table IOPS");
    }

    [Fact]
    public void An_index_is_created_or_deleted_without_units_and_stream()
    {
        foreach (var change in new[] { Create, Delete })
        {
            Refuses(Units with { GlobalSecondaryIndexUpdates = [change] }, "You cannot create or delete index while updating table IOPS");
            Refuses(
                Empty with { StreamSpecification = Stream, GlobalSecondaryIndexUpdates = [change] },
                "You cannot create or delete index while changing stream status");
        }

        Refuses(Empty with { GlobalSecondaryIndexUpdates = [Create, Delete] }, "Only 1 online index");
    }

    [Fact]
    public void What_AWS_took_together_is_accepted()
    {
        Accepts(Units with { BillingMode = BillingModes.Provisioned, GlobalSecondaryIndexUpdates = [IndexUnits] });
        Accepts(Empty with { GlobalSecondaryIndexUpdates = [IndexUnits, IndexUnits] });
        Accepts(Empty with { GlobalSecondaryIndexUpdates = [Create, IndexUnits] });
        Accepts(Empty with { BillingMode = BillingModes.OnDemand, GlobalSecondaryIndexUpdates = [Create] });
    }

    [Fact]
    public void What_was_not_measured_is_refused_as_such()
    {
        NotMeasured(Empty with { StreamSpecification = Stream, GlobalSecondaryIndexUpdates = [IndexUnits] });
        NotMeasured(Empty with { BillingMode = BillingModes.OnDemand, GlobalSecondaryIndexUpdates = [IndexCeilings] });
        NotMeasured(Ceilings with { BillingMode = BillingModes.OnDemand, StreamSpecification = Stream });
        NotMeasured(Empty with { GlobalSecondaryIndexUpdates = [Delete, IndexUnits] });
    }

    private static UpdateTable With(UpdateTable request, string other) => other switch
    {
        "encryption" => request with { SSESpecification = new(true) },
        "class" => request with { TableClass = "STANDARD" },
        "warm" => request with { WarmThroughput = new(12000, 4000) },
        "replica" => request with { ReplicaUpdates = [new("Create", "eu-west-1")] },
        "units" => request with { ProvisionedThroughput = new(6, 6) },
        _ => request with { StreamSpecification = Stream },
    };

    private static void Accepts(UpdateTable request) => RequestConcerns.Check(request);

    private static void Refuses(UpdateTable request, string text) =>
        Assert.Contains(text, Assert.Throws<RefusedException>(() => RequestConcerns.Check(request)).Message);

    private static void NotMeasured(UpdateTable request) =>
        Assert.Equal("NotMeasured", Assert.Throws<RefusedException>(() => RequestConcerns.Check(request)).Code);
}
