using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace SalesData.Tests.Support;

/// <summary>What a program did under mocks.</summary>
/// <param name="Registrations">What it sent to the provider, in order.</param>
/// <param name="Resources">The resources that it made.</param>
/// <param name="Outputs">The outputs that it returned.</param>
internal sealed record Deployed(
    IReadOnlyList<MockResourceArgs> Registrations,
    ImmutableArray<Resource> Resources,
    IDictionary<string, object?> Outputs)
{
    public MockResourceArgs Registration(string type) => Assert.Single(Registrations, registration => registration.Type == type);

    public T Resource<T>()
        where T : Resource => Assert.Single(Resources.OfType<T>());

    public Task<string> TextOutputAsync(string name) => OutputUtilities.GetValueAsync(Assert.IsType<Output<string>>(Outputs[name]));
}
