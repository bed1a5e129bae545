namespace Pulumi;

public sealed partial class Deployment
{
    /// <summary>Runs a stack that a service provider creates on mocks, and returns all its resources, the stack among them.</summary>
    public static async Task<ImmutableArray<Resource>> TestWithServiceProviderAsync<TStack>(
        IMocks mocks, IServiceProvider serviceProvider, TestOptions? options = null)
        where TStack : Stack
        => (await RunOnMocksAsync(mocks, options, () => (TStack)serviceProvider.GetService(typeof(TStack))!).ConfigureAwait(false)).Resources;

    /// <summary>Runs a program on mocks, and returns all its resources and its outputs.</summary>
    public static async Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<IDictionary<string, object?>> createResources)
    {
        var (resources, stack) = await RunOnMocksAsync(testMocks, testOptions, () => new ProgramStack(createResources)).ConfigureAwait(false);
        return (resources.Remove(stack), stack.ProgramOutputs);
    }

    /// <summary>Runs a program on mocks, and returns all its resources.</summary>
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
        var run = new Deployment(mocks, options ?? new TestOptions());
        CurrentRun.Value = Current is null ? run : throw new InvalidOperationException(
            "Deployment.Instance should only be set once at the beginning of a 'Run' call.");
        var failures = await run.RunAsync(create).ConfigureAwait(false);
        if (failures is [])
        {
            return (run._monitor.RegisteredResources, (TStack)run.Stack!);
        }

        // 32 says that the user has been told already.
        Environment.ExitCode = 32;
        var errors = Array.ConvertAll(failures, failure => new RunException(Describe(failure)));
        throw errors is [var error] ? error : new AggregateException(errors);
    }

    private async Task<Exception[]> RunAsync(Func<Stack> create)
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

    private static string Describe(Exception exception) => exception is RunException
        ? exception.Message
        : $"Running program '{Assembly.GetEntryAssembly()?.Location}' failed with an unhandled exception:\n{exception}";

    private sealed class ProgramStack : Stack
    {
        public ProgramStack(Func<IDictionary<string, object?>> program) => ProgramOutputs = program();

        public IDictionary<string, object?> ProgramOutputs { get; }
    }
}
