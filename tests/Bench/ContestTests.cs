using SalesData.Bench;
using SalesData.Bench.Measuring;
using SalesData.Bench.Programs;

namespace SalesData.Tests.Bench;

public class ContestTests
{
    [Fact]
    public async Task Programs_run_in_turns_and_the_warm_up_does_not_count()
    {
        var order = new List<string>();
        Contestant Named(string name) => new(name, round =>
        {
            order.Add($"{name}{round}");
            return Task.FromResult(new Sample(round, null));
        });

        var series = await Contest.RunAsync("b", "c", 2, [Named("A"), Named("B")]);

        Assert.Equal(["A0", "B0", "A1", "B1", "A2", "B2"], order);
        Assert.Equal(["A", "B"], series.Select(one => one.Program));
        Assert.All(series, one => Assert.Equal([1, 2], one.Seconds));
    }

    [Fact]
    public async Task A_peer_that_is_not_here_is_named_and_left_out()
    {
        var results = new Results();

        var available = await Peer.AvailableAsync(results, PeerThatNeeds("here", null), PeerThatNeeds("gone", "it is not here"));

        Assert.Equal(["here"], available.Select(peer => peer.Name));
        Assert.Equal([KeyValuePair.Create("gone", "it is not here")], results.LeftOut);
    }

    [Fact]
    public async Task A_program_that_cannot_be_started_is_a_reason_to_leave_its_peer_out()
    {
        var requirement = Requirement.Of(new Command("no-such-program"), Environment.CurrentDirectory);

        Assert.Contains("'no-such-program' could not be started", await requirement.ProblemAsync(), StringComparison.Ordinal);
    }

    private static Peer PeerThatNeeds(string name, string? problem) => new(name, new Command(name), new Requirement(() => Task.FromResult(problem)));
}
