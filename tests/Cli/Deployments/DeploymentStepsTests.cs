using FsCheck;
using FsCheck.Fluent;
using SalesData.Cli.Deployments;

namespace SalesData.Tests.Cli.Deployments;

/// <summary>The deployments that are named in place of one that AWS does not take.</summary>
public class DeploymentStepsTests
{
    private static readonly Arbitrary<(StackShape Before, StackShape After)> Pairs = Arb.From(Gen.Zip(Shapes(), Shapes()));

    [Fact]
    public void Each_deployment_has_no_conflict_with_the_one_before() => Check((before, after) =>
    {
        var deployed = Settled(before);
        return DeploymentSteps.Between(before, after).All(step =>
        {
            var isPossible = !ConflictRules.Between(deployed, step).Any();
            deployed = Settled(step);
            return isPossible;
        });
    });

    [Fact]
    public void The_last_deployment_is_what_is_wanted() =>
        Check((before, after) => DeploymentSteps.Between(before, after)[^1] == Settled(after));

    [Fact]
    public void A_change_without_a_conflict_is_one_deployment() =>
        Check((before, after) => ConflictRules.Between(Settled(before), Settled(after)).Any() || DeploymentSteps.Between(Settled(before), after).Count == 1);

    [Fact]
    public void No_deployment_but_the_last_changes_nothing() => Check((before, after) =>
    {
        var steps = DeploymentSteps.Between(before, after);
        return steps.SkipLast(1).Zip(steps.SkipLast(1).Prepend(Settled(before))).All(pair => pair.First != pair.Second);
    });

    [Theory]
    [InlineData("protect and more capacity", "(1) readCapacity=9; (2) deletionProtection=true")]
    [InlineData("protect no more and more capacity", "(1) deletionProtection=false; (2) readCapacity=9")]
    [InlineData("another attribute", "(1) ttlEnabled=false, then wait an hour; (2) ttlEnabled=true ttlAttribute=b")]
    [InlineData("the key of AWS", "(1) encryption=AWS_OWNED kmsKeyArn=\"\"; (2) encryption=AWS_MANAGED")]
    [InlineData(
        "another index while capacity scales",
        "(1) orderDateAttribute=ordered_at autoScaling=false; (2) autoScaling=true maxReadCapacity=9 maxWriteCapacity=9 indexMaxReadCapacity=9 indexMaxWriteCapacity=9 targetUtilization=70")]
    [InlineData("no backups", "(1) protect=false; (2) protect=true backupRetentionInDays=0")]
    [InlineData("no maximum", "(1) maxReadRequestUnits=-1; (2) maxReadRequestUnits=0")]
    public void The_deployments_are_named_by_the_settings_that_each_changes(string change, string steps)
    {
        var (before, after) = change switch
        {
            "protect and more capacity" => (Provisioned, Provisioned with { Table = new Units(9, 5), DeletionProtection = true }),
            "protect no more and more capacity" => (Provisioned with { DeletionProtection = true }, Provisioned with { Table = new Units(9, 5) }),
            "another attribute" => (Provisioned with { TtlEnabled = true, TtlAttribute = "a" }, Provisioned with { TtlEnabled = true, TtlAttribute = "b" }),
            "another index while capacity scales" => (Scaled, Scaled with { Indexes = Both, OrderDateAttribute = "ordered_at" }),
            "the key of AWS" => (Provisioned with { UsesKms = true, KeyArn = "arn" }, Provisioned with { UsesKms = true }),
            "no backups" => (Provisioned with { BackupRetentionInDays = 365, Protect = true }, Provisioned with { Protect = true }),
            _ => (OnDemand with { TableMaxima = new Maxima(7, 0) }, OnDemand),
        };

        Assert.EndsWith($"Deploy instead, in this order: {steps}", SeparateDeployments.Find(before, after)!.ToString(), StringComparison.Ordinal);
    }

    private const string One = "CategoryIndex category  ALL ";
    private const string Both = "CategoryDateIndex category ordered_at ALL \nCategoryIndex category  ALL ";

    private static StackShape Scaled => Provisioned with { Indexes = One, Scaling = new ScalingShape(new Units(9, 9), new Units(9, 9), 70) };

    private static StackShape Provisioned => new() { Table = new Units(5, 5), Index = new Units(5, 5) };

    private static StackShape OnDemand => new() { BillingMode = "PAY_PER_REQUEST" };

    private static StackShape Settled(StackShape shape) => shape with { TableMaxima = shape.TableMaxima.Settled, IndexMaxima = shape.IndexMaxima.Settled };

    private static void Check(Func<StackShape, StackShape, bool> holds) =>
        Prop.ForAll(Pairs, pair => holds(pair.Before, pair.After)).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    private static Gen<StackShape> Shapes() =>
        from mode in Gen.Elements("fixed", "scaled", "on demand")
        from units in Gen.Elements(5, 6)
        from table in Gen.Elements(new Maxima(0, 0), new Maxima(7, 0), new Maxima(7, 8), new Maxima(-1, 9))
        from index in Gen.Elements(new Maxima(0, 0), new Maxima(7, 0), new Maxima(7, -1))
        from ttl in Gen.Elements((false, ""), (false, "a"), (true, "a"), (true, "b"))
        from key in Gen.Elements((false, ""), (true, ""), (true, "arn:1"), (true, "arn:2"))
        from stream in Gen.Elements("", "KEYS_ONLY", "NEW_AND_OLD_IMAGES")
        from indexes in Gen.Elements(One, Both)
        from replicas in Gen.Elements("", "eu-west-1", "eu-west-1,us-west-2")
        from backupDays in Gen.Elements(0, 30, 365)
        from isProtected in Gen.Elements(true, false)
        from protect in Gen.Elements(true, false)
        let isProvisioned = mode != "on demand"
        let canReplicate = mode != "fixed" && stream == "NEW_AND_OLD_IMAGES" && key.Item2 == ""
        select new StackShape
        {
            BillingMode = isProvisioned ? "PROVISIONED" : "PAY_PER_REQUEST",
            Indexes = indexes,
            Table = isProvisioned ? new Units(units, 5) : null,
            Index = isProvisioned ? new Units(units, 5) : null,
            Scaling = mode == "scaled" ? new ScalingShape(new Units(100, 100), new Units(100, 100), 70) : null,
            TableMaxima = isProvisioned ? Maxima.None : table,
            IndexMaxima = isProvisioned ? Maxima.None : index,
            TtlEnabled = ttl.Item1,
            TtlAttribute = ttl.Item2,
            UsesKms = key.Item1,
            KeyArn = key.Item2,
            Stream = stream,
            DeletionProtection = isProtected,
            Protect = protect,
            ReplicaRegions = canReplicate ? replicas : "",
            BackupRetentionInDays = backupDays,
        };
}
