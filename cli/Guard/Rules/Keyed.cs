namespace SalesData.Cli.Guard.Rules;

/// <summary>Lists whose elements have a name, and no place.</summary>
internal static class Keyed
{
    /// <exception cref="InvalidPreviewException">This is no list, an element has no such name, or two have the same.</exception>
    public static IReadOnlyDictionary<string, Property> By(Property list, string name)
    {
        var byName = new Dictionary<string, Property>();
        foreach (var item in list.Items())
        {
            var key = item[name].RequiredText();
            if (!byName.TryAdd(key, item))
            {
                throw new InvalidPreviewException($"Two of one list have the {name} '{key}'.");
            }
        }

        return byName;
    }
}
