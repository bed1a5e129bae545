using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace SalesData.Tests.PulumiSdk;

public class StackTests
{
    private const string Urn = "urn:pulumi:stack::project::pulumi:pulumi:Stack::project-stack";

    [Fact]
    public async Task A_stack_class_is_among_the_resources_but_never_reaches_the_mocks()
    {
        var mocks = new RecordingMocks();

        var resources = await Deployment.TestAsync<GoodStack>(mocks);

        Assert.Equal(["project-stack", "a"], resources.Select(resource => resource.GetResourceName()));
        Assert.Equal(Urn, await OutputUtilities.GetValueAsync(resources[0].Urn));
        Assert.Equal("a", Assert.Single(mocks.Registrations).Name);
    }

    [Fact]
    public async Task The_outputs_of_a_stack_class_are_registered()
    {
        var mocks = new RecordingMocks();

        var stack = (GoodStack)(await Deployment.TestAsync<GoodStack>(mocks, new TestOptions { IsPreview = false }))[0];

        var request = Assert.Single(mocks.RegisteredOutputs);
        Assert.Equal(Urn, request.Urn);
        Assert.Equal("a_id", await OutputUtilities.GetValueAsync(request.Outputs["thingId"]));
        Assert.Equal("a_id", await OutputUtilities.GetValueAsync(stack.ThingId));
    }

    [Fact]
    public async Task A_stack_class_must_give_each_output_a_value()
    {
        var error = await Run.FailsAsync<RunException>(() => Deployment.TestAsync<ForgetfulStack>(new RecordingMocks()));

        Assert.Equal(
            "Output(s) 'Text' have no value assigned. [Output] attributed properties must be assigned inside Stack constructor.",
            error.Message);
    }

    [Fact]
    public async Task The_outputs_of_a_stack_class_must_be_outputs()
    {
        var error = await Run.FailsAsync<RunException>(() => Deployment.TestAsync<PlainStack>(new RecordingMocks()));

        Assert.Equal(
            "Output(s) 'text' have incorrect type. [Output] attributed properties must be instances of Output<T>.", error.Message);
    }

    [Fact]
    public async Task An_exception_of_a_stack_class_comes_out_as_it_is()
    {
        var error = await Run.FailsAsync<RunException>(() => Deployment.TestAsync<FailingStack>(new RecordingMocks()));

        Assert.Equal("as it is", error.Message);
    }

    [Fact]
    public async Task A_program_gives_back_the_dictionary_that_it_returns_and_its_resources_without_the_stack()
    {
        IDictionary<string, object?> outputs = new Dictionary<string, object?> { ["plain"] = 1, ["output"] = Output.Create("o") };

        var result = await Deployment.TestAsync(new RecordingMocks(), new TestOptions(), () =>
        {
            _ = new Thing("a");
            return outputs;
        });

        Assert.Same(outputs, result.Outputs);
        Assert.Equal("a", Assert.Single(result.Resources).GetResourceName());
    }

    [Fact]
    public async Task An_asynchronous_program_gives_back_the_dictionary_that_it_returns()
    {
        IDictionary<string, object?> outputs = new Dictionary<string, object?>();

        var result = await Deployment.TestAsync(new RecordingMocks(), new TestOptions(), async () =>
        {
            await Task.Delay(1).ConfigureAwait(false);
            _ = new Thing("a");
            return outputs;
        });

        Assert.Same(outputs, result.Outputs);
        Assert.Single(result.Resources);
    }

    [Fact]
    public async Task An_asynchronous_program_may_return_nothing()
        => Assert.Single(await Deployment.TestAsync(new RecordingMocks(), new TestOptions(), async () =>
        {
            await Task.Delay(1).ConfigureAwait(false);
            _ = new Thing("a");
        }));

    [Fact]
    public async Task The_stack_of_a_program_registers_no_outputs()
    {
        var mocks = new RecordingMocks();

        await Deployment.TestAsync(mocks, new TestOptions(), () => new Dictionary<string, object?> { ["a"] = 1 });

        var request = Assert.Single(mocks.RegisteredOutputs);
        Assert.Equal(Urn, request.Urn);
        Assert.Empty(request.Outputs);
    }

    private sealed class GoodStack : Stack
    {
        public GoodStack() => ThingId = new Thing("a").Id;

        [Output("thingId")]
        public Output<string> ThingId { get; private set; }
    }

    private sealed class ForgetfulStack : Stack
    {
        [Output]
        public Output<string>? Text { get; private set; }
    }

    private sealed class PlainStack : Stack
    {
        [Output("text")]
        public string Text { get; private set; } = "";
    }

    private sealed class FailingStack : Stack
    {
        public FailingStack() => throw new RunException("as it is");
    }
}
