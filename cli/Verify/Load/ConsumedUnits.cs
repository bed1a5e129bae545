using System.Collections.Concurrent;
using Amazon.DynamoDBv2.Model;

namespace SalesData.Cli.Verify.Load;

/// <summary>Sums up the units that requests consumed. Safe to use from several threads.</summary>
internal sealed class ConsumedUnits
{
    private readonly ConcurrentQueue<ConsumedCapacity> _answers = new();

    /// <summary>Adds what a request consumed; null where the endpoint does not say.</summary>
    public void Add(ConsumedCapacity? answer)
    {
        if (answer is not null)
        {
            _answers.Enqueue(answer);
        }
    }

    /// <summary>Units of the table; null if no answer named any.</summary>
    public decimal? OfTable() => Sum(answer => answer.Table);

    /// <summary>Units of an index; null if no answer named any.</summary>
    public decimal? OfIndex(string index) => Sum(answer => answer.GlobalSecondaryIndexes?.GetValueOrDefault(index));

    private decimal? Sum(Func<ConsumedCapacity, Amazon.DynamoDBv2.Model.Capacity?> of)
    {
        decimal[] units = [.. _answers.Select(of).Where(capacity => capacity?.CapacityUnits is not null).Select(capacity => (decimal)capacity!.CapacityUnits!.Value)];
        return units is [] ? null : units.Sum();
    }
}
