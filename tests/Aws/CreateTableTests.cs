using System.Collections.Immutable;
using System.Globalization;
using SalesData.Tests.Aws.Service;

namespace SalesData.Tests.Aws;

/// <summary>What AWS accepts in CreateTable (2.1).</summary>
public class CreateTableTests
{
    private static readonly CreateTable OnDemand = new("us-east-1", "SalesData")
    {
        HashKey = "order_id",
        AttributeDefinitions = [new("order_id", "S")],
        BillingMode = BillingModes.OnDemand,
    };

    private static readonly CreateTable Provisioned = OnDemand with { BillingMode = null, ProvisionedThroughput = new(1, 1) };

    private static readonly IndexDefinition Index = new("CategoryIndex", [new("category", "HASH")], "ALL");

    [Fact]
    public void Without_a_billing_mode_the_table_is_provisioned() => Assert.Equal(BillingModes.Provisioned, Create(Provisioned).BillingMode);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void Units_start_at_one(int read, int write) => Refuses(Provisioned with { ProvisionedThroughput = new(read, write) }, "greater than or equal to 1");

    [Fact]
    public void Provisioned_needs_units() => Refuses(Provisioned with { ProvisionedThroughput = null }, "must be specified");

    [Fact]
    public void Units_do_not_go_with_on_demand() => Refuses(OnDemand with { ProvisionedThroughput = new(1, 1) }, "PAY_PER_REQUEST");

    [Fact]
    public void Ceilings_do_not_go_with_provisioned() => Refuses(Provisioned with { OnDemandThroughput = new(1, 1) }, "PROVISIONED");

    [Fact]
    public void A_provisioned_index_needs_units() => Refuses(WithIndex(Provisioned, Index), "for index: CategoryIndex");

    [Fact]
    public void An_on_demand_index_takes_no_units() =>
        Refuses(WithIndex(OnDemand, Index with { ProvisionedThroughput = new(1, 1) }), "PAY_PER_REQUEST");

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(-2)]
    public void Ceilings_start_at_one_for_table_and_index(int ceiling)
    {
        Refuses(OnDemand with { OnDemandThroughput = new(ceiling, null) }, "outside of valid range");
        Refuses(WithIndex(OnDemand, Index with { OnDemandThroughput = new(null, ceiling) }), "outside of valid range");
    }

    [Fact]
    public void One_ceiling_is_accepted_and_an_empty_structure_sets_nothing()
    {
        Assert.Equal(new(7, null), Create(OnDemand with { OnDemandThroughput = new(7, null) }).Ceilings);
        Assert.Null(Create(OnDemand with { OnDemandThroughput = new(null, null) }).Ceilings);
    }

    [Fact]
    public void Attributes_are_exactly_those_of_the_keys()
    {
        Refuses(OnDemand with { AttributeDefinitions = [new("order_id", "S"), new("category", "S")] }, "does not exactly match");
        Refuses(OnDemand with { GlobalSecondaryIndexes = [Index] }, "does not exactly match");
    }

    [Fact]
    public void An_empty_list_of_indexes_is_refused() => Refuses(OnDemand with { GlobalSecondaryIndexes = [] }, "empty");

    [Theory]
    [InlineData(true, null)]
    [InlineData(false, "KEYS_ONLY")]
    public void A_stream_needs_a_view_only_when_it_is_on(bool enabled, string? view) =>
        Refuses(OnDemand with { StreamSpecification = new(enabled, view) }, "StreamViewType");

    [Theory]
    [InlineData(false, "KMS", null)]
    [InlineData(false, null, "key")]
    [InlineData(true, null, "key")]
    public void Encryption_off_takes_no_key_and_a_key_needs_its_type(bool enabled, string? type, string? key) =>
        Refuses(OnDemand with { SSESpecification = new(enabled, type, key) }, "SSESpecification");

    [Fact]
    public void At_most_50_tags()
    {
        Assert.Equal(50, Create(OnDemand with { Tags = Tags(50) }).Tags.Count);
        Refuses(OnDemand with { Tags = Tags(51) }, "50 tags");
    }

    [Fact]
    public void At_most_20_indexes_with_4_hash_and_4_range_parts()
    {
        Refuses(WithIndex(OnDemand, [.. Enumerable.Range(0, 21).Select(i => Index with { IndexName = $"Index{i}" })]), "Only 20");
        KeyPart[] parts = [.. Enumerable.Range(0, 5).Select(i => new KeyPart($"part{i}", "HASH"))];
        Refuses(WithIndex(OnDemand, Index with { KeySchema = parts }), "1 to 4 HASH");
        Assert.NotNull(Create(WithIndex(OnDemand, Index with { KeySchema = parts[..4] })).Index("CategoryIndex"));
    }

    [Fact]
    public void An_existing_name_is_in_use() =>
        Assert.Equal("ResourceInUseException", Assert.Throws<RefusedException>(() => AwsStack.Empty.Send(OnDemand).Send(OnDemand)).Code);

    private static AwsTable Create(CreateTable request) => AwsStack.Empty.Send(request).Table("SalesData");

    private static void Refuses(CreateTable request, string text) =>
        Assert.Contains(text, Assert.Throws<RefusedException>(() => AwsStack.Empty.Send(request)).Message);

    private static CreateTable WithIndex(CreateTable table, params IndexDefinition[] indexes) => table with
    {
        GlobalSecondaryIndexes = indexes,
        AttributeDefinitions =
        [
            new("order_id", "S"),
            .. indexes.SelectMany(index => index.KeySchema).Select(key => key.AttributeName).Distinct().Select(name => new AttributeDefinition(name, "S")),
        ],
    };

    private static ImmutableSortedDictionary<string, string> Tags(int count) =>
        Enumerable.Range(0, count).ToImmutableSortedDictionary(i => i.ToString(CultureInfo.InvariantCulture), _ => "");
}
