using System.Diagnostics;
using System.Text;

namespace SalesData.Tests.Support;

/// <summary>A command of `local` as a whole process.</summary>
internal sealed class LocalProcess : IDisposable
{
    private static readonly string ProgramFile = Path.Combine(AppContext.BaseDirectory, "salesdata.dll");

    private readonly Process _process;
    private readonly Task<string> _error;

    private LocalProcess(Process process)
    {
        _process = process;
        _error = process.StandardError.ReadToEndAsync();
    }

    public static LocalProcess Start(IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo("dotnet", [ProgramFile, "local", .. arguments])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return new LocalProcess(Process.Start(start)!);
    }

    public static async Task<CliRun> RunAsync(IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        using var process = Start(arguments, environment);
        return await process.EndAsync();
    }

    /// <summary>What the process prints up to the line with a text, that one included.</summary>
    public async Task<string> ReadUntilAsync(string text)
    {
        var printed = new StringBuilder();
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            printed.Append(line).Append('\n');
            if (line.Contains(text, StringComparison.Ordinal))
            {
                return printed.ToString();
            }
        }

        throw new InvalidOperationException($"The command ended without '{text}': {await _error}");
    }

    /// <summary>Stops the process as Ctrl-C does, but with a signal that is not ignored where tests run in the background.</summary>
    public void Terminate() => Process.Start("kill", ["-TERM", $"{_process.Id}"]).WaitForExit();

    /// <summary>Ends the process at once, as SIGKILL does.</summary>
    public void Kill() => _process.Kill();

    public async Task<CliRun> EndAsync()
    {
        var output = await _process.StandardOutput.ReadToEndAsync();
        await _process.WaitForExitAsync();
        return new CliRun(_process.ExitCode, output, await _error);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }
}
