using SalesData.Cli.Local.Emulator;
using SalesData.Tests.Support;

namespace SalesData.Tests.Cli.Local;

/// <summary>
/// A command is killed at the edges of every request that changes something: before the emulator gets it, and after the emulator has
/// done it and before the command knows. Between two of them a command only reads, computes or replaces its state file as a whole.
/// </summary>
public abstract class KillTests(EmulatorFixture emulator)
{
    [Fact]
    public async Task An_up_that_was_killed_while_it_made_the_table_is_finished_by_the_next()
    {
        string[] features = ["--config", "ttlAttribute=expires_at", "--config", "tags=team=sales", "--config", "pointInTimeRecovery=true"];
        for (var kill = 1; ; kill++)
        {
            using var sandbox = new Sandbox(emulator);

            var wasKilled = await RunAndKillAsync(sandbox, kill, features);

            (await sandbox.RunAsync("up", features)).Succeeded();
            (await sandbox.RunAsync("up", [.. features, "--expect-no-changes"])).Succeeded();
            (await sandbox.RunAsync("verify")).Succeeded();
            Assert.Equal(["pointInTimeRecovery", .. sandbox.Emulator == EmulatorKind.Dynalite ? ["ttl"] : Array.Empty<string>()], sandbox.NotEmulated);
            if (!wasKilled)
            {
                Assert.True(kill > 4, "No request was ever killed.");
                return;
            }
        }
    }

    [Fact]
    public async Task An_up_that_was_killed_while_it_changed_the_table_is_finished_by_the_next_with_every_item()
    {
        string[] change = ["--config", "readCapacity=8", "--config", "tags=team=sales", "--config", "ttlAttribute=expires_at"];
        for (var kill = 1; ; kill++)
        {
            using var sandbox = new Sandbox(emulator);
            (await sandbox.RunAsync("up")).Succeeded();
            await sandbox.PutAsync("1", "books");
            await sandbox.PutAsync("2");

            var wasKilled = await RunAndKillAsync(sandbox, kill, change);

            (await sandbox.RunAsync("up", change)).Succeeded();
            (await sandbox.RunAsync("up", [.. change, "--expect-no-changes"])).Succeeded();
            var table = await sandbox.DescribeAsync();
            Assert.Equal(8, table.ProvisionedThroughput.ReadCapacityUnits);
            Assert.Equal(sandbox.Emulator == EmulatorKind.Dynalite ? ["ttl"] : [], sandbox.NotEmulated);
            Assert.Equal(2, await sandbox.CountItemsAsync());
            if (!wasKilled)
            {
                Assert.True(kill > 4, "No request was ever killed.");
                return;
            }
        }
    }

    [Fact]
    public async Task A_replacement_that_was_killed_is_finished_by_the_next_up()
    {
        for (var kill = 1; ; kill++)
        {
            using var sandbox = new Sandbox(emulator);
            var name = $"{sandbox.Table}-new";
            string[] change = ["--config", $"tableName={name}"];
            (await sandbox.RunAsync("up")).Succeeded();

            var wasKilled = await RunAndKillAsync(sandbox, kill, change);

            (await sandbox.RunAsync("up", change)).Succeeded();
            Assert.True(await sandbox.ExistsAsync(name));
            Assert.False(await sandbox.ExistsAsync());
            if (!wasKilled)
            {
                Assert.True(kill > 4, "No request was ever killed.");
                return;
            }
        }
    }

    /// <summary>Kills an `up` at an edge of a request that changes something: odd numbers before it, even ones after it.</summary>
    /// <returns>Whether there was such an edge; otherwise the command ran to its end.</returns>
    private async Task<bool> RunAndKillAsync(Sandbox sandbox, int edge, params string[] more)
    {
        await using var relay = new Relay(emulator.Url);
        string[] arguments = [.. sandbox.Arguments("up", more).Select(argument => argument == emulator.Url ? relay.Url : argument)];

        // The state belongs to an endpoint, and the relay's is a new one every time.
        sandbox.MoveState(from: emulator.Url, to: relay.Url);
        LocalProcess? process = null;
        var started = new TaskCompletionSource();
        var killed = false;
        var changes = 0;
        void KillAt(bool before)
        {
            if (relay.Operations.Last() is var operation && (operation.StartsWith("Describe", StringComparison.Ordinal) || operation is "ListTagsOfResource" or "Scan"))
            {
                return;
            }

            changes += before ? 1 : 0;
            if ((2 * changes) - (before ? 1 : 0) == edge)
            {
                started.Task.Wait();
                killed = true;
                process!.Kill();
            }
        }

        relay.Before = _ => KillAt(before: true);
        relay.After = _ => KillAt(before: false);
        using (process = LocalProcess.Start(arguments))
        {
            started.SetResult();
            var run = await process.EndAsync();
            Assert.Equal(killed, run.ExitCode != 0);
        }

        sandbox.MoveState(from: relay.Url, to: emulator.Url);
        return killed;
    }
}
