using System.Text.Json.Nodes;
using SalesData.Tests.Support;

namespace SalesData.Tests.Cli.Local;

public sealed class EmbeddedDynoxideTests() : EmbeddedEmulatorTests("dynoxide")
{
    [Fact]
    public async Task It_is_the_default_and_the_plan_names_it()
    {
        var run = (await CliRun.LocalAsync(["up", "--data-dir", Data])).Succeeded();

        Assert.Matches(@"^Stack dev at http://127.0.0.1:\d+ \(dynoxide, Pulumi SDK: \w+\)\n", run.Out);
    }

    [Fact]
    public async Task A_stack_of_the_other_emulator_stays_with_it()
    {
        (await CliRun.LocalAsync(["up", "--data-dir", Data, "--emulator", "dynalite"])).Succeeded();

        Assert.Contains("was made with the emulator dynalite", (await RunAsync("up")).Refusal(), StringComparison.Ordinal);
        Assert.Contains("(dynalite, ", (await CliRun.LocalAsync(["up", "--data-dir", Data, "--expect-no-changes"])).Succeeded().Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_state_file_from_before_the_choice_is_one_of_dynalite()
    {
        (await CliRun.LocalAsync(["up", "--data-dir", Data, "--emulator", "dynalite"])).Succeeded();
        var file = Path.Combine(Data, "state.json");
        var state = JsonNode.Parse(await File.ReadAllTextAsync(file))!.AsObject();
        Assert.True(state.Remove("emulator"));
        await File.WriteAllTextAsync(file, state.ToJsonString());

        Assert.Contains("(dynalite, ", (await CliRun.LocalAsync(["up", "--data-dir", Data, "--expect-no-changes"])).Succeeded().Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_whose_stack_is_deleted_is_free_for_the_other_emulator()
    {
        (await CliRun.LocalAsync(["up", "--data-dir", Data, "--emulator", "dynalite"])).Succeeded();
        (await CliRun.LocalAsync(["destroy", "--data-dir", Data])).Succeeded();

        (await RunAsync("up")).Succeeded();
    }

    [Fact]
    public async Task An_emulator_ends_with_a_command_whose_whole_process_group_was_killed()
    {
        await ServeAndKillAsync("node");

        await Processes.NoneLeftAsync(Data);
    }

    [Fact]
    public async Task An_emulator_whose_watchers_were_all_killed_is_ended_by_the_next_command()
    {
        await ServeAndKillAsync("sh", "node");

        (await RunAsync("up", "--expect-no-changes")).Succeeded();
        await Processes.NoneLeftAsync(Data);
    }

    private async Task ServeAndKillAsync(params string[] programs)
    {
        using var serve = LocalProcess.Start(["serve", "--data-dir", Data]);
        await serve.ReadUntilAsync("Serving at");
        Processes.KillAll(programs.SelectMany(program => Processes.EmulatorsOf(Data, program)));
        serve.Kill();
        await serve.EndAsync();
    }
}
