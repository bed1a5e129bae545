using System.Text.Json.Nodes;

namespace SalesData.Cli.Guard;

/// <summary>Prints a result as one JSON object.</summary>
internal static class GuardJson
{
    public static void Print(GuardResult result, Terminal terminal)
    {
        var json = new JsonObject
        {
            ["verdict"] = Name(result.Verdict),
            ["findings"] = new JsonArray([.. result.Findings.Select(finding => Of(finding, result.VerdictOn(finding)))]),
            ["allowed"] = new JsonArray([.. result.CodesOf(Verdict.Allowed).Select(code => JsonValue.Create(code))]),
        };
        terminal.Print(json);
    }

    private static JsonObject Of(GuardFinding finding, Verdict verdict) => new JsonObject
    {
        ["verdict"] = finding.Reason is null ? "note" : Name(verdict),
        ["code"] = finding.Reason?.Code,
        ["resource"] = finding.Resource.Length == 0 ? null : finding.Resource,
        ["what"] = finding.What,
        ["old"] = finding.Old,
        ["new"] = finding.New,
    };

    private static string Name(Verdict verdict) => verdict is Verdict.Inconclusive ? Reason.Inconclusive.Code : verdict.ToString().ToLowerInvariant();
}
