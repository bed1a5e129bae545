using System.Text.Json.Nodes;
using SalesData.Cli.Local.Dynamo;
using SalesData.Cli.Local.Engine;
using SalesData.Cli.Local.State;
using SalesData.Cli.Printing;
using SalesData.Cli.Stacks;
using SalesData.Cli.Verify;
using SalesData.Cli.Verify.Load;
using Spectre.Console;

namespace SalesData.Cli.Local.Reporting;

/// <summary>Tells a person what happens.</summary>
internal sealed class ConsoleReport : IReport
{
    private readonly Terminal _terminal;
    private readonly IAnsiConsole _console;

    public ConsoleReport(Terminal terminal)
    {
        _terminal = terminal;
        _console = ConsoleFactory.Create(terminal);
    }

    public void Progress(string message) => _console.WriteLine(message);

    public void Warn(string message) => _terminal.Error.WriteLine(message);

    public void Planned(StackResult result)
    {
        _console.WriteLine($"Stack {result.Stack} at {result.EndpointText} ({(result.Emulator is { } emulator ? $"{emulator.Name}, " : "")}Pulumi SDK: {StackResult.Sdk})");
        _console.WriteLine();
        _console.Write(new WithoutTrailingBlanks(PlanTable.Of(result.Plan)));
        _console.WriteLine(Summary(result.Plan));
        if (CostChange.Of(result.Plan) is { } cost)
        {
            _console.WriteLine(cost);
        }

        if (result.Plan.Separate is { } separate)
        {
            _console.MarkupLineInterpolated($"[red]The change takes several deployments: {separate.ToString()}[/]");
        }

        foreach (var resource in result.Plan.Resources.Where(resource => resource.DataLoss is not null))
        {
            _console.MarkupLineInterpolated($"[red]{ActionText.Of(resource.Action)} of {resource.Name} loses {resource.DataLoss}[/]");
        }

        foreach (var resource in result.Plan.Resources.Where(resource => resource.RetainedTable is not null))
        {
            _console.MarkupLineInterpolated($"{ActionText.Of(resource.Action)} of {resource.Name} keeps table '{resource.RetainedTable}' with its items (retainOnDelete)");
        }
    }

    public async Task<bool> ConfirmAsync(string question, CancellationToken cancellation)
    {
        if (!_terminal.IsInteractive)
        {
            return false;
        }

        _console.Write($"{question} Type yes to go on: ");
        return (await Task.Run(_terminal.In.ReadLine, cancellation).WaitAsync(cancellation))?.Trim() == "yes";
    }

    public void Previewed(StackResult result)
    {
        Planned(result);
        ShowOutputs(result.Plan.Outputs);
    }

    public void Made(StackResult result)
    {
        foreach (var resource in result.Plan.Resources.Where(resource => resource.NotEmulated is not [] && resource.Type == TypeTokens.Table))
        {
            _console.MarkupLineInterpolated($"[yellow]not emulated[/]: {string.Join(", ", resource.NotEmulated)} of {resource.Name}");
        }

        foreach (var kind in result.Plan.Resources.Where(resource => resource.NotEmulated is not [] && resource.Type != TypeTokens.Table).GroupBy(resource => resource.Type))
        {
            _console.MarkupLineInterpolated($"[yellow]not emulated[/]: {kind.Key}: {string.Join(", ", kind.Select(resource => resource.Name))}");
        }

        foreach (var resource in result.Plan.Resources.Where(resource => resource.Locks != ResourceLocks.None && resource.Type == TypeTokens.Table))
        {
            _console.WriteLine($"enforced by 'local': {LockText(resource.Locks)} of {resource.Name}");
        }

        ShowOutputs(result.Plan.Outputs);
        _console.WriteLine();
        var indexes = new TableShape(result.Plan.Resources.First(resource => resource.Type == TypeTokens.Table).Inputs).Indexes.Select(index => index.Name).ToList();
        var table = $"Table {result.Plan.Outputs["tableName"]} with its {(indexes is [_] ? "index" : "indexes")} {string.Join(" and ", indexes)}";
        _console.WriteLine(
            (result.Plan.HasChanges ? "" : "No changes. ")
            + (HasItsCapacity(result.Plan) ? $"{table} is ready." : $"{table} can be used, but the endpoint did not keep its capacity."));
    }

    public void Destroyed(StackResult result) =>
        _console.WriteLine(result.Plan.HasChanges ? $"Stack {result.Stack} is taken down." : $"Stack {result.Stack} has no resources. Nothing to take down.");

    public void Outputs(JsonObject outputs) => ShowOutputs(outputs);

    public void Serving(Uri endpoint, string region)
    {
        var url = LoopbackEndpoint.TextOf(endpoint);
        _console.WriteLine();
        _console.WriteLine($"Serving at {url}. Stop with Ctrl-C.");
        _console.WriteLine($"  AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local aws dynamodb list-tables --region {region} --endpoint-url {url}");
    }

    public void Verified(string stack, Uri endpoint, VerifyResult result, LoadResult? load)
    {
        _console.WriteLine($"Table {result.Table} at {LoopbackEndpoint.TextOf(endpoint)} can be used:");
        foreach (var line in result.ToLines())
        {
            _console.WriteLine(line);
        }

        if (load is not null)
        {
            LoadText.Print(load, _console);
        }
    }

    private static bool HasItsCapacity(Plan plan) =>
        !plan.Resources.SelectMany(resource => resource.Type == TypeTokens.Table ? resource.NotEmulated : [])
            .Any(path => path.EndsWith("Capacity", StringComparison.Ordinal));

    private static string LockText(ResourceLocks locks) =>
        string.Join(", ", new[] { locks.Protect ? "protect" : null, locks.RetainOnDelete ? "retainOnDelete" : null }.OfType<string>());

    private static string Summary(Plan plan)
    {
        var parts = new[] { ResourceAction.Create, ResourceAction.Update, ResourceAction.Replace, ResourceAction.Delete, ResourceAction.Same }
            .Where(action => plan.Count(action) > 0)
            .Select(action => action is ResourceAction.Same ? $"{plan.Count(action)} unchanged" : $"{plan.Count(action)} to {ActionText.Of(action)}");
        return plan.Resources is [] ? "Resources: none" : $"Resources: {string.Join(", ", parts)}";
    }

    private void ShowOutputs(JsonObject outputs)
    {
        if (outputs.Count == 0)
        {
            return;
        }

        _console.WriteLine("Outputs:");
        var width = outputs.Max(pair => pair.Key.Length);
        foreach (var (name, value) in outputs)
        {
            _console.WriteLine($"  {name.PadRight(width)}  {value?.ToString() ?? "known after up"}");
        }
    }
}
