using SalesData.Tests.Support;

namespace SalesData.Tests.Cli.Local;

public class CommandLineTests
{
    [Theory]
    [InlineData("")]
    [InlineData("frob")]
    [InlineData("up dev prod")]
    [InlineData("up --frob")]
    [InlineData("up --config readCapacity")]
    [InlineData("up --config =5")]
    [InlineData("up --config")]
    [InlineData("serve --port 0")]
    [InlineData("serve --port 65536")]
    [InlineData("serve --port many")]
    [InlineData("up --data-dir=")]
    [InlineData("up --emulator frob")]
    [InlineData("up --emulator dynoxide --endpoint http://127.0.0.1:1")]
    [InlineData("outputs --emulator dynoxide")]
    [InlineData("serve --endpoint http://127.0.0.1:1")]
    public async Task Wrong_usage_ends_with_2_and_one_line(string arguments)
    {
        var run = await CliRun.LocalAsync(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(2, run.ExitCode);
        Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Empty(run.Out);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("up --help")]
    public async Task Help_ends_with_0(string arguments)
    {
        var run = await CliRun.LocalAsync(arguments.Split(' '));

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Usage:", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://10.0.0.1:8000")]
    [InlineData("http://192.168.1.1:8000")]
    [InlineData("https://dynamodb.us-east-1.amazonaws.com")]
    [InlineData("http://localhost.example.com:8000")]
    [InlineData("http://127.0.0.1.example.com:8000")]
    [InlineData("http://0.0.0.0:8000")]
    public async Task An_endpoint_beyond_this_machine_is_refused(string url) =>
        Assert.Contains("is not on this machine", (await CliRun.LocalAsync(["up", "--endpoint", url])).Refusal(), StringComparison.Ordinal);

    [Theory]
    [InlineData("8000")]
    [InlineData("localhost")]
    [InlineData("ftp://127.0.0.1")]
    [InlineData("http://user:password@127.0.0.1:8000")]
    [InlineData("http://127.0.0.1:8000/path")]
    public async Task An_endpoint_that_is_no_address_is_refused(string url) =>
        Assert.Contains("is not an address such as", (await CliRun.LocalAsync(["up", "--endpoint", url])).Refusal(), StringComparison.Ordinal);
}
