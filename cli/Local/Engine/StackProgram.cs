using System.Runtime.ExceptionServices;
using System.Text.Json.Nodes;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;
using SalesData.Cli.Stacks;

namespace SalesData.Cli.Local.Engine;

/// <summary>The program that `pulumi up` runs, run with a hook in place of the engine.</summary>
/// <param name="config">The stack's configuration.</param>
internal sealed class StackProgram(StackConfig config)
{
    /// <summary>What the program made.</summary>
    /// <param name="Urns">URN of each resource by type and name.</param>
    /// <param name="Outputs">The stack's outputs; null for one that is not known yet.</param>
    internal sealed record Result(IReadOnlyDictionary<(string Type, string Name), string> Urns, JsonObject Outputs);

    /// <summary>The program for one run, with what it will have seen and returned.</summary>
    public ObservedStack.Source NewSource() => new(config.Settings);

    public async Task<Result> RunAsync(ResourceHook hook, bool isPreview)
    {
        var options = new TestOptions { ProjectName = config.Project.Name, StackName = config.Stack, IsPreview = isPreview };

        try
        {
            var resources = await Deployment.TestWithServiceProviderAsync<ObservedStack>(hook, hook.Source, options);
            return new Result(await UrnsAsync(resources.Where(resource => resource is not Stack)), await OutputReader.ReadAsync(hook.Source.Outputs));
        }
        catch (Exception e) when (hook.Failure is not null || e is RunException or AggregateException)
        {
            await hook.SettleAsync();
            if (hook.Failure is not null)
            {
                ExceptionDispatchInfo.Throw(hook.Failure);
            }

            var messages = e is AggregateException several ? several.InnerExceptions.Select(inner => inner.Message) : [e.Message];
            throw new CliException(string.Join('\n', messages), e);
        }
        finally
        {
            // The SDK sets the exit code of a process whose program fails; here the command decides.
            Environment.ExitCode = 0;
        }
    }

    private static async Task<IReadOnlyDictionary<(string Type, string Name), string>> UrnsAsync(IEnumerable<Resource> resources)
    {
        var urns = new Dictionary<(string Type, string Name), string>();
        foreach (var resource in resources)
        {
            urns[(resource.GetResourceType(), resource.GetResourceName())] = await OutputUtilities.GetValueAsync(resource.Urn);
        }

        return urns;
    }
}
