using System.Globalization;

namespace SalesData.Infra.Settings;

/// <summary>Reads settings one by one and remembers every problem instead of stopping at the first.</summary>
internal sealed class SettingsReader(Func<string, string?> valueOf, string project)
{
    private const int MinCapacity = 1;
    private const int MaxCapacity = 40_000;
    private const int MinNameLength = 3;
    private const int MaxNameLength = 255;

    private readonly List<SettingProblem> _problems = [];
    private readonly HashSet<string> _faultyKeys = [];

    public IReadOnlyList<SettingProblem> Problems => _problems;

    /// <summary>A name of a table. Source: Amazon DynamoDB Developer Guide, "Naming rules and data types".</summary>
    public string TableName(string key)
    {
        var value = valueOf(key);
        if (value is null || value.Length is < MinNameLength or > MaxNameLength || !value.All(IsNameCharacter))
        {
            Report(key, value, $"{MinNameLength}-{MaxNameLength} characters of a-z, A-Z, 0-9, '_', '-' and '.'", "DynamoDB accepts no other table name");
        }

        return value ?? "";
    }

    /// <summary>Capacity units of a table or an index. Source: Amazon DynamoDB Developer Guide, "Quotas in Amazon DynamoDB".</summary>
    public int Capacity(string key)
    {
        var value = valueOf(key);
        if (!int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var units) || units is < MinCapacity or > MaxCapacity)
        {
            Report(key, value, $"a whole number from {MinCapacity} to {MaxCapacity}", "DynamoDB needs at least one capacity unit and by default grants a table or an index no more than 40,000");
        }

        return units;
    }

    /// <summary>
    /// Every write to the table is written to the index too. Source: Amazon DynamoDB Developer Guide, "Using global secondary
    /// indexes in DynamoDB", provisioned throughput considerations.
    /// </summary>
    public void NotBelow(string indexKey, int indexUnits, string tableKey, int tableUnits)
    {
        // A value that is wrong in itself says nothing about the other.
        if (indexUnits < tableUnits && !_faultyKeys.Contains(indexKey) && !_faultyKeys.Contains(tableKey))
        {
            Report(
                indexKey,
                indexUnits.ToString(CultureInfo.InvariantCulture),
                $"at least {tableUnits}, the value of {project}:{tableKey}",
                "every write to the table is written to the index too, and an index that cannot keep up throttles the writes to the table");
        }
    }

    private static bool IsNameCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.';

    private void Report(string key, string? value, string allowed, string why)
    {
        _faultyKeys.Add(key);
        _problems.Add(new SettingProblem($"{project}:{key}", value, allowed, why));
    }
}
