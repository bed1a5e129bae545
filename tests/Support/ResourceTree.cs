using Pulumi;
using Pulumi.Testing;

namespace SalesData.Tests.Support;

/// <summary>Runs a program under a root stack that sees every resource with its options, before it is registered.</summary>
internal static class ResourceTree
{
    /// <summary>Runs a program and returns what it registered, in order.</summary>
    public static async Task<IReadOnlyList<ResourceNode>> OfAsync(IMocks mocks, TestOptions options, Action program)
    {
        var nodes = new List<ResourceNode>();
        await Deployment.TestWithServiceProviderAsync<ObservedStack>(mocks, new Factory(() => new ObservedStack(nodes, program)), options);
        return nodes;
    }

    private sealed class ObservedStack : Stack
    {
        public ObservedStack(List<ResourceNode> nodes, Action program)
            : base(Observing(nodes)) => program();

        private static StackOptions Observing(List<ResourceNode> nodes) => new()
        {
            ResourceTransformations =
            {
                args =>
                {
                    if (args.Resource is not Stack)
                    {
                        var parent = args.Options.Parent is { } above and not Stack ? nodes.Single(node => node.Resource == above) : null;
                        nodes.Add(new ResourceNode(args.Resource, args.Options, parent));
                    }

                    return null;
                },
            },
        };
    }

    private sealed class Factory(Func<ObservedStack> create) : IServiceProvider
    {
        public object GetService(Type serviceType) => create();
    }
}

/// <summary>A resource of a program, with the options that it was given.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Options">Its options, as the program gave them.</param>
/// <param name="Parent">The resource above it; null when that is the stack.</param>
internal sealed record ResourceNode(Resource Resource, ResourceOptions Options, ResourceNode? Parent)
{
    public string Type => Resource.GetResourceType();

    public string Name => Resource.GetResourceName();

    /// <summary>
    /// The URN that the engine gives the resource: the mocks leave out all types between the stack and the resource.
    /// Source: Pulumi docs, "Resource names", "Resource URNs".
    /// </summary>
    public string Urn(string stack, string project) => $"urn:pulumi:{stack}::{project}::{QualifiedType}::{Name}";

    private string QualifiedType => Parent is null ? Type : $"{Parent.QualifiedType}${Type}";
}
