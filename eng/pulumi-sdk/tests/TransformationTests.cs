using Pulumi;

namespace SalesData.Tests.PulumiSdk;

public class TransformationTests
{
    [Fact]
    public async Task A_transformation_sees_its_resource_and_all_below_it_the_innermost_transformation_first()
    {
        var seen = new List<string>();

        await Run.PreviewAsync(() =>
        {
            var group = new Group("g", new ComponentResourceOptions { ResourceTransformations = { Note("outer") } });
            _ = new Thing("a", options: new CustomResourceOptions { Parent = group, ResourceTransformations = { Note("inner") } });
            _ = new Thing("b");
        });

        Assert.Equal(["outer g", "inner a", "outer a"], seen);

        ResourceTransformation Note(string name) => args =>
        {
            seen.Add($"{name} {args.Resource.GetResourceName()}");
            return null;
        };
    }

    [Fact]
    public async Task A_transformation_may_give_a_resource_other_arguments()
    {
        var mocks = new RecordingMocks();
        ResourceTransformation change = args => new ResourceTransformationResult(new ThingArgs { Value = "changed" }, args.Options);

        await Run.PreviewAsync(() => _ = new Thing("a", "given", new CustomResourceOptions { ResourceTransformations = { change } }), mocks);

        Assert.Equal("changed", mocks.Inputs["value"]);
    }

    [Fact]
    public async Task A_transformation_may_not_change_the_parent()
    {
        ResourceTransformation move = args => new ResourceTransformationResult(args.Args, new CustomResourceOptions { Parent = args.Resource });

        var error = await Run.FailsAsync(() => _ = new Thing("a", options: new CustomResourceOptions { ResourceTransformations = { move } }));

        Assert.Contains(
            "System.ArgumentException: Transformations cannot currently be used to change the 'parent' of a resource.",
            error.Message,
            StringComparison.Ordinal);
    }
}
