namespace SalesData.Cli.Guard.Rules;

/// <summary>The global secondary indexes of a table. Their order means nothing.</summary>
internal static class IndexesByName
{
    /// <exception cref="InvalidPreviewException">The indexes are no list, or two have one name.</exception>
    public static IReadOnlyDictionary<string, Property> Of(Property table) => Keyed.By(table["globalSecondaryIndexes"], "name");
}
