namespace SalesData.Cli.Verify;

/// <summary>Removes what a test wrote, however the test ended.</summary>
internal static class CleanUp
{
    /// <summary>Runs a test and then removes.</summary>
    /// <param name="test">The test.</param>
    /// <param name="remove">Removes; not cancelled, for nothing of a test may stay behind among the orders.</param>
    /// <param name="leftovers">What to do by hand when that fails.</param>
    /// <returns>The result of the test.</returns>
    /// <exception cref="UnusableTableException">It could not be removed; the message says how the test failed too, if it did.</exception>
    public static async Task<T> AfterAsync<T>(Func<Task<T>> test, Func<Task> remove, string leftovers)
    {
        T result;
        try
        {
            result = await test();
        }
        catch (Exception failure)
        {
            await RemoveAsync(remove, $"{failure.Message} ", leftovers);
            throw;
        }

        await RemoveAsync(remove, "", leftovers);
        return result;
    }

    private static async Task RemoveAsync(Func<Task> remove, string before, string leftovers)
    {
        try
        {
            await remove();
        }
        catch (Exception e)
        {
            throw new UnusableTableException($"{before}{e.Message} {leftovers}", e);
        }
    }
}
