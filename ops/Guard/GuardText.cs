using System.Globalization;

namespace SalesData.Ops.Guard;

/// <summary>Prints a judgement for people: a line for each finding, and the verdict.</summary>
internal static class GuardText
{
    public static void Print(Judgement judgement, Terminal terminal)
    {
        foreach (var finding in judgement.Findings)
        {
            terminal.Out.WriteLine(OneLine(Line(finding, judgement.VerdictOn(finding))));
        }

        foreach (var code in judgement.Unused)
        {
            terminal.Out.WriteLine($"note: --allow {code} let nothing through.");
        }

        terminal.Out.WriteLine($"Verdict: {Of(judgement)}");
        terminal.Out.Flush();
    }

    private static string Line(Finding finding, Verdict verdict)
    {
        var subject = finding.Resource.Length == 0 ? "" : $"{finding.Resource}: ";
        var change = finding.Old is null && finding.New is null ? "" : $" {Shown(finding.Old)} => {Shown(finding.New)}";
        var text = $"{subject}{finding.What}{change}";
        return verdict switch
        {
            Verdict.Safe => $"note: {text}",
            Verdict.Allowed => $"allowed: {text} [{finding.Reason!.Code}]",
            Verdict.Refused when finding.Reason!.CanBeAllowed => $"refused: {text} [{finding.Reason.Code}]; to let it through: --allow {finding.Reason.Code}",
            Verdict.Refused => $"refused: {text} [{finding.Reason!.Code}]",
            _ => $"can't judge: {text} [{finding.Reason!.Code}]",
        };
    }

    private static string Of(Judgement judgement) => judgement.Verdict switch
    {
        Verdict.Safe => "safe. Nothing is at risk.",
        Verdict.Allowed => $"allowed. Let through: {string.Join(", ", Codes(judgement, Verdict.Allowed))}.",
        Verdict.Refused => $"refused. Not let through: {string.Join(", ", Codes(judgement, Verdict.Refused))}.",
        _ => string.Create(CultureInfo.InvariantCulture, $"can't judge. {judgement.Findings.Count(finding => finding.Reason == Reason.CannotJudge)} open."),
    };

    private static IEnumerable<string> Codes(Judgement judgement, Verdict verdict) =>
        judgement.Findings.Where(finding => judgement.VerdictOn(finding) == verdict).Select(finding => finding.Reason!.Code).Distinct();

    private static string Shown(string? value) => value is null or "" ? "(none)" : value;

    /// <summary>Names and messages come from the document, and must neither break a line nor command a terminal.</summary>
    private static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c)).TrimEnd();
}
