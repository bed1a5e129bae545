namespace SalesData.Cli.Guard.Rules;

/// <summary>The types of the attributes that are keys.</summary>
internal static class KeyTypes
{
    /// <summary>S, N or B; (none) where the attribute is not defined.</summary>
    public static string Of(Property attributes, string key) =>
        Keyed.By(attributes, "name").TryGetValue(key, out var attribute) ? attribute["type"].RequiredText() : "(none)";
}
