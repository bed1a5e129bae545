namespace SalesData.Bench;

/// <summary>A program that is compared.</summary>
/// <param name="Name">Its name.</param>
/// <param name="RunAsync">Runs it once, given the number of the round; 0 is the warm-up.</param>
internal sealed record Candidate(string Name, Func<int, Task<Sample>> RunAsync)
{
    /// <summary>Its runs, in their order, without the warm-up.</summary>
    public List<Sample> Samples { get; } = [];
}
