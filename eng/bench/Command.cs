using System.ComponentModel;
using System.Diagnostics;

namespace SalesData.Bench;

/// <summary>A program with its arguments.</summary>
internal sealed record Command(string Program, params IReadOnlyList<string> Arguments)
{
    /// <summary>Often enough to see the last growth, seldom enough not to disturb.</summary>
    private static readonly TimeSpan MemoryInterval = TimeSpan.FromMilliseconds(10);

    /// <summary>Returns the same with further arguments.</summary>
    public Command With(params IEnumerable<string> arguments) => new(Program, [.. Arguments, .. arguments]);

    /// <summary>Starts the program, with its output redirected.</summary>
    /// <exception cref="BenchmarkException">There is no such program.</exception>
    public Process Start(string workingDirectory)
    {
        var start = new ProcessStartInfo(Program, Arguments)
        {
            WorkingDirectory = workingDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new BenchmarkException($"'{Program}' could not be started: {e.Message}");
        }
    }

    /// <summary>Runs a program that must succeed.</summary>
    /// <param name="workingDirectory">The folder to run it in.</param>
    /// <param name="expected">How its output must begin, as proof that it did its work.</param>
    /// <exception cref="BenchmarkException">There is no such program, it failed, or its output is another.</exception>
    public async Task<Sample> RunAsync(string workingDirectory, string expected = "")
    {
        var started = Stopwatch.GetTimestamp();
        using var process = Start(workingDirectory);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        double? megabytes = null;
        while (!process.WaitForExit(MemoryInterval))
        {
            megabytes = PeakMemory.Read(process.Id) ?? megabytes;
        }

        var sample = new Sample(Stopwatch.GetElapsedTime(started).TotalSeconds, megabytes);
        var text = await output;
        return process.ExitCode == 0 && text.StartsWith(expected, StringComparison.Ordinal)
            ? sample
            : throw new BenchmarkException($"'{Program} {string.Join(' ', Arguments)}' ended with exit code {process.ExitCode}: {text}{await errors}".Trim());
    }
}
