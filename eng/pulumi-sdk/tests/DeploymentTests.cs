using Pulumi;
using Pulumi.Testing;

namespace SalesData.Tests.PulumiSdk;

public class DeploymentTests
{
    private static readonly (string, string?)[] Engine =
    [
        ("PULUMI_MONITOR", "127.0.0.1:1"), ("PULUMI_ENGINE", "127.0.0.1:1"), ("PULUMI_PROJECT", "p"), ("PULUMI_STACK", "s"),
        ("PULUMI_DRY_RUN", "true"), ("PULUMI_QUERY_MODE", "false"), ("PULUMI_PARALLEL", "1"),
    ];

    public static TheoryData<string, Func<Task<int>>> EveryWayToRun => new()
    {
        { "action", () => Deployment.RunAsync(() => { }) },
        { "function", () => Deployment.RunAsync(() => new Dictionary<string, object?>()) },
        { "asynchronous action", () => Deployment.RunAsync(() => Task.CompletedTask) },
        { "asynchronous function", () => Deployment.RunAsync(() => Task.FromResult<IDictionary<string, object?>>(new Dictionary<string, object?>())) },
    };

    [Fact]
    public async Task A_program_knows_the_options_of_its_run()
    {
        var options = new TestOptions { ProjectName = "p", StackName = "s", OrganizationName = "o", RootDirectory = "/r", IsPreview = false };
        (string, string, string, string, bool) known = default;

        await Deployment.TestAsync(new RecordingMocks(), options, () => { known = Know(); });

        Assert.Equal(("p", "s", "o", "/r", false), known);

        static (string, string, string, string, bool) Know()
        {
            var instance = Deployment.Instance;
            return (instance.ProjectName, instance.StackName, instance.OrganizationName, instance.RootDirectory, instance.IsDryRun);
        }
    }

    [Fact]
    public async Task Without_options_a_run_is_a_preview_of_project_and_stack_of_organization()
    {
        (string, string, string, bool) known = default;

        await Run.PreviewAsync(() => known = (
            Deployment.Instance.ProjectName, Deployment.Instance.StackName, Deployment.Instance.OrganizationName, Deployment.Instance.IsDryRun));

        Assert.Equal(("project", "stack", "organization", true), known);
    }

    [Fact]
    public async Task Without_a_root_directory_asking_for_it_is_an_error()
    {
        Exception? error = null;

        await Run.PreviewAsync(() => error = Record.Exception(() => Deployment.Instance.RootDirectory));

        Assert.Equal(
            "The Pulumi CLI version does not support root directory. Please update the Pulumi CLI.",
            Assert.IsType<InvalidOperationException>(error).Message);
    }

    [Fact]
    public void Outside_of_a_run_there_is_no_instance()
        => Assert.Equal(
            "Trying to acquire Deployment.Instance before 'Run' was called.",
            Assert.Throws<InvalidOperationException>(() => Deployment.Instance).Message);

    [Fact]
    public async Task Callbacks_know_the_run_that_they_belong_to()
    {
        string? project = null;

        await Run.UpdateAsync(() => new Thing("a").Id.Apply(_ => project = Deployment.Instance.ProjectName));

        Assert.Equal("project", project);
    }

    [Fact]
    public async Task Runs_may_follow_each_other_and_leave_nothing_behind()
    {
        var first = await Run.PreviewAsync(() => _ = new Thing("a"));
        var second = await Run.PreviewAsync(() => _ = new Thing("b"));

        Assert.Equal(("a", "b"), (Assert.Single(first).GetResourceName(), Assert.Single(second).GetResourceName()));
        Assert.Throws<InvalidOperationException>(() => Deployment.Instance);
    }

    [Fact]
    public async Task A_run_inside_of_a_run_is_an_error()
    {
        Exception? error = null;

        await Run.PreviewAsync(() => error = Record.Exception(() => Run.PreviewAsync(() => { }).GetAwaiter().GetResult()));

        Assert.Equal(
            "Deployment.Instance should only be set once at the beginning of a 'Run' call.",
            Assert.IsType<InvalidOperationException>(error).Message);
    }

    [Theory]
    [MemberData(nameof(EveryWayToRun))]
    public async Task Without_the_engine_a_program_does_not_run(string form, Func<Task<int>> run)
    {
        using var environment = new EnvironmentVariables(("PULUMI_MONITOR", null));

        var error = await Assert.ThrowsAsync<InvalidOperationException>(run);

        Assert.Equal((form, "Program run without the Pulumi engine available; re-run using the `pulumi` CLI"), (form, error.Message));
    }

    [Theory]
    [InlineData("PULUMI_MONITOR", "")]
    [InlineData("PULUMI_ENGINE", null)]
    [InlineData("PULUMI_PROJECT", "")]
    [InlineData("PULUMI_STACK", null)]
    [InlineData("PULUMI_DRY_RUN", "1")]
    [InlineData("PULUMI_QUERY_MODE", "")]
    [InlineData("PULUMI_PARALLEL", "many")]
    public async Task Each_variable_of_the_engine_must_be_valid(string variable, string? value)
    {
        using var engine = new EnvironmentVariables(Engine);
        using var broken = new EnvironmentVariables((variable, value));

        await Assert.ThrowsAsync<InvalidOperationException>(() => Deployment.RunAsync(() => { }));
    }

    [Fact]
    public async Task Under_the_engine_the_subset_fails_and_says_how_to_build_with_the_packages()
    {
        // The official SDK would look for the engine at the address given here.
        if (typeof(Deployment).Assembly.GetName().Name != "Pulumi.Subset")
        {
            return;
        }

        using var engine = new EnvironmentVariables(Engine);
        using var error = new StringWriter();
        var (standardError, exitCode) = (Console.Error, Environment.ExitCode);
        var ran = false;
        try
        {
            Console.SetError(error);

            Assert.Equal(1, await Deployment.RunAsync(() => { ran = true; }));
            Assert.Equal(1, Environment.ExitCode);
        }
        finally
        {
            Console.SetError(standardError);
            Environment.ExitCode = exitCode;
        }

        Assert.False(ran);
        Assert.Contains("PulumiSdk=packages", error.ToString(), StringComparison.Ordinal);
        Assert.Single(error.ToString().TrimEnd().Split('\n'));
    }
}
