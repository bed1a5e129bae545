using System.Text;
using System.Text.Json.Nodes;
using SalesData.Cli.Guard;
using SalesData.Tests.Aws;
using SalesData.Tests.Cli.Guard;

namespace SalesData.Tests.Properties;

/// <summary>The preview document of a change, in which the table was found as the model of AWS has it.</summary>
internal static class PlanDocument
{
    /// <summary>The codes under which the guard refuses the change.</summary>
    public static IReadOnlyList<string> CodesOf(AwsStack stack, IReadOnlyList<DesiredResource> program)
    {
        var result = GuardResult.Of(Encoding.UTF8.GetBytes(Of(stack.Refresh(), program).ToString()), stack: null, allowed: []);
        return [.. result.Findings.Select(finding => finding.Reason?.Code).OfType<string>().Distinct()];
    }

    private static Preview Of(AwsStack stack, IReadOnlyList<DesiredResource> program)
    {
        var preview = new Preview();
        foreach (var desired in program)
        {
            var now = State(desired.Type, desired.Name, desired.Inputs, null, desired.Protect);
            var known = stack.State.FirstOrDefault(state => state.Is(desired));
            preview = known is null
                ? preview.Step("create", null, now)
                : preview.Step("update", State(known.Type, known.Name, known.Inputs, known.Outputs, known.Protect), now);
        }

        foreach (var gone in stack.State.Where(state => !program.Any(state.Is)))
        {
            preview = preview.Step("delete", State(gone.Type, gone.Name, gone.Inputs, gone.Outputs, gone.Protect), null);
        }

        return preview;
    }

    private static JsonObject State(string type, string name, JsonObject inputs, JsonObject? outputs, bool protect)
    {
        var state = Cli.Guard.State.Of(type, name.Split(' ')[1], inputs.DeepClone().AsObject(), outputs?.DeepClone().AsObject());
        state["protect"] = protect;
        return state;
    }
}
