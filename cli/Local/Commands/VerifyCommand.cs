using SalesData.Cli.Local.Reporting;
using SalesData.Cli.Stacks;
using SalesData.Cli.Verify;
using SalesData.Infra.Tables;

namespace SalesData.Cli.Local.Commands;

/// <summary>Checks that the table can be used.</summary>
internal static class VerifyCommand
{
    public static async Task RunAsync(LocalOptions options, IReport report, CancellationToken cancellation)
    {
        await using var session = await Session.OpenAsync(options, report, cancellation);
        await session.Endpoint.Connected;
        var made = session.State.Read().Resources.Find(resource => resource.Type == TypeTokens.Table);
        if (made is null || await session.Tables.ReadAsync(made, cancellation) is not { } table)
        {
            throw new CliException($"There is no table of stack '{options.Stack}' at {LoopbackEndpoint.TextOf(session.Endpoint.Url)}. Create it with 'local up {options.Stack}'.");
        }

        var description = await session.Endpoint.WaitUntilActiveAsync(table.Id!, cancellation);
        var (result, load) = await new Verification(description, IndexDefinition.CategoryIndexName) { Notify = report.Warn }
            .RunAsync(session.Endpoint, session.Endpoint, options.Load, cancellation);
        report.Verified(options.Stack, session.Endpoint.Url, result, load);
    }
}
