using SalesData.Local.Cli;
using SalesData.Local.Reporting;

namespace SalesData.Local.Commands;

/// <summary>Takes the stack down again.</summary>
internal static class DestroyCommand
{
    public static async Task RunAsync(CommandOptions options, IReport report, CancellationToken cancellation)
    {
        await using var session = await Session.OpenAsync(options, report, cancellation);
        using var turn = session.Lock();
        var engine = session.Engine();
        var plan = await engine.PlanDestroyAsync(cancellation);
        report.Planned(session.Result(plan));
        Guards.CheckProtection(plan);
        var mayLose = await Guards.ConsentToLossAsync(options, plan, report, cancellation);

        await engine.DestroyAsync(mayLose, cancellation);
        report.Destroyed(session.Result(plan));
    }
}
