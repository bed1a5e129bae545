using SalesData.Tests.Support;

namespace SalesData.Tests.Program;

/// <summary>
/// What Pulumi knows a resource by, as files in <c>Identities/</c>. A URN that changes deletes one resource and creates another, so an
/// existing line never changes: a new resource is a new line. Source: Pulumi docs, "Resource names".
/// </summary>
public class IdentityTests
{
    [Fact]
    public async Task The_identities_of_dev_are_frozen() => Assert.Equal(Frozen("dev"), Identities("dev", await StackRun.DevAsync()));

    [Fact]
    public async Task The_identities_of_prod_with_all_features_are_frozen() =>
        Assert.Equal(Frozen("prod"), Identities("prod", await StackRun.OfAsync("prod", AllFeatures.Of)));

    private static string[] Frozen(string stack) =>
        File.ReadAllLines(Path.Combine(Repository.Root, "tests", "Program", "Identities", $"{stack}.txt"));

    private static IEnumerable<string> Identities(string stack, Deployed deployed) =>
        deployed.Nodes.Select(node => node.Urn(stack, Repository.Project.Name)).Order(StringComparer.Ordinal);
}
