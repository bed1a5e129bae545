namespace Pulumi;

public sealed partial class Deployment
{
    /// <summary>Runs a program under the engine. The subset cannot, and never pretends to.</summary>
    /// <exception cref="InvalidOperationException">There is no engine.</exception>
    public static async Task<int> RunAsync(Func<IDictionary<string, object?>> func)
    {
        string[] required = ["PULUMI_MONITOR", "PULUMI_ENGINE", "PULUMI_PROJECT", "PULUMI_STACK"];
        if (required.Any(variable => string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable)))
            || !bool.TryParse(Environment.GetEnvironmentVariable("PULUMI_DRY_RUN"), out _)
            || !bool.TryParse(Environment.GetEnvironmentVariable("PULUMI_QUERY_MODE"), out _)
            || !int.TryParse(Environment.GetEnvironmentVariable("PULUMI_PARALLEL"), out _))
        {
            throw new InvalidOperationException("Program run without the Pulumi engine available; re-run using the `pulumi` CLI");
        }

        await Console.Error.WriteLineAsync(
            "This program was built with the subset of the Pulumi SDK, which cannot talk to the Pulumi engine. "
            + "Build it with the official packages: set the environment variable PulumiSdk=packages and run this again.")
            .ConfigureAwait(false);
        return Environment.ExitCode = 1;
    }
}
