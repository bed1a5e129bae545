using SalesData.Bench.Measuring;
using SalesData.Bench.Programs;

namespace SalesData.Bench.Benchmarks;

/// <summary>What every `pulumi up` does before the program runs: a build, without a change since the last one.</summary>
internal static class BuildBenchmark
{
    private const double OfBare = 1.15;

    public static async Task RunAsync(Workshop workshop, Results results)
    {
        Contestant Build(string name, string project) => new(name, async _ =>
            await new Command("dotnet", "build", "-nologo", workshop.PathOf(project)).MeasureAsync(workshop.Root) with { Megabytes = null });

        var series = await Contest.RunAsync("build", "no change", workshop.Runs,
            [Build("this program", "SalesData.Infra.csproj"), Build("bare project", "eng/bench/bare")]);
        results.Series.AddRange(series);
        results.Findings.Add(Finding.OfTime(series[0], series[1], OfBare));
    }
}
