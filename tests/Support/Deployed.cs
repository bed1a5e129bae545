using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace SalesData.Tests.Support;

/// <summary>What a program did under mocks.</summary>
/// <param name="Registrations">What it sent to the provider, in order.</param>
/// <param name="CompletedUrns">The components and the stack that said that they are complete.</param>
/// <param name="Resources">The resources that it made.</param>
/// <param name="Nodes">The same with their args, options and parents, in the order in which the program makes them.</param>
/// <param name="Outputs">The outputs that it returned.</param>
internal sealed record Deployed(
    IReadOnlyList<MockResourceArgs> Registrations,
    IReadOnlyList<string> CompletedUrns,
    ImmutableArray<Resource> Resources,
    IReadOnlyList<ResourceNode> Nodes,
    IDictionary<string, object?> Outputs)
{
    public MockResourceArgs Registration(string type) => Assert.Single(Registrations, registration => registration.Type == type);

    /// <summary>Registrations of a type, in the order of their names.</summary>
    public IEnumerable<MockResourceArgs> OfType(string type) =>
        Registrations.Where(registration => registration.Type == type).OrderBy(registration => registration.Name, StringComparer.Ordinal);

    public T Resource<T>()
        where T : Resource => Assert.Single(Resources.OfType<T>());

    public ResourceNode Node<T>()
        where T : Resource => Assert.Single(Nodes, node => node.Resource is T);

    public Task<string> TextOutputAsync(string name) => OutputUtilities.GetValueAsync(Assert.IsType<Output<string>>(Outputs[name]));
}
