using System.Diagnostics;

namespace SalesData.Tests.Support;

/// <summary>A command of `local` as a whole process.</summary>
internal sealed class LocalProcess : IDisposable
{
    private static readonly string ProgramFile = Path.Combine(AppContext.BaseDirectory, "SalesData.Local.dll");

    private readonly Process _process;
    private readonly Task<string> _error;

    private LocalProcess(Process process)
    {
        _process = process;
        _error = process.StandardError.ReadToEndAsync();
    }

    public int Id => _process.Id;

    public StreamReader Out => _process.StandardOutput;

    public static LocalProcess Start(IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo("dotnet", [ProgramFile, .. arguments])
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

    public static async Task<LocalRun> RunAsync(IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        using var process = Start(arguments, environment);
        return await process.EndAsync();
    }

    /// <summary>Ends the process at once, as SIGKILL does.</summary>
    public void Kill() => _process.Kill();

    public async Task<LocalRun> EndAsync()
    {
        var output = await _process.StandardOutput.ReadToEndAsync();
        await _process.WaitForExitAsync();
        return new LocalRun(_process.ExitCode, output, await _error);
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
