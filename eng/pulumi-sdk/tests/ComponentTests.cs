using Pulumi;
using Pulumi.Utilities;

namespace SalesData.Tests.PulumiSdk;

public class ComponentTests
{
    private const string Urn = "urn:pulumi:stack::project::pulumi:pulumi:Stack$test:index:Group::g";

    [Fact]
    public async Task A_component_reaches_the_mocks_with_its_arguments()
    {
        var mocks = new RecordingMocks();

        await Run.PreviewAsync(() => _ = new Group("g", new ThingArgs { Value = 1 }), mocks);

        var args = Assert.Single(mocks.Registrations);
        Assert.Equal(("test:index:Group", "g", 1.0), (args.Type, args.Name, args.Inputs["value"]));
    }

    [Fact]
    public async Task The_outputs_of_a_component_are_those_that_its_code_sets()
    {
        var group = (Group)Assert.Single(await Run.PreviewAsync(
            () => _ = new Group("g") { First = Output.Create("1") },
            new RecordingMocks(_ => (null, new Dictionary<string, object> { ["named"] = "state", ["Second"] = "state" }))));

        Assert.Equal("1", await OutputUtilities.GetValueAsync(group.First!));
        Assert.Null(group.Second);
    }

    [Fact]
    public async Task Registered_without_arguments_the_outputs_are_the_marked_properties()
    {
        var outputs = await RegisterAsync(() => new Group("g") { First = Output.Create("1"), Second = Output.Create("2") }.Register());

        Assert.Equal(["Second", "named"], outputs.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("1", await OutputUtilities.GetValueAsync(outputs["named"]));
    }

    [Fact]
    public async Task Registered_outputs_arrive_as_plain_values_without_null()
    {
        var outputs = await RegisterAsync(() => new Group("g").Register(new Dictionary<string, object?>
        {
            ["number"] = Output.Create(5),
            ["null"] = null,
            ["unknown"] = new Thing("a").Text,
        }));

        Assert.Equal(["number", "unknown"], outputs.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(5.0, await OutputUtilities.GetValueAsync(outputs["number"]));
        Assert.False(await OutputUtilities.GetIsKnownAsync(outputs["unknown"]));
    }

    [Fact]
    public async Task In_a_test_run_only_the_first_of_the_types_above_a_resource_is_in_its_URN()
    {
        var resources = await Run.PreviewAsync(() =>
        {
            var group = new Group("g");
            _ = new Thing("a", options: new CustomResourceOptions { Parent = group });
        });

        Assert.Equal(Urn, await OutputUtilities.GetValueAsync(resources[0].Urn));
        Assert.Equal("urn:pulumi:stack::project::pulumi:pulumi:Stack$test:index:Thing::a", await OutputUtilities.GetValueAsync(resources[1].Urn));
    }

    private static async Task<IDictionary<string, Output<object?>>> RegisterAsync(Action register)
    {
        var mocks = new RecordingMocks();
        await Run.PreviewAsync(register, mocks);
        return Assert.Single(mocks.RegisteredOutputs, request => request.Urn == Urn).Outputs;
    }
}
