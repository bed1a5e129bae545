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
        var created = document.Steps.Where(step => step.Operation == Operations.Create && ResourceRules.Of(step) is { IsTable: true }).ToList();
        if (created is [])
        {
            return [];
        }

        var existing = document.Steps.Where(step => step.Existed).ToList();
        var families = existing.SelectMany(step => new[] { step.Urn.Text, step.Old?.Parent, step.New?.Parent }).OfType<string>().ToHashSet();
        var shown = document.Steps.Select(step => step.Urn.Text).ToHashSet();
        var isBeside = existing.Exists(step => step.Types.Any(Beside.Contains));
        return created.SelectMany(step => IsOfStack(step)
            ? Judge(step, isBeside, document.HiddenSames > 0)
            : Judge(step, families.Contains(step.New!.Parent!), document.HiddenSames > 0 && !shown.Contains(step.New.Parent!)));
    }

    private static IEnumerable<GuardFinding> Judge(PreviewStep step, bool existed, bool mayHaveExisted) =>
        existed ? [new GuardFinding(Reason.RecreateTable, step.Urn.ToString(), "would be created anew, although what it is part of exists")]
        : mayHaveExisted ? [GuardFinding.Inconclusive(step.Urn.ToString(), "It would be created, and whether what it is part of exists is not shown: use --show-sames.")]
        : [];

    private static bool IsOfStack(PreviewStep step) => step.New?.Parent is not { } parent || Urn.Parse(parent).Type == Stack;
}
