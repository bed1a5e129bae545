using System.Diagnostics;

namespace SalesData.Bench;

/// <summary>The published `local`, with an emulator that it serves on data of its own, deleted afterwards.</summary>
internal sealed class LocalProgram : IDisposable
{
    private const string Project = "cli";
    private const string Assembly = "salesdata";
    private const string Serving = "Serving at ";

    private readonly string _directory = Directory.CreateTempSubdirectory("salesdata-bench-").FullName;
    private readonly Command _command;
    private readonly Process _server;

    private LocalProgram(Command command, string root)
    {
        _command = command;
        _server = command.With("local", "serve", "dev", "--data-dir", Path.Combine(_directory, "server")).Start(root);
    }

    public string Url { get; private set; } = "";

    public static async Task<LocalProgram> ServeAsync(BenchmarkContext context)
    {
        var local = new LocalProgram(await context.PublishAsync(Project, Assembly), context.Root);
        while (await local._server.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(Serving, StringComparison.Ordinal))
            {
                local.Url = line[Serving.Length..].Split(". ")[0];
                return local;
            }
        }

        var errors = await local._server.StandardError.ReadToEndAsync();
        local.Dispose();
        throw new BenchmarkException($"The emulator does not run: {errors.Trim()}");
    }

    /// <summary>Returns the `up` of a table; the same table again is an `up` without a change.</summary>
    public Command Up(string table) => _command.With(
        "local", "up", "dev", "--json", "--endpoint", Url, "--data-dir", Path.Combine(_directory, table), "--config", $"tableName={table}");

    public void Dispose()
    {
        _server.Kill(entireProcessTree: true);
        _server.WaitForExit();
        _server.Dispose();
        Directory.Delete(_directory, recursive: true);
    }
}
