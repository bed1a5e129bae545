using System.Text.Json;

namespace SalesData.Cli.Guard;

/// <summary>A risk that reviewers let through: it fits one change of one stack.</summary>
/// <param name="Stack">The stack, without project and organization.</param>
/// <param name="Code">The reason code.</param>
/// <param name="Resource">The resource, as the guard names it.</param>
/// <param name="What">What would be done, as the guard says it.</param>
/// <param name="New">The value after; null if the risk is not a change of one.</param>
/// <param name="Why">Why it may be done.</param>
internal sealed record Allowance(string Stack, string Code, string Resource, string What, string? New, string Why)
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerOptions.Strict) { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>The allowances of a commit: those in its file that the file of the commit before did not have, so that none outlives its commit.</summary>
    /// <exception cref="CliException">A file is not a list of allowances, or one of them could never count.</exception>
    public static IReadOnlyList<Allowance> Added(ReadOnlyMemory<byte> file, ReadOnlyMemory<byte> before)
    {
        var added = Read(file).Except(Read(before)).ToList();
        return added.Find(allowance => allowance.Why.Trim().Length == 0 || !Reason.Allowable.Contains(allowance.Code)) is { } wrong
            ? throw new CliException($"The allowance of '{wrong.Code}' for {wrong.Resource} must have a why, and one of the codes {string.Join(", ", Reason.Allowable)}.")
            : added;
    }

    public bool Fits(GuardFinding finding) => (finding.Reason?.Code, finding.Resource, finding.What, finding.New) == (Code, Resource, What, New);

    private static List<Allowance> Read(ReadOnlyMemory<byte> file)
    {
        try
        {
            return JsonSerializer.Deserialize<List<Allowance>>(PreviewText.ToUtf8(file).Span, Strict) ?? throw new JsonException("It is null.");
        }
        catch (Exception e) when (e is JsonException or InvalidPreviewException)
        {
            throw new CliException($"The allowances are not a list of objects with stack, code, resource, what, new and why: {e.Message}", e);
        }
    }
}
