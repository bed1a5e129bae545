namespace SalesData.Cli.Deployments;

/// <summary>
/// What of a change AWS refuses, ignores, or answers with a difference that never ends, although it takes what comes of it. Sources:
/// Amazon DynamoDB API Reference, "UpdateTable"; the AWS provider, which sends capacity, billing mode, maxima, stream and deletion
/// protection of a table in one such request.
/// </summary>
internal static class ConflictRules
{
    private const string OneRequest = "AWS takes them in requests of their own only, and the provider sends one";

    /// <summary>Finds what is in the way of a new stack.</summary>
    public static IEnumerable<string> OfNew(StackShape wanted)
    {
        if (wanted.TableMaxima.RemovesAny || wanted.IndexMaxima.RemovesAny)
        {
            yield return "a maximum of request units is removed (-1) from a table that does not exist: DynamoDB refuses it";
        }
    }

    /// <summary>Finds what is in the way of a change.</summary>
    /// <param name="before">What is deployed.</param>
    /// <param name="after">What is wanted.</param>
    public static IEnumerable<string> Between(StackShape before, StackShape after) =>
        OfUpdateTable(before, after).Concat(OfIndexes(before, after)).Concat(OfMaxima(before, after)).Concat(OfFeatures(before, after)).Concat(OfCopies(before, after));

    private static IEnumerable<string> OfUpdateTable(StackShape before, StackShape after)
    {
        var stream = (before.Stream.Length > 0) != (after.Stream.Length > 0);
        var (toProvisioned, toOnDemand) = (after.IsProvisioned && !before.IsProvisioned, before.IsProvisioned && !after.IsProvisioned);
        var units = before.IsProvisioned && after is { IsProvisioned: true, Scaling: null } && (before.Table != after.Table || before.Index != after.Index);
        var tableMaxima = !after.IsProvisioned && after.TableMaxima.Changes(before.TableMaxima);
        var indexMaxima = !after.IsProvisioned && after.IndexMaxima.Changes(before.IndexMaxima);
        var throughput = units || toProvisioned || toOnDemand || tableMaxima || indexMaxima;

        if (before.DeletionProtection != after.DeletionProtection && (throughput || stream))
        {
            yield return $"deletionProtection changes together with {(throughput ? "the throughput" : "the stream")}: {OneRequest}";
        }

        if (stream && (units || toProvisioned || tableMaxima || indexMaxima))
        {
            yield return $"the stream is enabled or disabled together with a change of the throughput: {OneRequest}";
        }

        if (indexMaxima && (tableMaxima || toOnDemand))
        {
            yield return $"maxima of the indexes change together with {(toOnDemand ? "the billing mode" : "those of the table")}: {OneRequest}";
        }

        if (toProvisioned && after.Scaling is not null)
        {
            yield return "capacity scales from the deployment on that provisions it: its units are ignored changes then, and the table would get one unit";
        }
    }

    private static IEnumerable<string> OfIndexes(StackShape before, StackShape after)
    {
        if (after.Scaling is not null && after.Indexes != before.Indexes)
        {
            yield return "an index is added, removed or changed while capacity scales: what scaling has set cannot be told apart from it";
        }

        if (before is { IsProvisioned: true, Replicas.Count: > 0 } && after.IsProvisioned && after.AddsIndexTo(before))
        {
            yield return "an index is built on provisioned capacity that is replicated: its writes would have to scale before it exists";
        }

        if (!after.IsProvisioned && after.IndexMaxima.RemovesAny && after.AddsIndexTo(before))
        {
            yield return "a maximum of request units is removed (-1) from an index that is built now: DynamoDB refuses it";
        }
    }

    private static IEnumerable<string> OfMaxima(StackShape before, StackShape after)
    {
        if (after.IsProvisioned)
        {
            // DynamoDB itself drops them.
            yield break;
        }

        if (after.TableMaxima.Keeps(before.TableMaxima) || after.IndexMaxima.Keeps(before.IndexMaxima))
        {
            yield return "a maximum of request units is left out (0): what is not sent stays, and only -1 removes it";
        }

        if ((after.TableMaxima is { RemovesAny: true, Any: false } && !before.TableMaxima.Any)
            || (after.IndexMaxima.Read == Maxima.Remove && before.IndexMaxima.Read <= 0)
            || (after.IndexMaxima.Write == Maxima.Remove && before.IndexMaxima.Write <= 0))
        {
            yield return "a maximum of request units is removed (-1) although there is none: the difference would never end";
        }
    }

    private static IEnumerable<string> OfFeatures(StackShape before, StackShape after)
    {
        if (before.TtlEnabled && before.TtlAttribute != after.TtlAttribute)
        {
            yield return after.TtlEnabled
                ? $"items expire by '{before.TtlAttribute}' and would from now on by '{after.TtlAttribute}': DynamoDB wants the first disabled for an hour"
                : $"time to live is disabled without its attribute '{before.TtlAttribute}': DynamoDB asks for the name";
        }

        if (before.KeyArn.Length > 0 && after is { UsesKms: true, KeyArn: "" })
        {
            yield return "the key of AWS takes the place of the customer-managed one: a key that is left out stays";
        }

        if (before.Replicas.Count > 0 && before.KeyArn != after.KeyArn)
        {
            yield return "the key of a table with replicas changes: AWS refuses it";
        }
    }

    private static IEnumerable<string> OfCopies(StackShape before, StackShape after)
    {
        if (before.Replicas.Count > 0 && before.Stream != after.Stream)
        {
            yield return "the stream changes while there are replicas: it is what they are copied from";
        }

        if (before.Replicas.Count > 0 && after.IsProvisioned && !before.IsProvisioned)
        {
            yield return "a table with replicas goes back to provisioned capacity: nobody has measured that this works";
        }

        if (before.Replicas.Except(after.Replicas).Any() && (before.DeletionProtection || before.Protect))
        {
            yield return "a replica is removed that is protected from deletion";
        }

        if (before is { BackupRetentionInDays: > 0, Protect: true } && after.BackupRetentionInDays == 0)
        {
            yield return "the vault of the backups is removed while it is protected from deletion";
        }
    }
}
