// usage: dotnet run -c Release --project eng/bench [-- [BENCHMARK ...] [--runs N]]

using System.CommandLine;
using SalesData.Bench;
using SalesData.Bench.Benchmarks;

var benchmarks = new Dictionary<string, Func<BenchmarkContext, Task>>
{
    ["evaluate"] = EvaluateBenchmark.RunAsync,
    ["make"] = MakeBenchmark.RunAsync,
    ["build"] = BuildBenchmark.RunAsync,
};
var names = new Argument<string[]>("benchmark") { Description = "What to measure; all otherwise", Arity = ArgumentArity.ZeroOrMore };
names.AcceptOnlyFromAmong([.. benchmarks.Keys]);
var runs = new Option<int>("--runs") { Description = "How often each program is measured", HelpName = "N", DefaultValueFactory = _ => 5 };
runs.Validators.Add(result =>
{
    if (result.GetValueOrDefault<int>() < 1)
    {
        result.AddError("--runs must be at least 1.");
    }
});

var root = new RootCommand("Measures the program beside its peers.") { names, runs };
root.SetAction(async parsed =>
{
    try
    {
        var context = new BenchmarkContext(parsed.GetValue(runs));
        foreach (var name in parsed.GetValue(names) is { Length: > 0 } some ? some : [.. benchmarks.Keys])
        {
            await benchmarks[name](context);
        }

        return 0;
    }
    catch (BenchmarkException e)
    {
        await Console.Error.WriteLineAsync($"error: {e.Message}");
        return 1;
    }
});
return await root.Parse(args).InvokeAsync();
