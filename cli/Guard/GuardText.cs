using System.Globalization;
using SalesData.Cli.Printing;

namespace SalesData.Cli.Guard;

/// <summary>Prints a result for people: a line for each finding, and the verdict.</summary>
internal static class GuardText
{
    public static void Print(GuardResult result, Terminal terminal)
    {
        foreach (var finding in result.Findings)
        {
            terminal.Out.WriteLine(PlainText.OneLine(Line(finding, result.VerdictOn(finding), result.AllowanceOf(finding))));
        }

        foreach (var unused in result.Unused)
        {
            terminal.Out.WriteLine(PlainText.OneLine($"note: {unused} let nothing through."));
        }

        terminal.Out.WriteLine($"Verdict: {Of(result)}");
        terminal.Out.Flush();
    }

    private static string Line(GuardFinding finding, Verdict verdict, Allowance? allowance)
    {
        var subject = finding.Resource.Length == 0 ? "" : $"{finding.Resource}: ";
        var change = finding.Old is null && finding.New is null ? "" : $" {Shown(finding.Old)} => {Shown(finding.New)}";
        var text = $"{subject}{finding.What}{change}";
        return verdict switch
        {
            Verdict.Safe => $"note: {text}",
            Verdict.Allowed => $"allowed: {text} [{finding.Reason!.Code}]{(allowance is null ? "" : $", because: {allowance.Why}")}",
            Verdict.Refused => $"refused: {text} [{finding.Reason!.Code}]{(finding.Reason.CanBeAllowed ? $"; to let it through: --allow {finding.Reason.Code}" : "")}",
            _ => $"can't judge: {text} [{finding.Reason!.Code}]",
        };
    }

    private static string Of(GuardResult result) => result.Verdict switch
    {
        Verdict.Safe => "safe. Nothing is at risk.",
        Verdict.Allowed => $"allowed. Let through: {string.Join(", ", result.CodesOf(Verdict.Allowed))}.",
        Verdict.Refused => $"refused. Not let through: {string.Join(", ", result.CodesOf(Verdict.Refused))}.",
        _ => string.Create(CultureInfo.InvariantCulture, $"can't judge. {result.Findings.Count(finding => finding.Reason == Reason.Inconclusive)} open."),
    };

    private static string Shown(string? value) => value is null or "" ? "(none)" : value;
}
