using System.Reflection;
using Pulumi;
using Pulumi.Utilities;

namespace SalesData.Tests.PulumiSdk;

/// <summary>How runs fail.</summary>
public class FailureTests
{
    [Fact]
    public async Task A_RunException_of_the_program_comes_out_with_its_message()
        => Assert.Equal("as it is", (await Run.FailsAsync(() => throw new RunException("as it is"))).Message);

    [Fact]
    public async Task A_ResourceException_that_hides_its_stack_comes_out_with_its_message()
        => Assert.Equal("as it is", (await Run.FailsAsync(() => throw new ResourceException("as it is", null, hideStack: true))).Message);

    [Fact]
    public async Task Another_ResourceException_comes_out_as_a_whole()
        => Assert.StartsWith(
            "Pulumi.ResourceException: why",
            (await Run.FailsAsync(() => throw new ResourceException("why", null))).Message,
            StringComparison.Ordinal);

    [Fact]
    public async Task Any_other_exception_comes_out_as_a_failure_of_the_program()
    {
        var error = await Run.FailsAsync(() => throw new FormatException("why"));

        Assert.StartsWith(
            $"Running program '{Assembly.GetEntryAssembly()?.Location}' failed with an unhandled exception:\nSystem.FormatException: why",
            error.Message,
            StringComparison.Ordinal);
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
    public async Task A_logged_error_fails_the_run_and_lets_the_program_end_first()
    {
        var ended = false;

        var error = await Run.FailsAsync(() =>
        {
            Log.Error("wrong");
            ended = true;
        });

        Assert.Equal(("wrong", true), (error.Message, ended));
    }

    [Fact]
    public async Task Several_logged_errors_come_out_together()
    {
        var error = await Run.FailsAsync<AggregateException>(() => Run.PreviewAsync(() =>
        {
            Log.Error("one");
            Log.Exception(new FormatException("two"));
        }));

        Assert.All(error.InnerExceptions, inner => Assert.IsType<RunException>(inner));
        Assert.Equal(["System.FormatException: two", "one"], error.InnerExceptions.Select(inner => inner.Message).Order());
    }

    [Fact]
    public async Task Messages_that_are_no_errors_do_not_fail_a_run()
        => await Run.PreviewAsync(() =>
        {
            Log.Debug("d");
            Log.Info("i");
            Log.Warn("w");
        });

    [Fact]
    public async Task A_failing_callback_fails_the_run()
    {
        Func<int, int> fail = _ => throw new RunException("in apply");

        Assert.Equal("in apply", (await Run.FailsAsync(() => Output.Create(1).Apply(fail))).Message);
    }

    [Fact]
    public async Task An_exception_of_the_mock_fails_the_outputs_of_its_resource()
    {
        Thing? thing = null;
        var mocks = new RecordingMocks(_ => throw new RunException("no such table"));

        var error = await Run.FailsAsync(() => thing = new Thing("a"), mocks);

        Assert.Equal("no such table", error.Message);
        Assert.Same(
            await Assert.ThrowsAsync<RunException>(() => OutputUtilities.GetValueAsync(thing!.Urn)),
            await Assert.ThrowsAsync<RunException>(() => OutputUtilities.GetValueAsync(thing!.Text)));
    }

    [Fact]
    public async Task One_exception_that_reaches_many_outputs_comes_out_once()
    {
        var mocks = new RecordingMocks(_ => throw new RunException("no such table"));

        var error = await Run.FailsAsync(
            () =>
            {
                var thing = new Thing("a");
                Output.Format($"{thing.Text} {thing.Whole}").Apply(text => text + "!");
                _ = new Thing("b", options: new CustomResourceOptions { DependsOn = thing });
                _ = new Group("g", new ComponentResourceOptions { DependsOn = thing });
            },
            mocks);

        Assert.Equal("no such table", error.Message);
        Assert.Single(mocks.Registrations);
    }

    [Fact]
    public async Task A_resource_is_not_registered_when_one_that_it_needs_failed()
    {
        var mocks = new RecordingMocks(_ => throw new RunException("no such table"));
        Thing? dependant = null;

        await Run.FailsAsync<Exception>(() => Run.PreviewAsync(() => dependant = new Thing("b", new Thing("a").Text), mocks));

        Assert.Equal("a", Assert.Single(mocks.Registrations).Name);
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => OutputUtilities.GetValueAsync(dependant!.Text));
        Assert.Equal("error serializing property \"value\": no such table", error.Message);
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

    [Fact]
    public async Task An_output_property_without_a_setter_is_an_error()
    {
        var error = await Run.FailsAsync(() => _ = new WithoutSetter());

        Assert.Contains(
            $"System.InvalidOperationException: [Output] {typeof(WithoutSetter).FullName}.Text did not have a 'set' method",
            error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_output_property_of_another_type_is_an_error()
        => Assert.Equal(
            "Output(s) 'text' have incorrect type. [Output] attributed properties must be instances of Output<T>.",
            (await Run.FailsAsync(() => _ = new WithPlainOutput())).Message);

    private sealed class WithoutSetter() : CustomResource("test:index:Thing", "a", null, null)
    {
        [Output("text")]
        public Output<string> Text { get; } = null!;
    }

    private sealed class WithPlainOutput() : CustomResource("test:index:Thing", "a", null, null)
    {
        [Output("text")]
        public string Text { get; private set; } = null!;
    }
}
