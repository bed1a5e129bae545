namespace Pulumi;

public static partial class Output
{
    /// <summary>One output of two values.</summary>
    public static Output<(T1, T2)> Tuple<T1, T2>(Input<T1> item1, Input<T2> item2) => Pair(item1.Value, item2.Value);

    /// <summary>One output of three values.</summary>
    public static Output<(T1, T2, T3)> Tuple<T1, T2, T3>(Input<T1> item1, Input<T2> item2, Input<T3> item3)
        => Tuple(item1.Value, item2.Value, item3.Value);

    /// <summary>One output of two values.</summary>
    public static Output<(T1, T2)> Tuple<T1, T2>(Output<T1> item1, Output<T2> item2) => Pair(item1, item2);

    /// <summary>One output of three values.</summary>
    public static Output<(T1, T2, T3)> Tuple<T1, T2, T3>(Output<T1> item1, Output<T2> item2, Output<T3> item3)
        => Pair(Pair(item1, item2), item3).Apply(nested => (nested.Item1.Item1, nested.Item1.Item2, nested.Item2));

    private static Output<(T1, T2)> Pair<T1, T2>(Output<T1> left, Output<T2> right)
    {
        return new Output<(T1, T2)>(PairAsync());

        async Task<Resolved<(T1, T2)>> PairAsync()
        {
            var one = await left.Resolution.ConfigureAwait(false);
            var two = await right.Resolution.ConfigureAwait(false);
            return new(
                (one.Value, two.Value),
                one.IsKnown && two.IsKnown,
                one.IsSecret || two.IsSecret,
                one.Resources.Union(two.Resources));
        }
    }
}
