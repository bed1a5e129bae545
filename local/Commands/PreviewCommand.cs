using SalesData.Local.Cli;
using SalesData.Local.Reporting;

namespace SalesData.Local.Commands;

/// <summary>Shows what `up` would do.</summary>
internal static class PreviewCommand
{
    public static async Task RunAsync(CommandOptions options, IReport report, CancellationToken cancellation)
    {
        await using var session = await Session.OpenAsync(options, report, cancellation);
        using var turn = session.Lock();
        var plan = await session.Engine().PlanAsync(cancellation);
        report.Previewed(session.Result(plan));
        Guards.CheckExpectation(options, plan);
    }
}
