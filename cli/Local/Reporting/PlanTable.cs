using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SalesData.Cli.Local.Engine;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SalesData.Cli.Local.Reporting;

/// <summary>A plan as a table: a line for every resource, and below it one for every property that changes.</summary>
internal static class PlanTable
{
    /// <summary>For people, so letters stay letters.</summary>
    private static readonly JsonSerializerOptions AsText = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IRenderable Of(Plan plan)
    {
        var table = new Table { Border = TableBorder.None };
        table.AddColumns("", "Type", "Plan", "Name");
        foreach (var resource in plan.Resources)
        {
            AddResource(table, resource);
        }

        return table;
    }

    private static void AddResource(Table table, PlannedResource resource)
    {
        var colour = ActionText.ColourOf(resource.Action);
        table.AddRow(
            Coloured(ActionText.SignOf(resource.Action), colour),
            Coloured(resource.Type, colour),
            Coloured(ActionText.Of(resource.Action), colour),
            Coloured(resource.Name, colour));

        foreach (var change in resource.Changes)
        {
            var forces = resource.ReplacedFor.Contains(change.Root) ? "  (needs replacement)" : "";
            table.AddRow(Text(""), Text($"  {change.Property}"), Text(""), Text($"{Values(resource.Action, change)}{forces}"));
        }
    }

    private static string Values(ResourceAction action, PropertyChange change) => action switch
    {
        ResourceAction.Create => Value(change.New),
        ResourceAction.Delete => Value(change.Old),
        _ => $"{Value(change.Old)} => {Value(change.New)}",
    };

    private static string Value(JsonNode? value) => value?.ToJsonString(AsText) ?? "(none)";

    private static Text Text(string text) => new(text);

    private static Markup Coloured(string text, string colour) => new($"[{colour}]{Markup.Escape(text)}[/]");
}
