using Pulumi;
using Pulumi.Utilities;
using SalesData.Tests.Support;

namespace SalesData.Tests.PulumiSdk;

[Collection(ProcessWide.Collection)]
public class FailureTests
{
    private static readonly Func<int, int> Fail = _ => throw new RunException("as it is");

    [Fact]
    public async Task A_RunException_of_the_program_comes_out_with_its_message()
        => Assert.Equal("as it is", (await Run.FailsAsync(() => throw new RunException("as it is"))).Message);

    [Fact]
    public async Task A_RunException_of_a_callback_comes_out_with_its_message()
        => Assert.Equal("as it is", (await Run.FailsAsync(() => Output.Create(1).Apply(Fail))).Message);

    [Fact]
    public async Task Any_other_exception_comes_out_as_a_failure_of_the_program()
    {
        var error = await Run.FailsAsync(() => throw new FormatException("why"));

        Assert.StartsWith("Running program '", error.Message, StringComparison.Ordinal);
        Assert.Contains("' failed with an unhandled exception:\nSystem.FormatException: why", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failing_run_sets_the_exit_code_of_reported_errors()
    {
        var before = Environment.ExitCode;
        try
        {
            await Assert.ThrowsAsync<RunException>(() => Run.PreviewAsync(() => throw new RunException("")));

            Assert.Equal(32, Environment.ExitCode);
        }
        finally
        {
            Environment.ExitCode = before;
        }
    }

    [Fact]
    public async Task One_exception_of_the_mock_fails_all_that_needs_its_resource_and_comes_out_once()
    {
        var mocks = new RecordingMocks(_ => throw new RunException("no such table"));
        Thing? thing = null;

        var error = await Run.FailsAsync(
            () =>
            {
                thing = new Thing("a");
                Output.Format($"{thing.Text} {thing.Id}").Apply(text => text + "!");
                _ = new Thing("b", options: new CustomResourceOptions { DependsOn = thing });
                _ = new Group("g", options: new ComponentResourceOptions { DependsOn = thing });
            },
            mocks);

        Assert.Equal("no such table", error.Message);
        Assert.Equal("a", Assert.Single(mocks.Registrations).Name);
        await Assert.ThrowsAsync<RunException>(() => OutputUtilities.GetValueAsync(thing!.Urn));
    }

    [Fact]
    public async Task A_run_ends_at_the_first_exception_and_does_not_wait_for_the_rest()
    {
        var never = new TaskCompletionSource<int>();

        var error = await Run.FailsAsync(() =>
        {
            Output.Create(never.Task);
            Output.Create(Task.FromException<int>(new RunException("first")));
        });

        Assert.Equal("first", error.Message);
    }

    [Fact]
    public async Task A_run_waits_for_all_its_outputs()
    {
        var done = false;

        await Run.PreviewAsync(() => Output.Create(1).Apply(async _ =>
        {
            await Task.Yield();
            done = true;
        }));

        Assert.True(done);
    }
}
