using System.Text.Json;
using System.Text.Json.Nodes;

namespace SalesData.Tests.Cli.Guard;

/// <summary>A preview document in the shape in which the engine writes it. Source: pulumi/pulumi, pkg/display/json.go.</summary>
internal sealed class Preview
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, IndentSize = 4 };

    /// <summary>Parts of a replacement: the summary counts the replacement alone.</summary>
    private static readonly HashSet<string> Uncounted =
        ["create-replacement", "delete-replaced", "import-replacement", "read-replacement", "discard-replaced", "read", "refresh"];

    /// <summary>A preview of a stack that stays as it is. The step of the stack itself is always shown.</summary>
    public Preview(string stack = State.StackName)
    {
        Document = new JsonObject
        {
            ["config"] = new JsonObject { ["aws:region"] = "us-west-2", ["sales-data:autoScaling"] = "true" },
            ["steps"] = new JsonArray(),
            ["duration"] = 5_123_456_789,
            ["changeSummary"] = new JsonObject(),
        };
        Step("same", State.Stack(stack), State.Stack(stack));
    }

    public JsonObject Document { get; }

    public JsonArray Steps => Document["steps"]!.AsArray();

    public JsonObject Summary => Document["changeSummary"]!.AsObject();

    /// <summary>A preview with one step of the table, and with the component, which stays.</summary>
    public static Preview OfTable(string operation, Action<PlannedTable> change)
    {
        var table = new PlannedTable();
        change(table);
        return new Preview().Staying(1).Step(operation, table.Old, table.New, [.. table.Diff]);
    }

    /// <summary>Adds a step.</summary>
    /// <param name="operation">What would be done.</param>
    /// <param name="old">The resource before; null where there is none.</param>
    /// <param name="now">The resource after; null where there is none.</param>
    /// <param name="diff">Paths and kinds of the changes that the provider names.</param>
    public Preview Step(string operation, JsonObject? old, JsonObject? now, params (string Path, string Kind)[] diff)
    {
        var step = new JsonObject { ["op"] = operation, ["urn"] = (string)(now ?? old)!["urn"]! };
        if (old is not null)
        {
            step["oldState"] = old.DeepClone();
        }

        if (now is not null)
        {
            step["newState"] = now.DeepClone();
        }

        if (diff is not [])
        {
            step["diffReasons"] = new JsonArray([.. diff.Select(change => (JsonNode)Root(change.Path)).DistinctBy(root => (string)root!)]);
        }

        if (diff.Where(change => change.Kind.EndsWith("-replace", StringComparison.Ordinal)).Select(change => Root(change.Path)).ToList() is not [] and var replacing)
        {
            step["replaceReasons"] = new JsonArray([.. replacing.Select(root => (JsonNode)root)]);
        }

        step["detailedDiff"] = diff is []
            ? null
            : new JsonObject(diff.Select(change => KeyValuePair.Create(change.Path, (JsonNode?)new JsonObject { ["kind"] = change.Kind, ["inputDiff"] = false })));
        Steps.Add(step);
        return Uncounted.Contains(operation) ? this : Count(operation, 1);
    }

    /// <summary>Counts resources that stay as they are, and are not shown.</summary>
    public Preview Staying(int count) => Count("same", count);

    public Preview Diagnostic(string severity, string message)
    {
        Document.TryAdd("diagnostics", new JsonArray());
        Document["diagnostics"]!.AsArray().Add(new JsonObject { ["message"] = message, ["severity"] = severity });
        return this;
    }

    /// <summary>The document, changed by hand.</summary>
    public Preview With(Action<JsonObject> change)
    {
        change(Document);
        return this;
    }

    public override string ToString() => Document.ToJsonString(Indented) + "\n";

    private static string Root(string path) => path.Split('.', '[')[0];

    private Preview Count(string operation, int count)
    {
        Summary[operation] = (Summary[operation]?.GetValue<int>() ?? 0) + count;
        return this;
    }
}
