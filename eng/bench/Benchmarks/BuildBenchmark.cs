namespace SalesData.Bench.Benchmarks;

/// <summary>Builds without a change since the last build, as every `pulumi up` does before the program runs.</summary>
internal static class BuildBenchmark
{
    private const double OfBare = 1.15;

    public static async Task RunAsync(BenchmarkContext context)
    {
        Candidate Build(string name, string project) => new(name, async _ =>
            await new Command("dotnet", "build", "-nologo", context.PathOf(project)).RunAsync(context.Root) with { Megabytes = null });

        var (program, bare) = (Build("this program", "SalesData.Infra.csproj"), Build("bare project", "eng/bench/bare"));
        await Comparison.RunAsync(context.Runs, program, bare);
        Report.Measured("build", [program, bare]);
        Report.Time("build", program, bare, OfBare);
    }
}
