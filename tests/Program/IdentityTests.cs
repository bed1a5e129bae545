using Moq;
using Pulumi.Testing;
using SalesData.Infra;
using SalesData.Tests.Support;

namespace SalesData.Tests.Program;

/// <summary>
/// What Pulumi knows a resource by, as files in <c>Identities/</c>. A URN that changes deletes one resource and creates another, so an
/// existing line never changes: a new resource is a new line. Source: Pulumi docs, "Resource names".
/// </summary>
public class IdentityTests
{
    /// <summary>Every feature that makes a resource.</summary>
    private static readonly (string, string)[] AllFeatures =
    [
        ("alarms", "true"), ("alarmEmail", "ops@example.com"), ("contributorInsights", "true"), ("iamPolicies", "true"),
        ("streamViewType", "NEW_AND_OLD_IMAGES"), ("replicaRegions", "eu-west-1,eu-central-1"), ("ttlAttribute", "expires_at"),
    ];

    [Fact]
    public async Task The_identities_of_dev_are_frozen() => Assert.Equal(Frozen("dev"), await IdentitiesAsync("dev"));

    [Fact]
    public async Task The_identities_of_prod_with_all_features_are_frozen() => Assert.Equal(Frozen("prod"), await IdentitiesAsync("prod", AllFeatures));

    private static string[] Frozen(string stack) =>
        File.ReadAllLines(Path.Combine(Repository.Root, "tests", "Program", "Identities", $"{stack}.txt"));

    private static async Task<IEnumerable<string>> IdentitiesAsync(string stack, params (string, string)[] overrides)
    {
        var mocks = new Mock<IMocks>();
        mocks.Setup(mock => mock.NewResourceAsync(It.IsAny<MockResourceArgs>()))
            .ReturnsAsync((MockResourceArgs args) => ($"{args.Name}-id", (object)args.Inputs.SetItem("arn", MockedProgram.InventedArn)));
        using var environment = new PulumiConfig(Repository.Stack(stack, overrides).Values);
        var options = new TestOptions { ProjectName = Repository.Project.Name, StackName = stack, IsPreview = false };

        var tree = await ResourceTree.OfAsync(mocks.Object, options, () => SalesDataStack.Create());

        return tree.Select(node => node.Urn(stack, Repository.Project.Name)).Order(StringComparer.Ordinal);
    }
}
