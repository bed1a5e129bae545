namespace SalesData.Infra.Settings;

/// <summary>Names of tables. Source: Amazon DynamoDB Developer Guide, "Naming rules and data types".</summary>
internal static class DynamoTableName
{
    /// <summary>What is allowed, for people.</summary>
    public const string Allowed = "3-255 characters of a-z, A-Z, 0-9, '_', '-' and '.'";

    private const int MinLength = 3;
    private const int MaxLength = 255;

    /// <summary>Whether DynamoDB accepts a text as the name of a table.</summary>
    public static bool IsName(string text) =>
        text.Length is >= MinLength and <= MaxLength && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.');
}
