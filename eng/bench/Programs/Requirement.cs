using SalesData.Bench.Measuring;

namespace SalesData.Bench.Programs;

/// <summary>Something that has to be on this machine; it is looked for, or installed, once.</summary>
/// <param name="find">Says what is wrong; null when all is there.</param>
internal sealed class Requirement(Func<Task<string?>> find)
{
    private readonly Lazy<Task<string?>> _problem = new(find);

    public Task<string?> ProblemAsync() => _problem.Value;

    /// <summary>A command that succeeds where it is there.</summary>
    public static Requirement Of(Command command, string workingDirectory) => new(() => ProblemOfAsync(command, workingDirectory));

    /// <summary>npm packages, as the lock file of a folder says.</summary>
    public static Requirement OfPackages(string folder) => new(async () =>
    {
        // npm writes this last, so an interrupted installation is done again.
        var installed = new FileInfo(Path.Combine(folder, "node_modules", ".package-lock.json"));
        if (installed.Exists && installed.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(folder, "package-lock.json")))
        {
            return null;
        }

        await Console.Error.WriteLineAsync("Installing the peers from npm (npm ci, once) ...");
        return await ProblemOfAsync(Npm("ci", "--ignore-scripts", "--no-audit", "--no-fund"), folder);
    });

    private static Command Npm(params IEnumerable<string> arguments) =>
        (OperatingSystem.IsWindows() ? new Command("cmd", "/c", "npm") : new Command("npm")).With(arguments);

    private static async Task<string?> ProblemOfAsync(Command command, string workingDirectory)
    {
        try
        {
            var ended = await command.RunAsync(workingDirectory);
            return ended.ExitCode == 0 ? null : $"'{command}' failed: {ended.Output.Trim().Split('\n')[^1]}";
        }
        catch (BenchException e)
        {
            return e.Message;
        }
    }
}
