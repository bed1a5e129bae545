using SalesData.Cli.Local.Reporting;

namespace SalesData.Cli.Local.Commands;

/// <summary>Makes the stack or brings it up to date.</summary>
internal static class UpCommand
{
    public static async Task RunAsync(LocalOptions options, IReport report, CancellationToken cancellation)
    {
        await using var session = await Session.OpenAsync(options, report, cancellation);
        await UpAsync(session, options, report, cancellation);
    }

    public static async Task UpAsync(Session session, LocalOptions options, IReport report, CancellationToken cancellation)
    {
        using var stackLock = session.Lock();
        var engine = session.Engine();
        var plan = await engine.PlanAsync(cancellation);
        report.Planned(await session.ResultAsync(plan));
        Guards.CheckExpectation(options, plan);
        Guards.CheckProtection(plan);
        Guards.CheckSeparateDeployments(plan);
        var mayLose = await Guards.ConsentToLossAsync(options, plan, report, cancellation);

        var done = await engine.ApplyAsync(plan, mayLose, cancellation);
        report.Made(await session.ResultAsync(done));
    }
}
