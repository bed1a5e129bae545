using System.CommandLine;
using SalesData.Cli.Options;
using SalesData.Infra.Pricing;

namespace SalesData.Cli.Capacity;

/// <summary>Says what capacity a workload needs, what would be throttled, and what it costs.</summary>
internal static class CapacityCommand
{
    private static readonly Option<bool> Json = JsonOption.Create();

    /// <summary>The command with its options.</summary>
    public static Command Definition => Create();

    /// <summary>Runs the command.</summary>
    /// <exception cref="CliException">The file with orders cannot be measured.</exception>
    public static async Task RunAsync(ParseResult parsed, Terminal terminal, CancellationToken cancellation)
    {
        var workload = await CapacityOptions.ReadAsync(parsed, cancellation);
        await RegionWarning.PrintAsync(workload.Region, terminal);
        var plan = CapacityPlan.Of(workload, PriceList.Current);
        if (parsed.GetValue(Json))
        {
            CapacityJson.Print(plan, terminal);
        }
        else
        {
            CapacityText.Print(plan, CapacityOptions.FileOf(parsed), terminal);
        }
    }

    private static Command Create()
    {
        var command = new Command("capacity", "Say what capacity a workload needs, what would be throttled, and what it costs");
        foreach (var option in CapacityOptions.All)
        {
            command.Add(option);
        }

        command.Add(Json);
        command.Validators.Add(CapacityOptions.CheckFile);
        return command;
    }
}
