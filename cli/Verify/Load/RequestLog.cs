using System.Collections.Concurrent;

namespace SalesData.Cli.Verify.Load;

/// <summary>Times requests of one kind and repeats those that were throttled. Safe to use from several threads.</summary>
/// <param name="backoff">Pauses before a throttled request is sent again.</param>
/// <param name="clock">Tells the time.</param>
internal sealed class RequestLog(Backoff backoff, TimeProvider clock)
{
    private readonly ConcurrentQueue<TimeSpan> _times = new();
    private int _throttled;

    /// <summary>Makes a request until it is not throttled.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellation">Ends the pauses early.</param>
    /// <returns>What the request returned.</returns>
    /// <exception cref="UnusableTableException">It was throttled at every attempt.</exception>
    public async Task<T> SendAsync<T>(Func<Task<T>> request, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < Backoff.MaxAttempts; attempt++)
        {
            await backoff.BeforeAsync(attempt, cancellation);
            var started = clock.GetTimestamp();
            try
            {
                var result = await request();
                _times.Enqueue(clock.GetElapsedTime(started));
                return result;
            }
            catch (CliException e) when (Throttling.Matches(e))
            {
                Interlocked.Increment(ref _throttled);
            }
        }

        throw new UnusableTableException($"The table is throttled: a request was not taken after {Backoff.MaxAttempts} attempts. Raise the capacity of table and index, or try again later.");
    }

    /// <summary>What was logged.</summary>
    /// <param name="kind">Name of this kind of request.</param>
    public RequestTimes ToTimes(string kind) =>
        new(kind, _times.Count, Percentile.NearestRank(_times, 50), Percentile.NearestRank(_times, 99), _throttled);
}
