namespace SalesData.Cli.Stacks;

/// <summary>A config key as the project file declares it.</summary>
/// <param name="Key">The key with its namespace, as in <c>sales-data:readCapacity</c>.</param>
/// <param name="Type">Declared type; null when the declaration only gives a value.</param>
/// <param name="Default">Value of stacks that give none, in the form that the program reads.</param>
internal sealed record ConfigDeclaration(string Key, string? Type, string? Default)
{
    /// <summary>Whether the Pulumi CLI takes the value for one of the declared type.</summary>
    public bool Accepts(string value) => Type switch
    {
        "integer" => int.TryParse(value, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out _),
        "boolean" => value is "true" or "false",
        "array" => value.StartsWith('['),
        "object" => value.StartsWith('{'),
        _ => true,
    };
}
