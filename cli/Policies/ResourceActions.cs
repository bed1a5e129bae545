using SalesData.Infra.Iam;

namespace SalesData.Cli.Policies;

/// <summary>What the AWS provider does with one type of resource.</summary>
/// <param name="Type">The resource's type token.</param>
/// <param name="Sid">Name of the statement that allows it.</param>
/// <param name="Read">Actions that look: for a refresh, and before every change.</param>
/// <param name="Write">Actions that make, change and delete.</param>
/// <param name="Resources">ARNs of what the stack makes of this type.</param>
internal sealed record ResourceActions(string Type, string Sid, IReadOnlyList<string> Read, IReadOnlyList<string> Write, IReadOnlyList<string> Resources)
{
    /// <summary>Resources of an action that knows no ARN.</summary>
    public static readonly IReadOnlyList<string> Anything = ["*"];

    /// <summary>Conditions on all of the actions; none by default.</summary>
    public IReadOnlyList<Condition> Conditions { get; init; } = [];

    /// <summary>A statement that allows some of the actions.</summary>
    public Statement Allow(IEnumerable<string> actions) => new(Sid, [.. actions.Distinct().Order(StringComparer.Ordinal)], Resources) { Conditions = Conditions };
}
