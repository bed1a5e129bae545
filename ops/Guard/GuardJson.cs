using System.Text.Json.Nodes;

namespace SalesData.Ops.Guard;

/// <summary>Prints a judgement as one JSON object.</summary>
internal static class GuardJson
{
    public static void Print(Judgement judgement, Terminal terminal)
    {
        var json = new JsonObject
        {
            ["verdict"] = Name(judgement.Verdict),
            ["findings"] = new JsonArray([.. judgement.Findings.Select(finding => Of(finding, judgement.VerdictOn(finding)))]),
            ["allowed"] = new JsonArray([.. judgement.Allowed.Except(judgement.Unused).Select(code => JsonValue.Create(code))]),
        };
        terminal.Out.WriteLine(json.ToJsonString());
        terminal.Out.Flush();
    }

    private static JsonObject Of(Finding finding, Verdict verdict) => new JsonObject
    {
        ["verdict"] = finding.Reason is null ? "note" : Name(verdict),
        ["code"] = finding.Reason?.Code,
        ["resource"] = finding.Resource.Length == 0 ? null : finding.Resource,
        ["what"] = finding.What,
        ["old"] = finding.Old,
        ["new"] = finding.New,
    };

    private static string Name(Verdict verdict) => verdict switch
    {
        Verdict.Safe => "safe",
        Verdict.Allowed => "allowed",
        Verdict.Refused => "refused",
        _ => "cannot-judge",
    };
}
