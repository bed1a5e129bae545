using System.Collections.Concurrent;
using Pulumi;
using SalesData.Cli.Local.State;
using SalesData.Infra;
using SalesData.Infra.Settings;

namespace SalesData.Cli.Local.Engine;

/// <summary>The program as a root stack that sees the options of every resource, which the SDK's test hook does not hand over.</summary>
internal sealed class ObservedStack : Stack
{
    private ObservedStack(Source source)
        : base(new StackOptions { ResourceTransformations = { source.Observe } }) => source.Outputs = SalesDataStack.Create(source.Settings);

    /// <summary>Creates the stack once the SDK asks for it, and keeps what it saw.</summary>
    /// <param name="settings">The stack's settings.</param>
    public sealed class Source(SalesDataSettings settings) : IServiceProvider
    {
        private readonly ConcurrentDictionary<Resource, ObservedOptions> _byResource = new();
        private readonly ConcurrentDictionary<(string Type, string Name), ObservedOptions> _byName = new();

        public SalesDataSettings Settings => settings;

        /// <summary>The stack's outputs.</summary>
        public IDictionary<string, object?> Outputs { get; set; } = new Dictionary<string, object?>();

        public object GetService(Type serviceType) => new ObservedStack(this);

        /// <summary>The options that the program gave a resource.</summary>
        public ObservedOptions OptionsOf(string type, string name) => _byName[(type, name)];

        /// <summary>
        /// Notes the options of a resource. Protect and RetainOnDelete are inherited from the parent if a resource leaves them open.
        /// Source: the Pulumi engine, pkg/resource/deploy/source_eval.go, "inheritFromParent".
        /// </summary>
        public ResourceTransformationResult? Observe(ResourceTransformationArgs args)
        {
            var parent = args.Options.Parent is { } above && _byResource.TryGetValue(above, out var seen) ? seen : ObservedOptions.None;
            var options = new ObservedOptions(
                new ResourceLocks(args.Options.Protect ?? parent.Locks.Protect, args.Options.RetainOnDelete ?? parent.Locks.RetainOnDelete),
                [.. args.Options.IgnoreChanges],
                [.. args.Options.ReplaceOnChanges]);
            _byResource[args.Resource] = options;
            _byName[(args.Resource.GetResourceType(), args.Resource.GetResourceName())] = options;
            return null;
        }
    }
}

/// <summary>Options of a resource that matter here.</summary>
/// <param name="Locks">What keeps it from being deleted.</param>
/// <param name="IgnoreChanges">Paths of the properties that are left to others.</param>
/// <param name="ReplaceOnChanges">Properties whose changes replace it.</param>
internal sealed record ObservedOptions(ResourceLocks Locks, IReadOnlyList<string> IgnoreChanges, IReadOnlyList<string> ReplaceOnChanges)
{
    public static readonly ObservedOptions None = new(ResourceLocks.None, [], []);
}
