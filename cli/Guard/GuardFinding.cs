namespace SalesData.Cli.Guard;

/// <summary>Something that a plan would do.</summary>
/// <param name="Reason">Why it is a risk; null for what is only worth knowing.</param>
/// <param name="Resource">What it would be done to; empty for the document itself.</param>
/// <param name="What">What would be done, or what can't be judged.</param>
internal sealed record GuardFinding(Reason? Reason, string Resource, string What)
{
    /// <summary>The value before, if the risk is a change of one.</summary>
    public string? Old { get; init; }

    /// <summary>The value after, if the risk is a change of one.</summary>
    public string? New { get; init; }

    public static GuardFinding Inconclusive(string resource, string why) => new(Reason.Inconclusive, resource, why);
}
