namespace SalesData.Infra.Settings;

/// <summary>One thing that is wrong with the configuration.</summary>
/// <param name="Key">The key with its namespace, as in <c>sales-data:readCapacity</c>.</param>
/// <param name="Value">The configured value; null when there is none.</param>
/// <param name="Allowed">What is allowed, as the end of "must be …".</param>
/// <param name="Why">Why, as a clause.</param>
internal sealed record SettingProblem(string Key, string? Value, string Allowed, string Why);
