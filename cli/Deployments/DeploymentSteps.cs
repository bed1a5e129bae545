namespace SalesData.Cli.Deployments;

/// <summary>The deployments that reach a change which one deployment does not.</summary>
internal static class DeploymentSteps
{
    /// <summary>Lists what to deploy, one shape after the other, the last being the wanted one; only that one if it takes no more.</summary>
    /// <param name="before">What is deployed.</param>
    /// <param name="wanted">What is wanted; the removal of a maximum that is not there is left out of the last shape.</param>
    public static IReadOnlyList<StackShape> Between(StackShape before, StackShape wanted)
    {
        var target = wanted.Settled;
        var steps = new List<StackShape>();
        var (deployed, next) = (before.Settled, before.Settled);
        foreach (var move in Moves(before, target))
        {
            var moved = move(next);
            if (ConflictRules.Between(deployed, moved).Any())
            {
                steps.Add(next);
                deployed = next.Settled;
                moved = move(deployed);
            }

            next = moved;
        }

        return [.. steps, next];
    }

    /// <summary>Whether an hour has to pass before the next deployment: time to live was disabled, and is enabled again.</summary>
    public static bool WaitsAfter(StackShape before, StackShape step, StackShape next) => before.TtlEnabled && !step.TtlEnabled && next.TtlEnabled;

    /// <summary>All that changes, in an order in which each is possible after the ones before.</summary>
    private static IEnumerable<Func<StackShape, StackShape>> Moves(StackShape before, StackShape target)
    {
        var toProvisioned = target.IsProvisioned && !before.IsProvisioned;
        var replicasGo = before.Stream != target.Stream || before.KeyArn != target.KeyArn || toProvisioned || ChangesIndexesUnderScaling(before, target);
        var staying = replicasGo ? "" : string.Join(',', before.Replicas.Intersect(target.Replicas));
        var removesReplicas = staying != before.ReplicaRegions;

        if (removesReplicas || !target.DeletionProtection)
        {
            yield return shape => shape with { DeletionProtection = false };
        }

        if (removesReplicas || (before.BackupRetentionInDays > 0 && target.BackupRetentionInDays == 0))
        {
            yield return shape => shape with { Protect = false };
        }

        yield return shape => shape with { ReplicaRegions = staying };
        if (before.TtlEnabled && before.TtlAttribute != target.TtlAttribute)
        {
            yield return shape => shape with { TtlEnabled = false };
        }

        if (before.KeyArn.Length > 0 && target is { UsesKms: true, KeyArn: "" })
        {
            yield return shape => shape with { UsesKms = false, KeyArn = "" };
        }

        foreach (var move in MovesOfThroughput(before, target))
        {
            yield return move;
        }

        yield return shape => shape with { Stream = target.Stream };
        yield return shape => shape with { UsesKms = target.UsesKms, KeyArn = target.KeyArn };
        yield return shape => shape with { TtlEnabled = target.TtlEnabled, TtlAttribute = target.TtlAttribute };
        yield return shape => shape with { ReplicaRegions = target.ReplicaRegions };
        yield return _ => target;
    }

    private static IEnumerable<Func<StackShape, StackShape>> MovesOfThroughput(StackShape before, StackShape target)
    {
        if (target.IsProvisioned)
        {
            yield return shape => shape with
            {
                BillingMode = target.BillingMode,
                Table = target.Table,
                Index = target.Index,
                Indexes = target.Indexes,
                OrderDateAttribute = target.OrderDateAttribute,
                Scaling = before.IsProvisioned && !ChangesIndexesUnderScaling(before, target) ? target.Scaling : null,
                TableMaxima = Maxima.None,
                IndexMaxima = Maxima.None,
            };
            yield return shape => shape with { Scaling = target.Scaling };
            yield break;
        }

        yield return shape => shape with { BillingMode = target.BillingMode, Table = null, Index = null, Scaling = null };

        // The writes of the index keep up with those of the table in every deployment.
        Func<StackShape, StackShape> table = shape => shape with { TableMaxima = target.TableMaxima.Removing(shape.TableMaxima) };
        Func<StackShape, StackShape> index = shape => shape with { IndexMaxima = target.IndexMaxima.Removing(shape.IndexMaxima) };
        var tableFirst = before.IndexMaxima.Write <= 0 || (target.TableMaxima.Write > 0 && target.TableMaxima.Write <= before.IndexMaxima.Write);
        foreach (var move in tableFirst ? [table, index] : new[] { index, table })
        {
            yield return move;
        }

        yield return shape => shape with { Indexes = target.Indexes, OrderDateAttribute = target.OrderDateAttribute };
    }

    /// <summary>Capacity has to be fixed while an index is changed, and fixed capacity is not replicated.</summary>
    private static bool ChangesIndexesUnderScaling(StackShape before, StackShape target) => target.Scaling is not null && target.Indexes != before.Indexes;
}
