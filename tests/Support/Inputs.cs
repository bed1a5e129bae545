using System.Collections.Immutable;

namespace SalesData.Tests.Support;

/// <summary>Reads the inputs that a mock sees.</summary>
internal static class Inputs
{
    /// <summary>A property that is a map.</summary>
    public static ImmutableDictionary<string, object> Map(this IReadOnlyDictionary<string, object> inputs, string property) =>
        Assert.IsAssignableFrom<ImmutableDictionary<string, object>>(inputs[property]);

    /// <summary>A property that is a list of maps.</summary>
    public static IReadOnlyList<ImmutableDictionary<string, object>> Maps(this IReadOnlyDictionary<string, object> inputs, string property) =>
        [.. ((ImmutableArray<object>)inputs[property]).Cast<ImmutableDictionary<string, object>>()];

    /// <summary>A map of texts as in <c>a=1 b=2</c>, in the order of its keys.</summary>
    public static string Text(this IReadOnlyDictionary<string, object> inputs, string property) =>
        string.Join(' ', inputs.Map(property).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}"));
}
