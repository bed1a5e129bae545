using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace SalesData.Tests.PulumiSdk;

public class UrnTests
{
    [Fact]
    public async Task A_resource_without_a_parent_belongs_to_the_stack()
    {
        var thing = Assert.Single(await Run.PreviewAsync(() => _ = new Thing("a")));

        Assert.Equal("urn:pulumi:stack::project::pulumi:pulumi:Stack$test:index:Thing::a", await OutputUtilities.GetValueAsync(thing.Urn));
    }

    [Fact]
    public async Task Only_the_first_of_the_types_above_a_resource_is_in_its_urn()
    {
        var resources = await Run.PreviewAsync(() =>
        {
            var group = new Group("g");
            _ = new Thing("a", options: new CustomResourceOptions { Parent = group });
        });

        Assert.Equal("urn:pulumi:stack::project::pulumi:pulumi:Stack$test:index:Group::g", await OutputUtilities.GetValueAsync(resources[0].Urn));
        Assert.Equal("urn:pulumi:stack::project::pulumi:pulumi:Stack$test:index:Thing::a", await OutputUtilities.GetValueAsync(resources[1].Urn));
    }

    [Fact]
    public async Task The_urn_has_the_names_of_stack_and_project()
    {
        var options = new TestOptions { StackName = "dev", ProjectName = "sales-data" };

        var resources = await Deployment.TestAsync(new RecordingMocks(), options, () => { _ = new Thing("a"); });

        Assert.Equal(
            "urn:pulumi:dev::sales-data::pulumi:pulumi:Stack$test:index:Thing::a",
            await OutputUtilities.GetValueAsync(Assert.Single(resources).Urn));
    }

    [Fact]
    public async Task A_resource_knows_its_type_and_name()
    {
        var thing = Assert.Single(await Run.PreviewAsync(() => _ = new Thing("a")));

        Assert.Equal(("test:index:Thing", "a"), (thing.GetResourceType(), thing.GetResourceName()));
    }

    [Fact]
    public async Task A_resource_needs_a_name()
    {
        var error = await Run.FailsAsync(() => _ = new Thing(""));

        Assert.Contains("'name' cannot be null or empty. (Parameter 'name')", error.Message, StringComparison.Ordinal);
    }
}
