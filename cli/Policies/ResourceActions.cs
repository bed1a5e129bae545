namespace SalesData.Cli.Policies;

/// <summary>What the AWS provider does with one type of resource.</summary>
/// <param name="Type">The resource's type token.</param>
/// <param name="Sid">Name of the statement that allows it.</param>
/// <param name="Read">Actions that look: for a refresh, and before every change.</param>
/// <param name="Write">Actions that make, change and delete.</param>
/// <param name="Resources">ARNs of what the stack makes of this type.</param>
internal sealed record ResourceActions(string Type, string Sid, IReadOnlyList<string> Read, IReadOnlyList<string> Write, IReadOnlyList<string> Resources);
