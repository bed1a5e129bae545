using System.Collections.Immutable;
using System.Reflection;
using Pulumi.Testing;

namespace Pulumi;

public sealed partial class Deployment
{
    // Tells the language host that the user has been told already.
    private const int ExitCodeOfReportedFailure = 32;

    /// <summary>Runs a stack class on mocks and gives all its resources, the stack among them.</summary>
    public static async Task<ImmutableArray<Resource>> TestAsync<TStack>(IMocks mocks, TestOptions? options = null)
        where TStack : Stack, new()
    {
        var create = () => (Stack)Activator.CreateInstance(typeof(TStack), BindingFlags.DoNotWrapExceptions, null, null, null)!;
        return (await RunOnMocksAsync(mocks, options, create).ConfigureAwait(false)).Resources;
    }

    /// <summary>Runs a program on mocks and gives all its resources and the outputs that it returned.</summary>
    public static Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<Task<IDictionary<string, object?>>> createResources)
        => RunProgramOnMocksAsync(testMocks, testOptions, () => createResources().GetAwaiter().GetResult());

    /// <summary>Runs a program on mocks and gives all its resources and the outputs that it returned.</summary>
    public static Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<IDictionary<string, object?>> createResources)
        => RunProgramOnMocksAsync(testMocks, testOptions, createResources);

    /// <summary>Runs a program on mocks and gives all its resources.</summary>
    public static Task<ImmutableArray<Resource>> TestAsync(IMocks testMocks, TestOptions testOptions, Func<Task> createResources)
        => TestAsync(testMocks, testOptions, () => createResources().GetAwaiter().GetResult());

    /// <summary>Runs a program on mocks and gives all its resources.</summary>
    public static async Task<ImmutableArray<Resource>> TestAsync(IMocks testMocks, TestOptions testOptions, Action createResources)
    {
        var result = await RunProgramOnMocksAsync(testMocks, testOptions, () =>
        {
            createResources();
            return new Dictionary<string, object?>();
        }).ConfigureAwait(false);
        return result.Resources;
    }

    private static async Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> RunProgramOnMocksAsync(
        IMocks mocks, TestOptions options, Func<IDictionary<string, object?>> program)
    {
        var (resources, stack) = await RunOnMocksAsync(mocks, options, () => new ProgramStack(program)).ConfigureAwait(false);
        return (resources.Remove(stack), ((ProgramStack)stack).ProgramOutputs);
    }

    // As the run is set within this async method, it ends with it, and a second run may follow in the same flow.
    private static async Task<(ImmutableArray<Resource> Resources, Stack Stack)> RunOnMocksAsync(
        IMocks mocks, TestOptions? options, Func<Stack> createStack)
    {
        var run = new Deployment(mocks, options);
        if (Current is not null)
        {
            throw new InvalidOperationException("Deployment.Instance should only be set once at the beginning of a 'Run' call.");
        }

        CurrentRun.Value = run;
        foreach (var failure in await run.RunAsync(createStack).ConfigureAwait(false))
        {
            run.LogError(Describe(failure));
            Environment.ExitCode = ExitCodeOfReportedFailure;
        }

        run.ThrowLoggedErrors();
        return (run._monitor.RegisteredResources, run.RequireStack());
    }

    private async Task<List<Exception>> RunAsync(Func<Stack> createStack)
    {
        try
        {
            createStack().RegisterPropertyOutputs();
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

    private void ThrowLoggedErrors()
    {
        lock (_errors)
        {
            switch (_errors)
            {
                case []:
                    return;
                case [var only]:
                    throw new RunException(only);
                default:
                    throw new AggregateException(_errors.Select(error => new RunException(error)));
            }
        }
    }
}
