namespace Pulumi;

public sealed partial class Deployment
{
    /// <summary>Runs a program under the engine; the stand-in never can, and says so.</summary>
    public static Task<int> RunAsync(Action action) => FailToRunAsync();

    /// <summary>Runs a program that returns the outputs of the stack under the engine; the stand-in never can, and says so.</summary>
    public static Task<int> RunAsync(Func<IDictionary<string, object?>> func) => FailToRunAsync();

    /// <summary>Runs an asynchronous program under the engine; the stand-in never can, and says so.</summary>
    public static Task<int> RunAsync(Func<Task> func) => FailToRunAsync();

    /// <summary>Runs an asynchronous program that returns the outputs of the stack under the engine; the stand-in never can, and says so.</summary>
    public static Task<int> RunAsync(Func<Task<IDictionary<string, object?>>> func, StackOptions? options = null) => FailToRunAsync();

    /// <summary>Runs a stack class under the engine; the stand-in never can, and says so.</summary>
    public static Task<int> RunAsync<TStack>() where TStack : Stack, new() => FailToRunAsync();

    private static async Task<int> FailToRunAsync()
    {
        if (!IsSet("PULUMI_MONITOR") || !IsSet("PULUMI_ENGINE") || !IsSet("PULUMI_PROJECT") || !IsSet("PULUMI_STACK")
            || !bool.TryParse(Environment.GetEnvironmentVariable("PULUMI_DRY_RUN"), out _)
            || !bool.TryParse(Environment.GetEnvironmentVariable("PULUMI_QUERY_MODE"), out _)
            || !int.TryParse(Environment.GetEnvironmentVariable("PULUMI_PARALLEL"), out _))
        {
            throw new InvalidOperationException("Program run without the Pulumi engine available; re-run using the `pulumi` CLI");
        }

        await Console.Error.WriteLineAsync(
            "This program was built with the stand-in of the Pulumi SDK, which cannot talk to the Pulumi engine. "
            + "Build it with the official packages: set the environment variable PulumiSdk=packages and run this again.")
            .ConfigureAwait(false);

        // Also for programs that do not return what RunAsync returns.
        return Environment.ExitCode = 1;
    }

    private static bool IsSet(string variable) => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable));
}
