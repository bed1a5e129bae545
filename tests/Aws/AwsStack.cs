using System.Collections.Immutable;
using SalesData.Tests.Aws.Engine;
using SalesData.Tests.Aws.Service;

namespace SalesData.Tests.Aws;

/// <summary>What a deployment did. <paramref name="Stack"/> is right after a refusal too: earlier steps stay done.</summary>
internal sealed record DeployResult(AwsStack Stack, IReadOnlyList<AwsRequest> Requests, string? Refusal)
{
    public bool Accepted => Refusal is null;

    /// <summary>True if the reference does not answer what AWS or the provider would do.</summary>
    public bool NotMeasured => Refusal?.StartsWith("NotMeasured", StringComparison.Ordinal) ?? false;
}

/// <summary>A difference that the next preview shows; for a whole resource the property is "(create)", "(import)", "(delete)" or "(forget)".</summary>
internal sealed record Difference(string Resource, string Property, string Was, string Wanted);

/// <summary>What the next preview shows.</summary>
internal sealed record PlanResult(IReadOnlyList<Difference> Differences, string? Refusal)
{
    /// <summary>True if the next deployment has nothing to do.</summary>
    public bool AtRest => Refusal is null && Differences.Count == 0;
}

/// <summary>
/// A stack with its AWS account, as an immutable value. It is written from the reference of AWS's and the provider's rules alone, whose
/// section numbers stand in the comments; what the reference does not answer is refused as NotMeasured. A deployment takes no time on
/// the clock, and all its waits are over when it ends.
/// </summary>
internal sealed record AwsStack(Account Account, ImmutableList<ResourceState> State)
{
    public static AwsStack Empty { get; } = InRegion("us-east-1");

    public static AwsStack InRegion(string region) => new(new Account(region), []);

    /// <summary>Runs `pulumi up`: refreshes, previews, and if nothing is refused sends the requests.</summary>
    public DeployResult Deploy(IReadOnlyList<DesiredResource> program, bool refresh = true)
    {
        Deployment? deployment = null;
        try
        {
            var states = refresh ? Preview.Refresh(Account, State) : State;
            var steps = Preview.Of(Account, states, program);
            deployment = new Deployment(Account, states);
            foreach (var step in steps)
            {
                deployment.Run(step);
            }

            return new DeployResult(new AwsStack(deployment.Account, deployment.States), deployment.Requests, null);
        }
        catch (RefusedException e)
        {
            return deployment is null
                ? new DeployResult(this, [], e.Message)
                : new DeployResult(new AwsStack(deployment.Account, deployment.States), deployment.Requests, e.Message);
        }
    }

    /// <summary>Runs `pulumi destroy`.</summary>
    public DeployResult Destroy(bool refresh = true) => Deploy([], refresh);

    /// <summary>Runs `pulumi preview`.</summary>
    public PlanResult Plan(IReadOnlyList<DesiredResource> program, bool refresh = true)
    {
        try
        {
            var steps = Preview.Of(Account, refresh ? Preview.Refresh(Account, State) : State, program);
            return new PlanResult([.. steps.SelectMany(Differences)], null);
        }
        catch (RefusedException e)
        {
            return new PlanResult([], e.Message);
        }
    }

    /// <summary>Runs `pulumi refresh`.</summary>
    public AwsStack Refresh() => this with { State = Preview.Refresh(Account, State) };

    /// <summary>Sends one request past the program; throws <see cref="RefusedException"/> if AWS refuses it.</summary>
    public AwsStack Send(AwsRequest request) => this with { Account = AwsService.Apply(Account, request) };

    /// <summary>Lets scaling set the capacities that have a target and a policy, within their bounds.</summary>
    public AwsStack WithLoad(string table, int readUnits, int writeUnits, string? index = null)
    {
        var account = Account;
        foreach (var (units, read) in new[] { (readUnits, true), (writeUnits, false) })
        {
            var current = account.Get(account.Region, table);
            var dimension = ScalableDimension.Of(current, index, read);
            if (current.IsProvisioned && ScalingRules.IsScaled(account, dimension))
            {
                var target = account.Targets[dimension];
                account = account.With(Capacity.Set(account, current, dimension, Math.Clamp(units, target.Min, target.Max)));
            }
        }

        return this with { Account = account };
    }

    /// <summary>Lets time pass.</summary>
    public AwsStack After(double hours) => this with { Account = Account with { Clock = Account.Clock + hours } };

    /// <summary>The table as AWS has it; throws if there is none.</summary>
    public AwsTable Table(string name) => Account.Get(Account.Region, name);

    public bool HasTable(string name) => Account.Find(Account.Region, name) is not null;

    public IReadOnlyList<AwsTable> Replicas(string table) => Account.Replicas(Table(table));

    public ScalableTarget? Target(string table, bool read, string? index = null) =>
        Account.Targets.GetValueOrDefault(ScalableDimension.Of(Table(table), index, read));

    private static IEnumerable<Difference> Differences(Step step) => step.Kind switch
    {
        StepKind.Same => [],
        StepKind.Update => step.Changes.Select(change => new Difference(step.Name, change.Property, change.Was, change.Wanted)),
        _ => [new Difference(step.Name, $"({step.Kind.ToString().ToLowerInvariant()})", "", "")],
    };
}
