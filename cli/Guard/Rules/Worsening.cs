using System.Globalization;

namespace SalesData.Cli.Guard.Rules;

/// <summary>Says what is worse about a value; null if nothing is.</summary>
/// <param name="before">The value as it was asked for and as it was found.</param>
/// <param name="after">The value as it is asked for now.</param>
internal delegate (string? Old, string? New)? Worse(IReadOnlyList<Value> before, Value after);

/// <summary>The ways in which a value can become worse.</summary>
internal static class Worsening
{
    private const string None = "(none)";

    /// <summary>An element of a list that is not there any more.</summary>
    public static readonly Worse Gone = (before, after) => after.Item.IsMissing ? (null, null) : null;

    /// <summary>A switch that was on.</summary>
    public static readonly Worse Off = (before, after) =>
        before.Any(value => value.Item.Flag()) && !after.Item.Flag() ? ("true", after.Item.IsMissing ? None : "false") : null;

    /// <summary>A switch that was on unless it said otherwise.</summary>
    public static readonly Worse SetOff = (before, after) =>
        before.Any(value => value.Item.IsMissing || value.Item.Flag()) && !after.Item.IsMissing && !after.Item.Flag() ? ("true", "false") : null;

    /// <summary>A switch that was off.</summary>
    public static readonly Worse On = (before, after) => before.Any(value => !value.Item.Flag()) && after.Item.Flag() ? ("false", "true") : null;

    /// <summary>A number that must be there as long as there was one.</summary>
    public static readonly Worse Lower = (before, after) =>
        before.Max(value => value.Item.Number()) is { } old && after.Item.RequiredNumber() is var now && now < old ? (Text(old), Text(now)) : null;

    /// <summary>A number that is better if it is low.</summary>
    public static readonly Worse Higher = (before, after) =>
        before.Min(value => value.Item.Number()) is { } old && after.Item.Number() is { } now && now > old ? (Text(old), Text(now)) : null;

    /// <summary>A maximum that lets less through. There is none if it is left out or not above zero.</summary>
    public static readonly Worse LowerMaximum = (before, after) =>
    {
        var old = before.Max(value => value.Item.Number() is { } number and > 0 ? number : decimal.MaxValue);
        return after.Item.Number() is { } now and > 0 && now < old ? (old == decimal.MaxValue ? None : Text(old), Text(now)) : null;
    };

    /// <summary>A value that is another one.</summary>
    public static readonly Worse Changed = ChangedFrom(null, Normalize);

    /// <summary>A value that is another one or left out, if there was one.</summary>
    public static readonly Worse Replaced = (before, after) => ChangedFrom(null, Normalize)([.. before.Where(value => Normalize(value) is not null)], after);

    /// <summary>A list that lacks something that it had.</summary>
    public static readonly Worse Shorter = (before, after) =>
    {
        var left = after.Item.Items().Select(item => item.Normalize()).ToList();
        var lost = before.SelectMany(value => value.Item.Items()).Select(item => item.Normalize()).Except(left).ToList();
        return lost is [] ? null : (string.Join(", ", lost), Shown(after.Item.Normalize()));
    };

    /// <summary>An attribute by which items begin to expire.</summary>
    public static readonly Worse Expires = (before, after) => after.Item["enabled"].Flag()
        ? ChangedFrom(null, value => value.Item["enabled"].Flag() ? value.Item["attributeName"].RequiredText() : null)(before, after)
        : null;

    /// <summary>The keys of an index that are written in another way, as <c>hashKey</c> or as <c>keySchemas</c>.</summary>
    public static readonly Worse Rewritten = (before, after) =>
        ChangedFrom(null, value => value.Item.Items() is [] ? "hashKey and rangeKey" : "keySchemas")([.. before.Where(value => !value.IsFound)], after);

    /// <summary>A number; one that is left out stays as it is.</summary>
    /// <param name="unset">What it was if it was not there.</param>
    public static Worse LowerUnlessLeftOut(decimal? unset) => (before, after) =>
        before.Max(value => value.Item.Number() ?? unset) is { } old && after.Item.Number() is { } now && now < old ? (Text(old), Text(now)) : null;

    /// <summary>A value that is another one.</summary>
    /// <param name="unset">What it is if it is left out; null if it then stays as it was found.</param>
    /// <param name="normalize">The value as it is compared.</param>
    public static Worse ChangedFrom(string? unset, Func<Value, string?> normalize) => (before, after) =>
    {
        var now = normalize(after) ?? unset;
        return before.Select(value => (value.IsFound, Text: normalize(value) ?? unset))
            .Where(old => old.Text != now && !(old.IsFound && now is null))
            .Select(old => ((string? Old, string? New)?)(Shown(old.Text), Shown(now)))
            .FirstOrDefault();
    };

    private static string? Normalize(Value value) => value.Item.Normalize();

    private static string Shown(string? value) => value?.Replace(Property.Unknown, "(known after the deployment)", StringComparison.Ordinal) ?? None;

    private static string Text(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
