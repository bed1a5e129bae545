using System.Text.RegularExpressions;

namespace SalesData.Cli.Guard.Rules;

/// <summary>What counts as worse about a property, and why.</summary>
/// <param name="Path">The property, as in <c>ttl.enabled</c>, or of each element of a list that stays, as in <c>replicas[regionName].kmsKeyArn</c>.</param>
/// <param name="Worse">What counts as worse.</param>
/// <param name="Reason">Why it is a risk; null for what is only worth knowing, also about a new resource.</param>
internal sealed record Rule(string Path, Worse Worse, Reason? Reason)
{
    private const string Self = "";

    private readonly string _list = Path.Contains('[', StringComparison.Ordinal) ? Path.Split('[')[0] : Self;
    private readonly string _key = Path.Contains('[', StringComparison.Ordinal) ? Path.Split('[', ']')[1] : Self;
    private readonly string _property = Path[(Path.IndexOf(']', StringComparison.Ordinal) + 1)..].TrimStart('.');
    private readonly string _path = Regex.Replace(Path, @"\[.*\]", "");

    /// <summary>What changes, in words; the property unless said otherwise.</summary>
    public string? Name { get; init; }

    /// <summary>A property and the value that it must have before and after for the rule to count, and the value that it has if it is left out.</summary>
    public (string Path, string Value, string Default)? While { get; init; }

    /// <summary>Whether the rule counts only for what the provider would change, and not for what the program asks for in another way.</summary>
    public bool OnlyChanges { get; init; }

    public IEnumerable<GuardFinding> Judge(Comparison change)
    {
        if (!Counts(change.After))
        {
            yield break;
        }

        var (asked, found, after) = (ItemsOf(change.Asked), ItemsOf(change.Found), ItemsOf(change.After));
        var changesFound = change.Changes(_path, found: true);
        foreach (var key in asked.Keys.Concat(Reason is null ? after.Keys : Enumerable.Empty<string>()).Concat(found.Keys).Distinct())
        {
            var (then, now) = (asked.GetValueOrDefault(key), after.GetValueOrDefault(key));
            var isThere = found.TryGetValue(key, out var actual) && !actual.IsMissing;
            Value[] before =
            [
                .. asked.ContainsKey(key) && !(then.IsMissing && isThere) ? [new Value(change, change.Asked, then, IsFound: false)] : Array.Empty<Value>(),
                .. isThere && (changesFound || (then.IsMissing && !now.IsMissing)) ? [new Value(change, change.Found, actual, IsFound: true)] : Array.Empty<Value>(),
            ];
            if ((after.ContainsKey(key) || Worse == Worsening.Gone) && (before is not [] || Reason is null)
                && Worse(before, new Value(change, change.After, now, IsFound: false)) is { } worse && (!OnlyChanges || change.Changes(_path)))
            {
                yield return new GuardFinding(Reason, $"{change.Step.Urn}{Label(key)}", Name ?? (Worse == Worsening.Gone ? "would be deleted" : _property)) { Old = worse.Old, New = worse.New };
            }
        }
    }

    private bool Counts(Property resource) => While is not { } condition || (resource.At(condition.Path).Normalize() ?? condition.Default) == condition.Value;

    private Dictionary<string, Property> ItemsOf(Property resource) => resource.IsMissing || !Counts(resource) ? []
        : _list == Self ? new() { [Self] = resource.At(_property) }
        : resource.At(_list).ItemsBy(_key).ToDictionary(item => item.Key, item => item.Value.At(_property));

    private string Label(string key) => _list == Self ? "" : $" {(_list is "replicas" or "rules" ? _list[..^1] : "index")} {key}";
}
