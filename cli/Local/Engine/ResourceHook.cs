using System.Text.Json.Nodes;
using Pulumi.Testing;

namespace SalesData.Cli.Local.Engine;

/// <summary>
/// Stands where the Pulumi engine would: the SDK hands every resource of the program to it, one at a time here, in the order of
/// their dependencies.
/// </summary>
/// <param name="source">Knows the options of every resource.</param>
/// <param name="onResource">Gives ID and state of a resource.</param>
internal sealed class ResourceHook(ObservedStack.Source source, Func<Registration, Task<(string? Id, JsonObject State)>> onResource) : IMocks, IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>The program.</summary>
    public ObservedStack.Source Source => source;

    /// <summary>The first thing that went wrong in here. The SDK wraps it in a text about a failed program.</summary>
    public Exception? Failure { get; private set; }

    public async Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        await _turn.WaitAsync();
        try
        {
            if (Failure is not null)
            {
                throw new OperationCanceledException("An earlier resource failed.", Failure);
            }

            var (id, state) = await onResource(new Registration(
                args.Type!,
                args.Name!,
                PropertyTree.ToJson(args.Inputs),
                string.IsNullOrEmpty(args.Id) ? null : args.Id,
                source.OptionsOf(args.Type!, args.Name!)));
            return (id, PropertyTree.ToSdk(state));
        }
        catch (Exception e)
        {
            Failure ??= e;
            throw;
        }
        finally
        {
            _turn.Release();
        }
    }

    public Task<object> CallAsync(MockCallArgs args)
    {
        Failure ??= new CliException($"The program calls {args.Token}, which has no emulation here.");
        throw Failure;
    }

    /// <summary>Waits until a resource that is being worked on is finished, for the SDK does not when another one failed.</summary>
    public async Task SettleAsync()
    {
        await _turn.WaitAsync();
        _turn.Release();
    }

    public void Dispose() => _turn.Dispose();
}
