namespace Pulumi;

public sealed partial class Deployment
{
    /// <summary>Runs a program under the engine; the subset cannot, and says so.</summary>
    public static Task<int> RunAsync(Action action) => FailToRunAsync();
    /// <summary>Runs a program that returns outputs under the engine; the subset cannot, and says so.</summary>
    public static Task<int> RunAsync(Func<IDictionary<string, object?>> func) => FailToRunAsync();
    /// <summary>Runs an asynchronous program under the engine; the subset cannot, and says so.</summary>
    public static Task<int> RunAsync(Func<Task> func) => FailToRunAsync();
    /// <summary>Runs an asynchronous program that returns outputs under the engine; the subset cannot, and says so.</summary>
    public static Task<int> RunAsync(Func<Task<IDictionary<string, object?>>> func, StackOptions? options = null) => FailToRunAsync();

    private static async Task<int> FailToRunAsync()
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

    /// <summary>Runs a stack class on mocks and gives all its resources, the stack among them.</summary>
    public static async Task<ImmutableArray<Resource>> TestAsync<TStack>(IMocks mocks, TestOptions? options = null)
        where TStack : Stack, new()
    {
        var create = () => (TStack)Activator.CreateInstance(typeof(TStack), BindingFlags.DoNotWrapExceptions, null, null, null)!;
        return (await RunOnMocksAsync(mocks, options, create).ConfigureAwait(false)).Resources;
    }

    /// <summary>Runs a stack that a service provider makes on mocks and gives all its resources, the stack among them.</summary>
    public static async Task<ImmutableArray<Resource>> TestWithServiceProviderAsync<TStack>(
        IMocks mocks, IServiceProvider serviceProvider, TestOptions? options = null)
        where TStack : Stack
    {
        var create = () => serviceProvider.GetService(typeof(TStack)) as TStack ?? throw new InvalidOperationException(
            $"Failed to resolve instance of type {typeof(TStack)} from service provider. Register the type with the service provider before calling RunAsync.");
        return (await RunOnMocksAsync(mocks, options, create).ConfigureAwait(false)).Resources;
    }

    /// <summary>Runs a program on mocks and gives all its resources and the outputs that it returned.</summary>
    public static Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<Task<IDictionary<string, object?>>> createResources)
        => TestAsync(testMocks, testOptions, () => createResources().GetAwaiter().GetResult());
    /// <summary>Runs a program on mocks and gives all its resources and the outputs that it returned.</summary>
    public static async Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<IDictionary<string, object?>> createResources)
    {
        var create = () => new ProgramStack(createResources);
        var (resources, stack) = await RunOnMocksAsync(testMocks, testOptions, create).ConfigureAwait(false);
        return (resources.Remove(stack), stack.ProgramOutputs);
    }

    /// <summary>Runs a program on mocks and gives all its resources.</summary>
    public static Task<ImmutableArray<Resource>> TestAsync(IMocks testMocks, TestOptions testOptions, Func<Task> createResources)
        => TestAsync(testMocks, testOptions, () => createResources().GetAwaiter().GetResult());
    /// <summary>Runs a program on mocks and gives all its resources.</summary>
    public static async Task<ImmutableArray<Resource>> TestAsync(IMocks testMocks, TestOptions testOptions, Action createResources)
    {
        var result = await TestAsync(testMocks, testOptions, () =>
        {
            createResources();
            return new Dictionary<string, object?>();
        }).ConfigureAwait(false);
        return result.Resources;
    }

    // The current run is set within this async method: it is gone afterwards, and another run may follow in the same flow.
    private static async Task<(ImmutableArray<Resource> Resources, TStack Stack)> RunOnMocksAsync<TStack>(
        IMocks mocks, TestOptions? options, Func<TStack> create) where TStack : Stack
    {
        var run = new Deployment(mocks, options);
        CurrentRun.Value = Current is null ? run : throw new InvalidOperationException(
            "Deployment.Instance should only be set once at the beginning of a 'Run' call.");
        foreach (var failure in await run.RunAsync(create).ConfigureAwait(false))
        {
            // 32 says that the user has been told already.
            run.Errors.Enqueue(Describe(failure));
            Environment.ExitCode = 32;
        }

        return run.Errors.ToArray() switch
        {
            [] => (run._monitor.RegisteredResources, (TStack)run.Stack!),
            [var error] => throw new RunException(error),
            var errors => throw new AggregateException(errors.Select(error => new RunException(error))),
        };
    }

    private async Task<Exception[]> RunAsync<TStack>(Func<TStack> create) where TStack : Stack
    {
        try
        {
            create().RegisterOutputProperties();
        }
        catch (Exception exception)
        {
            return [exception];
        }

        return await _tasks.WaitAsync().ConfigureAwait(false);
    }

    private static string Describe(Exception exception) => exception switch
    {
        RunException or ResourceException { HideStack: true } => exception.Message,
        ResourceException => exception.ToString(),
        _ => $"Running program '{Assembly.GetEntryAssembly()?.Location}' failed with an unhandled exception:\n{exception}",
    };

    private sealed class ProgramStack : Stack
    {
        public ProgramStack(Func<IDictionary<string, object?>> program) => ProgramOutputs = program();

        public IDictionary<string, object?> ProgramOutputs { get; }
    }
}
