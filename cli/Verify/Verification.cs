using Amazon.DynamoDBv2.Model;
using SalesData.Cli.Verify.Load;

namespace SalesData.Cli.Verify;

/// <summary>Runs the tests of a table.</summary>
/// <param name="table">What DescribeTable says.</param>
/// <param name="index">Name of the index on the category.</param>
internal sealed class Verification(TableDescription table, string index)
{
    /// <summary>Size of an order of a load test in bytes: the default of <c>capacity</c>.</summary>
    private const int LoadOrderSize = 1024;

    /// <summary>Told what the user should know before the result.</summary>
    public required Action<string> Notify { get; init; }

    /// <summary>Runs the smoke test, and a load test if there is one to run.</summary>
    /// <param name="calls">Reach the table.</param>
    /// <param name="unretried">Reach the table, and do not repeat what is throttled.</param>
    /// <param name="load">Orders of the load test; 0 for none.</param>
    /// <param name="cancellation">Ends the tests early; what they wrote is removed then too.</param>
    /// <returns>The results; that of the load test is null if there was none.</returns>
    /// <exception cref="CliException">The table cannot be used.</exception>
    public async Task<(VerifyResult Result, LoadResult? Load)> RunAsync(IDynamoCalls calls, IDynamoCalls unretried, int load, CancellationToken cancellation)
    {
        var dates = DateIndex.Find(table);
        var result = await new SmokeTest(calls, table.TableName, index, dates, new Backoff()).RunAsync(cancellation);
        return (result, load == 0 ? null : await new LoadTest(unretried, table.TableName, index, dates, new Backoff()) { Notify = Notify }
            .RunAsync(load, LoadOrderSize, cancellation));
    }
}
