using SalesData.Infra.Tables;
using SalesData.Local.Cli;
using SalesData.Local.Engine;
using SalesData.Local.Reporting;
using SalesData.Smoke;

namespace SalesData.Local.Commands;

/// <summary>Checks that the table can be used.</summary>
internal static class VerifyCommand
{
    public static async Task RunAsync(CommandOptions options, IReport report, CancellationToken cancellation)
    {
        await using var session = await Session.OpenAsync(options, report, cancellation);
        var made = session.State.Read().Resources.Find(resource => resource.Type == ResourceHandlers.TableType);
        if (made is null || await session.Tables.ReadAsync(made, cancellation) is not { } table)
        {
            throw new LocalException($"There is no table of stack '{options.Stack}' at {session.Endpoint.Url.AbsoluteUri.TrimEnd('/')}. Make it with 'up {options.Stack}'.");
        }

        try
        {
            var result = await new SmokeTest(session.Endpoint, table.Id!, IndexDefinition.CategoryIndexName, new Backoff()).RunAsync(cancellation);
            report.Verified(options.Stack, session.Endpoint.Url, result);
        }
        catch (UnusableTableException e)
        {
            throw new LocalException(e.Message, e);
        }
    }
}
