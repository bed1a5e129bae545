using System.Text;
using System.Text.Json.Nodes;
using SalesData.Cli.Guard;
using SalesData.Tests.Aws;
using SalesData.Tests.Aws.Engine;
using SalesData.Tests.Aws.Service;
using Preview = SalesData.Tests.Cli.Guard.Preview;

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
            var known = stack.State.FirstOrDefault(state => state.Is(desired));
            var now = State(desired.Type, desired.Name, known is null ? desired.Inputs : Sent(desired, known), null, desired.Protect);
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

    /// <summary>What the engine asks the provider for. Its document has that in place of what the program asks for.</summary>
    private static JsonObject Sent(DesiredResource desired, ResourceState known)
    {
        try
        {
            return IgnoredChanges.Apply(desired.Type, known.Inputs, desired.Inputs, desired.IgnoreChanges);
        }
        catch (RefusedException e) when (e.Message.StartsWith("NotMeasured", StringComparison.Ordinal))
        {
            return desired.Inputs;
        }
    }

    private static JsonObject State(string type, string name, JsonObject inputs, JsonObject? outputs, bool protect)
    {
        var state = Cli.Guard.State.Of(type, name.Split(' ')[1], inputs.DeepClone().AsObject(), outputs?.DeepClone().AsObject());
        state["protect"] = protect;
        return state;
    }
}
