using SalesData.Cli.Local.Reporting;

namespace SalesData.Cli.Local.Commands;

/// <summary>Shows what `up` would do.</summary>
internal static class PreviewCommand
{
    public static async Task RunAsync(LocalOptions options, IReport report, CancellationToken cancellation)
    {
        await using var session = await Session.OpenAsync(options, report, cancellation);
        using var stackLock = session.Lock();
        var plan = await session.Engine().PlanAsync(cancellation);
        report.Previewed(await session.ResultAsync(plan));
        Guards.CheckExpectation(options, plan);
    }
}
