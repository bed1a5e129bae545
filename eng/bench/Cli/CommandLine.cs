using System.CommandLine;
using System.Globalization;
using SalesData.Bench.Benchmarks;
using SalesData.Bench.Programs;
using SalesData.Bench.Reporting;
using SalesData.Cli.Local;

namespace SalesData.Bench.Cli;

/// <summary>The options of `bench`, and its exit codes: 0 measured, whatever came out; 1 not measured; 2 wrong usage.</summary>
internal static class CommandLine
{
    private const int Measured = 0;
    private const int NotMeasured = 1;
    private const int WrongUsage = 2;

    private static readonly Dictionary<string, Func<Workshop, Results, Task>> Benchmarks = new()
    {
        ["floor"] = FloorBenchmark.RunAsync,
        ["evaluate"] = EvaluateBenchmark.RunAsync,
        ["make"] = MakeBenchmark.RunAsync,
        ["build"] = BuildBenchmark.RunAsync,
        ["load"] = LoadBenchmark.RunAsync,
    };

    private static readonly Option<string[]> Only = new("--only")
    {
        Description = "Measure this alone; repeatable",
    };

    private static readonly Option<int> Runs = new("--runs")
    {
        Description = "How often each program is measured, 1-100",
        HelpName = "N",
        DefaultValueFactory = _ => 5,
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var runs) && runs is >= 1 and <= 100)
            {
                return runs;
            }

            result.AddError($"--runs must be a number from 1 to 100; '{result.Tokens[0].Value}' is not.");
            return 1;
        },
    };

    private static readonly Option<string?> Json = new("--json")
    {
        Description = "Print the result as one JSON object in place of the tables, or write it to a file beside them",
        HelpName = "FILE",
        Arity = ArgumentArity.ZeroOrOne,
    };

    static CommandLine()
    {
        Only.AcceptOnlyFromAmong([.. Benchmarks.Keys]);
    }

    public static async Task<int> RunAsync(string[] arguments)
    {
        var root = new RootCommand("Measures the program beside its peers.") { Only, Runs, Json };
        root.SetAction(MeasureAsync);
        // No response files: an argument that begins with @ is a wrong one, and no file of this machine.
        var parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors is not [])
        {
            await Console.Error.WriteLineAsync($"error: {string.Join(' ', parsed.Errors.Select(error => error.Message))}");
            return WrongUsage;
        }

        return await parsed.InvokeAsync();
    }

    private static async Task<int> MeasureAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var (only, file) = (parsed.GetValue(Only) ?? [], parsed.GetValue(Json));
        var workshop = Workshop.OfThisCheckout(parsed.GetValue(Runs));
        var results = new Results();
        try
        {
            foreach (var (name, runAsync) in Benchmarks.Where(benchmark => only is [] || only.Contains(benchmark.Key)))
            {
                await Console.Error.WriteLineAsync($"Measuring: {name} ...");
                await runAsync(workshop, results);
            }

            var isJsonAlone = parsed.GetResult(Json) is not null && file is null;
            if (!isJsonAlone)
            {
                TableReport.Print(results);
            }

            if (isJsonAlone)
            {
                Console.WriteLine(JsonReport.Of(results));
            }
            else if (file is not null)
            {
                await File.WriteAllTextAsync(file, JsonReport.Of(results) + "\n", cancellation);
            }

            return Measured;
        }
        catch (Exception e) when (e is BenchException or LocalException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"error: {e.Message}");
            return NotMeasured;
        }
    }
}
