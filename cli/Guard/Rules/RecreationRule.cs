using SalesData.Cli.Stacks;

namespace SalesData.Cli.Guard.Rules;

/// <summary>
/// No table is created where the stack had one: a refresh that looked into another account finds none and forgets it, and what is around
/// it stays. Seen if the document shows what stays (`--show-sames`).
/// </summary>
internal static class RecreationRule
{
    private const string Stack = "pulumi:pulumi:Stack";

    /// <summary>What there is only beside a table, also if the table is part of nothing but the stack.</summary>
    private static readonly string[] Beside =
    [
        TypeTokens.ScalableTarget, TypeTokens.ScalingPolicy, TypeTokens.TableReplica, "aws:dynamodb/globalSecondaryIndex:GlobalSecondaryIndex",
        "aws:dynamodb/contributorInsights:ContributorInsights", "aws:dynamodb/resourcePolicy:ResourcePolicy", "aws:dynamodb/tableItem:TableItem",
        "aws:cloudwatch/metricAlarm:MetricAlarm",
    ];

    public static IEnumerable<GuardFinding> Of(PreviewDocument document)
    {
        var existing = document.Steps.Where(step => step.Existed).ToList();
        var families = existing.SelectMany(step => new[] { step.Urn.Text, step.Old?.Parent, step.New?.Parent }).OfType<string>().ToHashSet();
        var shown = document.Steps.Select(step => step.Urn.Text).ToHashSet();
        var beside = existing.Where(step => step.Types.Any(Beside.Contains)).ToList();
        var named = beside.SelectMany(step => TablesOf(step.Old?.Inputs ?? default)).OfType<string>().ToHashSet();
        var known = existing.Select(step => step.Urn).ToHashSet();
        foreach (var step in document.Steps.Where(step => step.Operation == Operations.Create && ResourceRules.Of(step) is { IsTable: true }))
        {
            var (resource, parent) = (step.Urn.ToString(), step.New?.Parent);
            var isOfStack = parent is null || Urn.Parse(parent).Type == Stack;
            // The refresh that a plan begins with shows the table, and forgets it afterwards.
            if (known.Contains(step.Urn) || named.Contains(step.New?.Inputs["name"].Normalize() ?? "") || (isOfStack ? beside is not [] : families.Contains(parent!)))
            {
                yield return new GuardFinding(Reason.RecreateTable, resource, "would be created anew, although what it is part of exists");
            }
            else if (document.HiddenSames > 0 && (isOfStack || !shown.Contains(parent!)))
            {
                yield return GuardFinding.Inconclusive(resource, "It would be created, and whether what it is part of exists is not shown: use --show-sames.");
            }
        }
    }

    /// <summary>The name of the table that a resource beside it is about, whatever it is part of.</summary>
    private static IEnumerable<string?> TablesOf(Property inputs) =>
    [
        inputs["tableName"].Normalize(),
        inputs["resourceId"].Normalize()?.Split('/').ElementAtOrDefault(1),
        inputs["dimensions"] is { IsObject: true } dimensions ? dimensions["TableName"].Normalize() : null,
    ];
}
