using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SalesData.Tests.Cli.Guard;

/// <summary>A plan in a file, in the short form that Plans/README.md describes, and what the guard must make of it.</summary>
internal static partial class PlanFile
{
    private static readonly string Folder = Path.Combine(Support.Repository.Root, "tests", "Cli", "Guard", "Plans");

    private static readonly HashSet<string> Members = ["plan", "expect", "says", "steps", "same", "document", "diagnostics"];

    private static readonly HashSet<string> StepMembers =
        ["op", "of", "name", "stays", "was", "asked", "found", "now", "old", "new", "diff", "step"];

    /// <summary>Names of the files, with their folder and without the extension.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Directory.EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories)
            .Select(file => Path.ChangeExtension(Path.GetRelativePath(Folder, file), null).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The names of the plans whose verdict is the code of a risk, and no other.</summary>
    public static IReadOnlyList<string> Risky { get; } = [.. Names.Where(name => ExpectedOf(name) is not ("safe" or "cannot-judge" or "other-stack") and var code && !code.Contains(' '))];

    public static IReadOnlyList<string> Safe { get; } = [.. Names.Where(name => ExpectedOf(name) == "safe")];

    /// <summary>`safe`, or the codes of the findings in their order, separated by spaces.</summary>
    public static string ExpectedOf(string name) => (string)Read(name)["expect"]!;

    /// <summary>What the output must contain; null for anything.</summary>
    public static string? SaidOf(string name) => (string?)Read(name)["says"];

    public static Preview PreviewOf(string name)
    {
        var file = Read(name);
        var preview = new Preview();
        var steps = file["steps"]!.AsArray().Select(step => step!.AsObject()).ToList();
        foreach (var step in steps)
        {
            AddStep(preview, step);
        }

        // What is not shown stays as it is: the component, and the table.
        preview.Staying(file["same"] is { } same ? (int)same : new[] { "component", "table" }.Count(of => !steps.Exists(step => (string)step["of"]! == of)));
        foreach (var (severity, message) in file["diagnostics"]?.AsObject() ?? [])
        {
            preview.Diagnostic(severity, (string)message!);
        }

        return preview.With(document => Patch(document, file["document"]));
    }

    private static JsonObject Read(string name)
    {
        var file = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, $"{name}.json")), documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false })!.AsObject();
        Assert.Empty(file.Select(member => member.Key).Except(Members));
        Assert.Empty(file["steps"]!.AsArray().SelectMany(step => step!.AsObject().Select(member => member.Key)).Except(StepMembers));
        return file;
    }

    private static void AddStep(Preview preview, JsonObject step)
    {
        var operation = (string)step["op"]!;
        var (old, now) = StatesOf((string)step["of"]!, (string?)step["name"]);
        Patch(old["inputs"], step["stays"], step["was"], step["asked"]);
        Patch(old["outputs"], step["stays"], step["was"], step["found"]);
        Patch(now["inputs"], step["stays"], step["now"]);
        Patch(old, step["old"]);
        Patch(now, step["new"]);
        var diff = (step["diff"]?.AsArray() ?? []).Select(path => ((string)path!).Split(' ')).Select(words => (words[0], words.ElementAtOrDefault(1) ?? "update")).ToArray();
        preview.Step(
            operation,
            operation is "create" or "import" && !step.ContainsKey("was") ? null : old,
            operation is "delete" or "delete-replaced" or "discard" ? null : now,
            diff);
        Patch(preview.Steps[^1], step["step"]);
    }

    private static (JsonObject Old, JsonObject New) StatesOf(string of, string? name)
    {
        if (of == "table")
        {
            var table = new PlannedTable();
            return (table.Old, table.New);
        }

        JsonObject State() => of switch
        {
            "component" => Guard.State.OfComponent(name ?? "sales-data"),
            "stack" => Guard.State.Stack(Guard.State.StackName),
            _ when of.StartsWith("pulumi:providers:", StringComparison.Ordinal) => Guard.State.Provider(of, name ?? "default_7_37_0"),
            _ => Guard.State.Of(of, name ?? "other"),
        };
        return (State(), State());
    }

    /// <summary>Puts values at paths, as in <c>globalSecondaryIndexes[0].readCapacity</c>; null takes away what is there.</summary>
    private static void Patch(JsonNode? target, params JsonNode?[] patches)
    {
        foreach (var (path, value) in patches.OfType<JsonObject>().SelectMany(patch => patch))
        {
            var keys = Key().Matches(path).Select(match => match.Value).ToList();
            var parent = keys[..^1].Aggregate(target!, (node, key) => node is JsonArray list ? list[Index(key)]! : node[key]!);
            Set(parent, keys[^1], value?.DeepClone());
        }
    }

    private static void Set(JsonNode parent, string key, JsonNode? value)
    {
        if (parent is not JsonArray list)
        {
            parent.AsObject().Remove(key);
            if (value is not null)
            {
                // "null" is null itself, where the document has one.
                parent[key] = value.GetValueKind() is JsonValueKind.String && (string)value! == "null" ? null : value;
            }

            return;
        }

        if (Index(key) < list.Count)
        {
            list.RemoveAt(Index(key));
        }

        if (value is not null)
        {
            list.Insert(Index(key), value);
        }
    }

    private static int Index(string key) => int.Parse(key, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[^.\[\]]+")]
    private static partial Regex Key();
}
