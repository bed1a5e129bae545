using System.ComponentModel;
using System.Diagnostics;

namespace SalesData.Bench.Measuring;

/// <summary>A program with its arguments.</summary>
/// <param name="Program">The program.</param>
/// <param name="Arguments">Its arguments.</param>
internal sealed record Command(string Program, params IReadOnlyList<string> Arguments)
{
    /// <summary>Often enough to see the last growth, seldom enough not to disturb.</summary>
    private static readonly TimeSpan LookInterval = TimeSpan.FromMilliseconds(10);

    /// <summary>How a program ended.</summary>
    internal sealed record Ended(int ExitCode, string Output, Sample Sample);

    /// <summary>The same with further arguments.</summary>
    public Command With(params IEnumerable<string> arguments) => new(Program, [.. Arguments, .. arguments]);

    /// <summary>Runs the program to its end.</summary>
    /// <param name="workingDirectory">The folder to run it in.</param>
    /// <exception cref="BenchException">There is no such program.</exception>
    public Task<Ended> RunAsync(string workingDirectory) => Task.Run(async () =>
    {
        var start = new ProcessStartInfo(Program, Arguments)
        {
            WorkingDirectory = workingDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var started = Stopwatch.GetTimestamp();
        using var process = Start(start);
        process.StandardInput.Close();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());

        double? peak = null;
        while (!process.WaitForExit(LookInterval))
        {
            peak = PeakMemory.Of(process.Id) ?? peak;
        }

        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        return new Ended(process.ExitCode, await output + await errors, new Sample(seconds, peak));
    });

    /// <summary>Runs a program that must succeed.</summary>
    /// <param name="workingDirectory">The folder to run it in.</param>
    /// <param name="says">What its output must begin with, for it to have done its work.</param>
    /// <exception cref="BenchException">There is no such program, it failed, or it says something else.</exception>
    public async Task<Sample> MeasureAsync(string workingDirectory, string says = "")
    {
        var ended = await RunAsync(workingDirectory);
        return ended.ExitCode == 0 && ended.Output.StartsWith(says, StringComparison.Ordinal)
            ? ended.Sample
            : throw new BenchException($"'{this}' ended with exit code {ended.ExitCode}: {ended.Output.Trim()}");
    }

    public override string ToString() => string.Join(' ', [Program, .. Arguments]);

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new BenchException($"'{start.FileName}' could not be started: {e.Message}");
        }
    }
}
