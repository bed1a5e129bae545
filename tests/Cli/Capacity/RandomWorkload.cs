using SalesData.Cli.Capacity;

namespace SalesData.Tests.Cli.Capacity;

/// <summary>Workloads from the smallest to the largest that the options allow.</summary>
internal static class RandomWorkload
{
    public static Workload Of(Random random) => new(Rate(random) + 0.000001m)
    {
        UpdatesPerSecond = random.Next(3) == 0 ? 0 : Rate(random),
        CategoryChanges = random.Next(0, 101),
        DeletesPerSecond = random.Next(3) == 0 ? 0 : Rate(random),
        TransactionalWrites = random.Next(0, 101),
        TransactionalReads = random.Next(0, 101),
        Indexes = random.Next(2) == 0 ? ["CategoryIndex"] : ["CategoryIndex", "Another"],
        ItemSize = (int)Math.Pow(10, random.NextDouble() * Math.Log10(409_600)),
        ReadsPerSecond = random.Next(3) == 0 ? 0 : Rate(random),
        ConsistentReads = random.Next(2) == 0,
        QueriesPerSecond = random.Next(3) == 0 ? 0 : Rate(random),
        ItemsPerQuery = (int)Math.Pow(10, random.NextDouble() * 6),
        LargestCategoryShare = random.Next(1, 101),
        WithoutCategory = random.Next(3) == 0 ? 0 : random.Next(0, 101),
        TargetUtilization = random.Next(20, 91),
        Peak = random.Next(2) == 0 ? 1 : 1 + (decimal)(random.NextDouble() * 999),
    };

    private static decimal Rate(Random random) => (decimal)Math.Pow(10, (random.NextDouble() * 12) - 6);
}
