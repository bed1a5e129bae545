using System.Globalization;

namespace SalesData.Bench;

/// <summary>Prints what was measured, and how it compares with its goals.</summary>
internal static class Report
{
    public static void Measured(string benchmark, IEnumerable<Candidate> candidates)
    {
        foreach (var candidate in candidates)
        {
            var seconds = candidate.Samples.ConvertAll(sample => sample.Seconds);
            var megabytes = candidate.Samples.Max(sample => sample.Megabytes);
            Print($"{benchmark}: {candidate.Name}: {Comparison.Median(seconds):0.00} s ({seconds.Min():0.00}-{seconds.Max():0.00}){megabytes:', '0 MB}");
        }
    }

    public static void Time(string benchmark, Candidate candidate, Candidate baseline, double? goal = null) =>
        Ratio(benchmark, candidate, baseline, "time", sample => sample.Seconds, goal);

    public static void Memory(string benchmark, Candidate candidate, Candidate baseline, double? goal = null) =>
        Ratio(benchmark, candidate, baseline, "memory", sample => sample.Megabytes, goal);

    private static void Ratio(string benchmark, Candidate candidate, Candidate baseline, string what, Func<Sample, double?> figure, double? goal)
    {
        if (Comparison.Ratio(candidate, baseline, figure) is { } ratio)
        {
            var result = goal is null ? "" : $", goal {goal.Value.ToString(CultureInfo.InvariantCulture)}: {(ratio <= goal ? "met" : "missed")}";
            Print($"{benchmark}: {candidate.Name}: {ratio:0.00} of the {what} of {baseline.Name}{result}");
        }
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
