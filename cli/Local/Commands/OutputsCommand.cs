using SalesData.Cli.Local.Reporting;
using SalesData.Cli.Stacks;

namespace SalesData.Cli.Local.Commands;

/// <summary>Prints the stack's outputs, from its state alone.</summary>
internal static class OutputsCommand
{
    public static Task RunAsync(LocalOptions options, IReport report, CancellationToken cancellation)
    {
        var project = ProjectFile.Find(options.WorkingDirectory);
        var config = StackConfig.Read(project, options.Stack, options.Config);
        var state = Session.DirectoryOf(project, options).StateOf(options.Endpoint, Session.OwnerOf(config)).Read();
        report.Outputs(state.Outputs
            ?? throw new CliException($"Stack '{config.Stack}' has no outputs: it is not created here. Create it with 'local up {config.Stack}'."));
        return Task.CompletedTask;
    }
}
