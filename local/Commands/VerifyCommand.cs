using SalesData.Infra;
using SalesData.Local.Cli;
using SalesData.Local.Reporting;
using SalesData.Local.Smoke;

namespace SalesData.Local.Commands;

/// <summary>Checks that the table can be used.</summary>
internal static class VerifyCommand
{
    public static async Task RunAsync(CommandOptions options, IReport report, CancellationToken cancellation)
    {
        await using var session = await Session.OpenAsync(options, report, cancellation);
        var table = (session.State.Read().Outputs?["tableName"] ?? session.Config.Values[$"{session.Config.Project.Name}:tableName"]).ToString();
        if (await session.Endpoint.DescribeAsync(table, cancellation) is null)
        {
            throw new LocalException($"There is no table '{table}' at {session.Endpoint.Url.AbsoluteUri.TrimEnd('/')}. Make it with 'up {options.Stack}'.");
        }

        await session.Endpoint.WaitUntilActiveAsync(table, cancellation);
        report.Verified(await new SmokeTest(session.Endpoint, table, SalesDataTable.CategoryIndexName).RunAsync(options.Stack, cancellation));
    }
}
