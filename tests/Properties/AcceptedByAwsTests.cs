using FsCheck;
using FsCheck.Fluent;
using SalesData.Cli.Deployments;
using SalesData.Cli.Stacks;
using SalesData.Infra.Tables;
using SalesData.Tests.Aws;
using SalesData.Tests.Aws.Service;
using Encryption = SalesData.Tests.Aws.Service.Encryption;

namespace SalesData.Tests.Properties;

/// <summary>What the program accepts, AWS accepts, or the guard says which deployments to make instead.</summary>
public class AcceptedByAwsTests
{
    private const string Code = "separate-deployments";

    /// <summary>The variable PROPERTY_RUNS asks for more.</summary>
    private static readonly int Runs = int.TryParse(Environment.GetEnvironmentVariable("PROPERTY_RUNS"), out var runs) ? runs : 1000;

    [Fact]
    public void A_new_stack_is_accepted_and_comes_to_rest_or_the_guard_says_what_to_deploy_instead() => Check(AnyStack.One, stack =>
    {
        var program = Program(stack);
        var result = AwsStack.Empty.Deploy(program);
        var isRefused = PlanDocument.CodesOf(AwsStack.Empty, program).Contains(Code);
        return isRefused != (result.Accepted && result.Stack.Plan(program).AtRest) ? "" : $"{stack}: {Told(isRefused)}, and AWS: {Told(result, program)}";
    });

    [Fact]
    public void A_change_is_accepted_and_comes_to_rest_exactly_if_the_guard_does_not_ask_for_several_deployments() => Check(AnyStack.Pair, pair =>
    {
        var (before, after) = (Deployed(pair.Before), Program(pair.After));
        var result = before.Deploy(after);
        var isRefused = PlanDocument.CodesOf(before, after).Contains(Code);
        var comesToRest = result.Accepted && KeepsWhatScalingSet(before, result.Stack) && result.Stack.Plan(Program(pair.After.Settled())).AtRest && IsAsWanted(result.Stack, pair.After)
            && (!RemovesNothing(before, pair.After) || result.Stack.Plan(after).AtRest);
        return isRefused != comesToRest ? "" : $"{pair.Before.Settled()} -> {pair.After}: {Told(isRefused)}, and AWS: {Told(result, Program(pair.After.Settled()))}";
    });

    [Fact]
    public void The_deployments_that_are_named_are_each_accepted_and_reach_what_is_wanted() => Check(AnyStack.Pair, pair =>
    {
        var (stack, settings) = (Deployed(pair.Before), pair.Before.Settled());
        if (SeparateDeployments.Find(ShapeOf(stack), ShapeOf(pair.After)) is not { } separate)
        {
            return "";
        }

        var steps = separate.Steps.Select(step => settings = settings.With(step.Settings)).ToList();
        steps[^1] = pair.After.Settled();
        foreach (var step in steps)
        {
            var result = step.IsAccepted ? stack.Deploy(Program(step)) : null;
            if (result is not { Accepted: true })
            {
                return $"{pair.Before.Settled()} -> {pair.After}: {separate}; {step}: {result?.Refusal ?? "the program refuses it"}";
            }

            stack = result.Stack.After(hours: 1);
        }

        return stack.Plan(Program(steps[^1])).AtRest && IsAsWanted(stack, steps[^1]) ? "" : $"{pair.Before.Settled()} -> {pair.After}: {separate}: the end is not what is wanted";
    });

