using SalesData.Cli.Local.Reporting;

namespace SalesData.Cli.Local.Commands;

/// <summary>Takes the stack down again.</summary>
internal static class DestroyCommand
{
    public static async Task RunAsync(LocalOptions options, IReport report, CancellationToken cancellation)
    {
        await using var session = await Session.OpenAsync(options, report, cancellation);
        using var stackLock = session.Lock();
        var engine = session.Engine();
        var plan = await engine.PlanDestroyAsync(cancellation);
        report.Planned(await session.ResultAsync(plan));
        Guards.CheckProtection(plan);
        var mayLose = await Guards.ConsentToLossAsync(options, plan, report, cancellation);

        await engine.DestroyAsync(mayLose, cancellation);
        report.Destroyed(await session.ResultAsync(plan));
    }
}
