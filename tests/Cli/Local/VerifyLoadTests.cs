using SalesData.Tests.Support;

namespace SalesData.Tests.Cli.Local;

public sealed class VerifyLoadTests(DynoxideFixture emulator) : IClassFixture<DynoxideFixture>, IDisposable
{
    private readonly Sandbox _sandbox = new(emulator);

    public void Dispose() => _sandbox.Dispose();

    [Fact]
    public async Task The_numbers_of_a_load_are_in_the_JSON()
    {
        await _sandbox.RunAsync("up");

        var load = (await _sandbox.RunAsync("verify", "--load", "20")).Succeeded().Json["load"]!;

        Assert.Equal((20, 1024, 0), ((int)load["orders"]!, (int)load["orderSizeInBytes"]!, (int)load["incompleteQueries"]!));
        Assert.Equal(
            [("PutItem", 20, 0), ("GetItem", 20, 0), ("Query", 2, 0)],
            load["requests"]!.AsArray().Select(times => ((string)times!["kind"]!, (int)times["count"]!, (int)times["throttled"]!)));
        Assert.All(load["requests"]!.AsArray(), times => Assert.InRange((double)times!["medianInMilliseconds"]!, 0, (double)times["percentile99InMilliseconds"]!));
        Assert.Equal(
            [("Table writes", 20, 20), ("Table reads", 20, 20), ("CategoryIndex writes", 20, 20), ("CategoryIndex reads", 3, 3)],
            load["units"]!.AsArray().Select(units => ((string)units!["name"]!, (decimal)units["consumed"]!, (decimal)units["forecast"]!)));
        Assert.Equal(0, await _sandbox.CountItemsAsync());
    }

    [Fact]
    public async Task Without_a_load_there_are_no_numbers()
    {
        await _sandbox.RunAsync("up");

        Assert.False((await _sandbox.RunAsync("verify")).Succeeded().Json.ContainsKey("load"));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("100001")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("many")]
    public async Task A_load_that_is_no_number_of_orders_is_wrong_usage(string load)
    {
        var run = await _sandbox.RunAsync("verify", "--load", load);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"--load must be a whole number from 1 to 100000; '{load}' is not.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_load_that_is_stopped_removes_what_it_wrote()
    {
        await using var relay = new Relay(emulator.Url);
        await _sandbox.RunAsync("up");
        _sandbox.MoveState(emulator.Url, relay.Url);
        LocalProcess? process = null;
        relay.Before = _ =>
        {
            if (relay.Operations.Last() == "PutItem" && relay.Operations.Count(operation => operation == "PutItem") == 40)
            {
                process!.Terminate();
            }
        };

        process = LocalProcess.Start(_sandbox.Arguments("verify", "--load", "100000").Select(argument => argument == emulator.Url ? relay.Url : argument));
        var run = await process.EndAsync();
        process.Dispose();

        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.Matches("^Interrupted. Removing the orders .*\nerror: Interrupted.", run.Error);
        Assert.InRange(relay.Operations.Count(operation => operation == "PutItem"), 40, 99_999);
        Assert.Equal(0, await _sandbox.CountItemsAsync());
    }

    [Fact]
    public async Task Where_the_stack_has_an_index_by_date_the_newest_sales_and_a_range_are_verified()
    {
        string[] stack = ["--config", "orderDateAttribute=sold_on"];
        (await _sandbox.RunAsync("up", stack)).Succeeded();

        var byDate = (await _sandbox.RunAsync("verify", stack)).Succeeded().Json["byDate"]!;

        Assert.Equal(("CategoryDateIndex", 10, 20), ((string)byDate["index"]!, (int)byDate["newest"]!, (int)byDate["inRange"]!));
    }
}
