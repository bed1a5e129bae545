using System.Collections.Immutable;
using SalesData.Tests.Aws.Service;

namespace SalesData.Tests.Aws.Provider;

/// <summary>UntagResource for what goes, TagResource for what comes or changes.</summary>
internal static class TagChanges
{
    public static IEnumerable<AwsRequest> Requests(
        string region, string table, IReadOnlyDictionary<string, string>? state, IReadOnlyDictionary<string, string>? planned)
    {
        var was = state ?? ImmutableDictionary<string, string>.Empty;
        var wanted = planned ?? ImmutableDictionary<string, string>.Empty;
        if (was.Keys.Except(wanted.Keys).ToList() is { Count: > 0 } removed)
        {
            yield return new UntagResource(region, table, removed);
        }

        if (wanted.Where(tag => was.GetValueOrDefault(tag.Key) != tag.Value).ToImmutableSortedDictionary() is { IsEmpty: false } set)
        {
            yield return new TagResource(region, table, set);
        }
    }
}