    private static void Check<T>(Arbitrary<T> arbitrary, Func<T, string> fault) =>
        Prop.ForAll(arbitrary, value => fault(value) is { Length: > 0 } text ? throw new InvalidOperationException(text) : true)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Runs).WithEndSize(100));

    private static AwsStack Deployed(AnyStack stack)
    {
        // Time passes until every change is possible again.
        var result = AwsStack.Empty.Deploy(Program(stack.Settled()));
        Assert.Null(result.Refusal);
        return WithLoad(result.Stack).After(hours: 24 * 31);
    }

    /// <summary>What scales is at other units than the program asks for, and each index at its own.</summary>
    private static AwsStack WithLoad(AwsStack stack) =>
        stack.Table("SalesData").Indexes.Index().Aggregate(stack.WithLoad("SalesData", 60, 60), (loaded, index) => loaded.WithLoad("SalesData", 70 + index.Index, 80 + index.Index, index.Item.Name));

    private static IReadOnlyList<DesiredResource> Program(AnyStack stack) => DesiredProgram.OfAsync(stack.Settings).GetAwaiter().GetResult();

    private static StackShape ShapeOf(AwsStack stack) => ShapeReader.Read(
        [.. stack.Refresh().State.Select(state => new ShapedResource(state.Type, state.Type == TypeTokens.Table ? state.Outputs : state.Inputs, state.Protect))])!;

    private static StackShape ShapeOf(AnyStack stack) =>
        ShapeReader.Read([.. Program(stack).Select(resource => new ShapedResource(resource.Type, resource.Inputs, resource.Protect))])!;

    /// <summary>Whether what was switched off is off, and what was taken away is gone.</summary>
    private static bool IsAsWanted(AwsStack stack, AnyStack wanted)
    {
        var (table, settings) = (stack.Table("SalesData"), wanted.Settings);
        return table.BillingMode == settings.Throughput.BillingMode.Name
            && table.Ttl.Enabled == settings.TimeToLive.Enabled
            && table.StreamView == settings.Stream.ViewType
            && table.DeletionProtection == settings.Protection.DeletionProtection
            && table.RecoveryDays is not null == settings.Recovery.Enabled
            && table.Key == (settings.Encryption.KeyArn ?? (settings.Encryption.UsesKms ? Encryption.Managed : null))
            && Has(table.Ceilings, settings.Throughput.Table)
            && table.Indexes.Select(Keys).Order().SequenceEqual(settings.Indexes.Select(Keys).Order())
            && table.Indexes.All(index => Has(index.Ceilings, settings.Throughput.Index))
            && (settings.Throughput.BillingMode == BillingMode.PayPerRequest || settings.Throughput.Table.AutoScaling
                || (Has(table.Units, settings.Throughput.Table) && table.Indexes.All(index => Has(index.Units, settings.Throughput.Index))))
            && stack.Replicas("SalesData").Select(replica => replica.Region).Order().SequenceEqual(settings.ReplicaRegions.Order());
    }

    /// <summary>Whether a capacity that scales, before and after, is as scaling has left it.</summary>
    private static bool KeepsWhatScalingSet(AwsStack before, AwsStack after)
    {
        var (old, now) = (before.Table("SalesData"), after.Table("SalesData"));
        bool Scales(AwsStack stack, string? index) => stack.Target("SalesData", read: false, index) is not null;
        return (!Scales(before, null) || !Scales(after, null) || old.Units == now.Units)
            && old.Indexes.All(index => now.Index(index.Name) is not { } same || !Scales(before, index.Name) || !Scales(after, index.Name) || same.Units == index.Units);
    }

    private static string Keys(AwsIndex index) => $"{index.Name} {string.Join(' ', index.KeySchema.Select(key => key.AttributeName))}";

    private static string Keys(SalesData.Infra.Tables.IndexDefinition index) => $"{index.Name} {string.Join(' ', index.Keys.Select(key => key.Name))}";

    private static bool Has(OnDemandThroughput? ceilings, Throughput wanted) =>
        (ceilings?.MaxReadRequestUnits ?? 0, ceilings?.MaxWriteRequestUnits ?? 0) == (Math.Max(wanted.Read.MaxRequestUnits, 0), Math.Max(wanted.Write.MaxRequestUnits, 0));

    private static bool Has(ProvisionedThroughput units, Throughput wanted) => units == new ProvisionedThroughput(wanted.Read.Units, wanted.Write.Units);

    /// <summary>Whether -1 stands where there is no maximum: it is meant for the one deployment that removes one.</summary>
    private static bool RemovesNothing(AwsStack before, AnyStack wanted)
    {
        var (table, settings) = (before.Table("SalesData"), wanted.Settings.Throughput);
        var (ofTable, ofIndex) = (table.Ceilings, table.Index("CategoryIndex")!.Ceilings);
        var units = new[] { settings.Table.Read.MaxRequestUnits, settings.Table.Write.MaxRequestUnits };
        return (units.Contains(-1) && ofTable is null)
            || (settings.Index.Read.MaxRequestUnits == -1 && ofIndex?.MaxReadRequestUnits is null)
            || (settings.Index.Write.MaxRequestUnits == -1 && ofIndex?.MaxWriteRequestUnits is null);
    }

    private static string Told(bool isRefused) => isRefused ? "the guard asks for several deployments" : "the guard lets it through";

    private static string Told(DeployResult result, IReadOnlyList<DesiredResource> program) =>
        result.Refusal ?? (result.Stack.Plan(program) is { AtRest: false } plan ? $"it takes it, and then differs: {plan.Refusal}{string.Join(", ", plan.Differences)}" : "it takes it");
}
