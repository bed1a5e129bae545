using Pulumi;

namespace SalesData.Tests.Support;

/// <summary>Runs a program as a root stack that sees every resource with its args and options before it is registered.</summary>
internal sealed class ProgramStack : Stack
{
    private ProgramStack(Factory factory)
        : base(new StackOptions { ResourceTransformations = { factory.Observe } }) => factory.Outputs = factory.Program();

    /// <summary>Creates the stack once the SDK asks for it.</summary>
    /// <param name="program">The program.</param>
    public sealed class Factory(Func<IDictionary<string, object?>> program) : IServiceProvider
    {
        private readonly List<ResourceNode> _nodes = [];

        /// <summary>The resources in the order in which the program makes them.</summary>
        public IReadOnlyList<ResourceNode> Nodes => _nodes;

        public Func<IDictionary<string, object?>> Program => program;

        public IDictionary<string, object?> Outputs { get; set; } = new Dictionary<string, object?>();

        public object GetService(Type serviceType) => new ProgramStack(this);

        public ResourceTransformationResult? Observe(ResourceTransformationArgs args)
        {
            if (args.Resource is not Stack)
            {
                var parent = args.Options.Parent is { } above and not Stack ? _nodes.Single(node => node.Resource == above) : null;
                _nodes.Add(new ResourceNode(args.Resource, args.Args, args.Options, parent));
            }

            return null;
        }
    }
}

/// <summary>A resource as a program makes it.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Args">Its args, as the program gave them.</param>
/// <param name="Options">Its options, as the program gave them.</param>
/// <param name="Parent">The resource above it; null when that is the stack.</param>
internal sealed record ResourceNode(Resource Resource, ResourceArgs Args, ResourceOptions Options, ResourceNode? Parent)
{
    public string Name => Resource.GetResourceName();

    /// <summary>
    /// The URN that the engine gives the resource: the mocks leave out all types between the stack and the resource.
    /// Source: Pulumi docs, "Resource names", "Resource URNs".
    /// </summary>
    public string Urn(string stack, string project) => $"urn:pulumi:{stack}::{project}::{QualifiedType}::{Name}";

    private string QualifiedType => Parent is null ? Resource.GetResourceType() : $"{Parent.QualifiedType}${Resource.GetResourceType()}";
}
