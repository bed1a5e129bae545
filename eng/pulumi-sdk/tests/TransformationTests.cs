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
            var group = new Group("g", options: new ComponentResourceOptions { ResourceTransformations = { Note("outer") } });
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
    public async Task A_transformation_sees_the_options_as_the_program_gave_them()
    {
        ResourceOptions? seen = null;
        var options = new CustomResourceOptions { Protect = true, RetainOnDelete = true, IgnoreChanges = { "text" } };
        options.ResourceTransformations.Add(args =>
        {
            seen = args.Options;
            return null;
        });

        await Run.PreviewAsync(() => _ = new Thing("a", options: options));

        Assert.Same(options, seen);
    }
}
