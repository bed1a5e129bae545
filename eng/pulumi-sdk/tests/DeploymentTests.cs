using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace SalesData.Tests.PulumiSdk;

public class DeploymentTests
{
    [Theory]
    [InlineData(null, null, "project stack")]
    [InlineData("p", "s", "p s")]
    public async Task A_program_knows_its_project_and_stack(string? project, string? stack, string expected)
    {
        string? known = null;

        await Deployment.TestAsync(new RecordingMocks(), new TestOptions { ProjectName = project, StackName = stack }, () =>
        {
            known = $"{Deployment.Instance.ProjectName} {Deployment.Instance.StackName}";
        });

        Assert.Equal(expected, known);
    }

    [Fact]
    public async Task After_a_run_there_is_no_instance_and_another_run_may_follow()
    {
        var first = await Run.PreviewAsync(() => _ = new Thing("a"));
        var second = await Run.PreviewAsync(() => _ = new Thing("b"));

        Assert.Equal(("a", "b"), (Assert.Single(first).GetResourceName(), Assert.Single(second).GetResourceName()));
        Assert.Throws<InvalidOperationException>(() => Deployment.Instance);
    }

    [Fact]
    public async Task Callbacks_know_the_run_that_they_belong_to()
    {
        string? project = null;

        await Run.UpdateAsync(() => new Thing("a").Id.Apply(_ => project = Deployment.Instance.ProjectName));

        Assert.Equal("project", project);
    }

    [Fact]
    public async Task A_program_returns_its_outputs_and_its_resources_without_the_stack()
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
    public async Task A_stack_of_a_service_provider_is_among_the_resources_but_never_reaches_the_mocks()
    {
        var mocks = new RecordingMocks();

        var resources = await Deployment.TestWithServiceProviderAsync<OneThing>(mocks, new Factory());

        Assert.Equal(["project-stack", "a"], resources.Select(resource => resource.GetResourceName()));
        Assert.Equal("urn:pulumi:stack::project::pulumi:pulumi:Stack::project-stack", await OutputUtilities.GetValueAsync(resources[0].Urn));
        Assert.Equal("a", Assert.Single(mocks.Registrations).Name);
    }

    private sealed class OneThing : Stack
    {
        public OneThing() => _ = new Thing("a");
    }

    private sealed class Factory : IServiceProvider
    {
        public object GetService(Type serviceType) => new OneThing();
    }
}
