using SalesData.Bench.Measuring;

namespace SalesData.Bench.Programs;

/// <summary>A program of others.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Command">How it is run.</param>
/// <param name="Needs">What it needs on this machine.</param>
internal sealed record Peer(string Name, Command Command, Requirement Needs)
{
    /// <summary>Those of the peers that can be run here; the others are named in the results.</summary>
    public static async Task<IReadOnlyList<Peer>> AvailableAsync(Results results, params IReadOnlyList<Peer> peers)
    {
        var available = new List<Peer>();
        foreach (var peer in peers)
        {
            if (await peer.Needs.ProblemAsync() is { } problem)
            {
                results.LeftOut[peer.Name] = problem;
            }
            else
            {
                available.Add(peer);
            }
        }

        return available;
    }
}
