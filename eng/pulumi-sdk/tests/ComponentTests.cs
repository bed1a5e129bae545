using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace SalesData.Tests.PulumiSdk;

public class ComponentTests
{
    private const string Urn = "urn:pulumi:stack::project::pulumi:pulumi:Stack$test:index:Group::g";

    [Fact]
    public async Task A_component_reaches_the_mocks_without_inputs()
    {
        var mocks = new RecordingMocks();

        await Run.PreviewAsync(() => _ = new Group("g"), mocks);

        var args = Assert.Single(mocks.Registrations);
        Assert.Equal(("test:index:Group", "g"), (args.Type, args.Name));
        Assert.Empty(args.Inputs);
    }

    [Fact]
    public async Task The_arguments_of_a_component_reach_the_mocks()
    {
        var mocks = new RecordingMocks();

        await Run.PreviewAsync(() => _ = new ComponentResource("test:index:Group", "g", new ThingArgs { Value = 1 }), mocks);

        Assert.Equal(1.0, mocks.Inputs["value"]);
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
        Assert.Equal("2", await OutputUtilities.GetValueAsync(outputs["Second"]));
    }

    [Fact]
    public async Task Registered_outputs_arrive_as_plain_values_null_left_out()
    {
        var outputs = await RegisterAsync(() => new Group("g").Register(new Dictionary<string, object?>
        {
            ["number"] = Output.Create(5),
            ["list"] = new[] { "a" },
            ["null"] = null,
            ["nullOutput"] = Output.Create<string?>(null as string),
        }));

        Assert.Equal(["list", "number"], outputs.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(5.0, await OutputUtilities.GetValueAsync(outputs["number"]));
        Assert.Equal(["a"], Assert.IsAssignableFrom<IEnumerable<object?>>(await OutputUtilities.GetValueAsync(outputs["list"])));
    }

    [Fact]
    public async Task Registered_outputs_stay_unknown_or_secret()
    {
        var outputs = await RegisterAsync(() => new Group("g").Register(new Dictionary<string, object?>
        {
            ["unknown"] = OutputUtilities.CreateUnknown(1),
            ["secret"] = Output.CreateSecret("s"),
        }));

        Assert.False(await OutputUtilities.GetIsKnownAsync(outputs["unknown"]));
        Assert.True(await Output.IsSecretAsync(outputs["secret"]));
        Assert.Equal("s", await OutputUtilities.GetValueAsync(outputs["secret"]));
    }

    [Fact]
    public async Task Mocks_that_do_not_care_about_outputs_need_no_code_for_them()
        => await Run.PreviewAsync(() => new Group("g").Register(), new EmptyHandedMocks());

    private static async Task<IDictionary<string, Output<object?>>> RegisterAsync(Action register)
    {
        var mocks = new RecordingMocks();
        await Run.PreviewAsync(register, mocks);
        return Assert.Single(mocks.RegisteredOutputs, request => request.Urn == Urn).Outputs;
    }

    private sealed class EmptyHandedMocks : IMocks
    {
        public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
            => Task.FromResult<(string?, object)>((null, new Dictionary<string, object>()));

        public Task<object> CallAsync(MockCallArgs args) => throw new NotSupportedException();
    }
}
