using SalesData.Cli.Local.Reporting;

namespace SalesData.Cli.Local.Commands;

/// <summary>Makes the stack, then keeps the emulator running for other programs.</summary>
internal static class ServeCommand
{
    public static async Task RunAsync(LocalOptions options, IReport report, CancellationToken cancellation)
    {
        await using var session = await Session.OpenAsync(options, report, cancellation);
        var emulator = await session.EmulatorAsync();
        emulator.Announce();
        await UpCommand.UpAsync(session, options, report, cancellation);

        report.Serving(emulator.Url, session.Config.Region);
        try
        {
            await emulator.ExitedAsync(cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return;
        }

        throw new CliException("The embedded DynamoDB emulator ended by itself. Start it again with 'local serve'.");
    }
}
