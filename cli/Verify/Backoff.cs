namespace SalesData.Cli.Verify;

/// <summary>Pauses between attempts, each twice as long as the one before.</summary>
/// <param name="pause">How to pause; without it the time really passes.</param>
public sealed class Backoff(Func<TimeSpan, CancellationToken, Task>? pause = null)
{
    /// <summary>Attempts that are made before it is given up; with all pauses they take half a minute.</summary>
    public const int MaxAttempts = 10;

    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(50);

    /// <summary>Pauses before an attempt; not before the first.</summary>
    /// <param name="attempt">The attempt, counted from 0.</param>
    /// <param name="cancellation">Ends the pause early.</param>
    public Task BeforeAsync(int attempt, CancellationToken cancellation) =>
        attempt == 0 ? Task.CompletedTask : (pause ?? Task.Delay)(First * Math.Pow(2, attempt - 1), cancellation);
}
