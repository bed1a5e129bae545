namespace SalesData.Cli.Deployments;

/// <summary>Maxima of request units a second: 0 for none, -1 to remove one.</summary>
/// <param name="Read">For reads.</param>
/// <param name="Write">For writes.</param>
internal sealed record Maxima(int Read, int Write)
{
    public const int Remove = -1;

    public static readonly Maxima None = new(0, 0);

    public bool Any => Read > 0 || Write > 0;

    public bool RemovesAny => Read == Remove || Write == Remove;

    /// <summary>What is there once this was deployed.</summary>
    public Maxima Settled => new(Math.Max(Read, 0), Math.Max(Write, 0));

    /// <summary>Whether deploying this on top of others changes something.</summary>
    public bool Changes(Maxima before) => Changes(before.Read, Read) || Changes(before.Write, Write);

    /// <summary>Whether one of these is not sent any more, which removes nothing.</summary>
    public bool Keeps(Maxima before) => (before.Read > 0 && Read == 0) || (before.Write > 0 && Write == 0);

    /// <summary>These, with the removal of each of others that is not wanted any more.</summary>
    public Maxima Removing(Maxima before) => new(before.Read > 0 && Read <= 0 ? Remove : Read, before.Write > 0 && Write <= 0 ? Remove : Write);

    private static bool Changes(int before, int after) => after != 0 && Math.Max(after, 0) != Math.Max(before, 0);
}
