using System.Net;
using System.Net.Sockets;
using SalesData.Cli.Local.State;
using SalesData.Tests.Support;

namespace SalesData.Tests.Cli.Local;

/// <summary>What goes wrong around a command ends it with one clear message, exit code 1.</summary>
public class FaultTests(DynoxideFixture emulator) : IClassFixture<DynoxideFixture>
{
    [Fact]
    public async Task An_endpoint_where_nothing_listens_is_named()
    {
        var url = $"http://127.0.0.1:{FreePort.Find()}";

        Assert.Contains($"{url} does not answer", await RefusalAtAsync(url), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello", "")]
    [InlineData("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", "HTTP status 404")]
    [InlineData("HTTP/1.1 500 Oops\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}", "HTTP status 500")]
    [InlineData("SSH-2.0-OpenSSH\r\n", "")]
    [InlineData("", "")]
    public async Task An_endpoint_that_is_no_DynamoDB_is_named_with_what_it_says(string answer, string says)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        var server = ServeAsync(listener, answer);

        var refusal = await RefusalAtAsync(url);
        Assert.Contains($"The DynamoDB endpoint {url}", refusal, StringComparison.Ordinal);
        Assert.Contains(says, refusal, StringComparison.Ordinal);

        listener.Stop();
        await server;
    }

    [Fact]
    public async Task An_emulator_that_goes_away_during_up_is_named_and_the_next_up_finishes_the_work()
    {
        using var sandbox = new Sandbox(emulator);
        var relay = new Relay(emulator.Url);
        relay.After = number =>
        {
            if (number == 3)
            {
                throw new IOException("The connection is cut.");
            }
        };

        var run = await CliRun.LocalAsync([.. sandbox.Arguments("up").Select(argument => argument == emulator.Url ? relay.Url : argument)]);

        Assert.Contains("does not answer", run.Refusal(), StringComparison.Ordinal);
        await relay.DisposeAsync();
        sandbox.MoveState(relay.Url, emulator.Url);
        (await sandbox.RunAsync("up")).Succeeded();
    }

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"resources\": 5}")]
    [InlineData("{\"version\": 1, \"resources\": null}")]
    [InlineData("{\"version\": 1, \"resources\": [null], \"replaced\": []}")]
    [InlineData("{\"version\": 1, \"resources\": [{\"type\": \"t\", \"name\": \"n\", \"inputs\": null}], \"replaced\": []}")]
    [InlineData("{}")]
    [InlineData("\0\0\0\0")]
    public async Task A_broken_state_file_is_named_and_kept(string text)
    {
        using var sandbox = new Sandbox(emulator);
        await sandbox.RunAsync("up");
        await File.WriteAllTextAsync(sandbox.StateFile, text);

        var run = await sandbox.RunAsync("up");

        Assert.Contains($"The state file {sandbox.StateFile} is broken", run.Refusal(), StringComparison.Ordinal);
        Assert.Equal(text, await File.ReadAllTextAsync(sandbox.StateFile));
    }

    [Fact]
    public async Task An_endpoint_that_accepts_and_says_nothing_is_given_up()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();

        Assert.Contains("does not answer (nothing came within 10 seconds)", await RefusalAtAsync($"http://{silent.LocalEndpoint}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_state_file_of_another_version_is_named_and_kept()
    {
        using var sandbox = new Sandbox(emulator);
        await sandbox.RunAsync("up");
        await File.WriteAllTextAsync(sandbox.StateFile, """{"version": 99}""");

        Assert.Contains("is of version 99", (await sandbox.RunAsync("up")).Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stack_that_another_command_works_on_is_refused()
    {
        using var sandbox = new Sandbox(emulator);
        await sandbox.RunAsync("up");
        using var held = new DataDirectory(sandbox.DataDirectory).Lock(new Uri(emulator.Url));

        Assert.Contains("Another command is at work on this stack", (await sandbox.RunAsync("up")).Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_directory_that_is_a_file_is_named()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("data", "");

        var run = await CliRun.LocalAsync(["up", "--endpoint", emulator.Url, "--data-dir", directory.File("data")]);

        Assert.Contains(directory.File("data"), run.Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_verify_that_fails_says_so_and_removes_what_it_wrote()
    {
        using var sandbox = new Sandbox(emulator);
        await sandbox.RunAsync("up");
        await using var relay = new Relay(emulator.Url);
        sandbox.MoveState(emulator.Url, relay.Url);
        relay.Before = _ =>
        {
            if (relay.Operations.Last() == "Query")
            {
                throw new IOException("The connection is cut.");
            }
        };

        var run = await CliRun.LocalAsync([.. sandbox.Arguments("verify").Select(argument => argument == emulator.Url ? relay.Url : argument)]);

        Assert.Contains("does not answer", run.Refusal(), StringComparison.Ordinal);
        Assert.Contains("BatchWriteItem", relay.Operations);
        Assert.Equal(0, await sandbox.CountItemsAsync());
    }

    [Fact]
    public async Task A_table_that_is_not_there_cannot_be_verified()
    {
        using var sandbox = new Sandbox(emulator);

        Assert.Contains("There is no table of stack 'dev'", (await sandbox.RunAsync("verify")).Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_leaves_the_orders_that_are_there_and_nothing_else()
    {
        using var sandbox = new Sandbox(emulator);
        await sandbox.RunAsync("up");
        await sandbox.PutAsync("order-1", "books");

        var json = (await sandbox.RunAsync("verify")).Succeeded().Json;

        Assert.Equal((30, 1, 30, 30), ((int)json["written"]!, (int)json["readByKey"]!, (int)json["queriedByCategory"]!, (int)json["removed"]!));
        Assert.Equal(1, await sandbox.CountItemsAsync());
    }

    [Theory]
    [InlineData(null, "needs 'node', which could not be started")]
    [InlineData("v16.20.2", "needs Node.js 20 or later; 'node --version' says v16.20.2")]
    [InlineData("", "needs Node.js 20 or later")]
    public async Task A_missing_or_old_Node_is_named(string? version, string message)
    {
        using var directory = new TemporaryDirectory();
        if (version is not null)
        {
            directory.Write("node", $"#!/bin/sh\necho '{version}'\n");
            File.SetUnixFileMode(directory.File("node"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        var run = await LocalProcess.RunAsync(
            ["up", "--data-dir", directory.File("data")],
            new Dictionary<string, string> { ["PATH"] = directory.Path });

        Assert.Contains(message, run.Refusal(), StringComparison.Ordinal);
        Assert.Contains("--endpoint", run.Refusal(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("echo hello", "is not Node.js: it printed 'hello'")]
    [InlineData("echo null", "is not Node.js: it printed 'null'")]
    [InlineData("echo 'out of order' >&2; exit 1", "EXITED: out of order")]
    public async Task A_Node_that_is_none_is_named(string program, string message)
    {
        using var directory = new TemporaryDirectory();
        directory.Write("node", $"#!/bin/sh\nif [ \"$1\" = --version ]; then echo v22.0.0; exit; fi\n{program}\n");
        File.SetUnixFileMode(directory.File("node"), UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var run = await LocalProcess.RunAsync(
            ["up", "--data-dir", directory.File("data")],
            new Dictionary<string, string> { ["PATH"] = $"{directory.Path}:/usr/bin:/bin" });

        Assert.Contains(message, run.Refusal(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HTTP_PROXY", "http://127.0.0.1:1")]
    [InlineData("ALL_PROXY", "http://127.0.0.1:1")]
    [InlineData("AWS_PROFILE", "nobody")]
    [InlineData("AWS_ENDPOINT_URL", "http://127.0.0.1:1")]
    [InlineData("AWS_DEFAULTS_MODE", "junk")]
    [InlineData("AWS_USE_FIPS_ENDPOINT", "true")]
    [InlineData("PULUMI_CONFIG", "{")]
    [InlineData("LANG", "tr_TR.UTF-8")]
    public async Task What_the_machine_says_of_AWS_and_proxies_does_not_matter(string variable, string value)
    {
        using var sandbox = new Sandbox(emulator);

        var run = await LocalProcess.RunAsync(sandbox.Arguments("up"), new Dictionary<string, string> { [variable] = value });

        run.Succeeded();
    }

    private static async Task<string> RefusalAtAsync(string url)
    {
        using var directory = new TemporaryDirectory();
        var refusal = (await CliRun.LocalAsync(["up", "--endpoint", url, "--data-dir", directory.File("data")])).Refusal();
        Assert.False(Directory.Exists(directory.File("data")));
        return refusal;
    }

    private static async Task ServeAsync(TcpListener listener, string answer)
    {
        var buffer = new byte[65536];
        while (true)
        {
            try
            {
                using var client = await listener.AcceptTcpClientAsync();
                var stream = client.GetStream();
                _ = await stream.ReadAsync(buffer);
                await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(answer));
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException or IOException)
            {
                return;
            }
        }
    }
}
