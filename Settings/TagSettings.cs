namespace SalesData.Infra.Settings;

/// <summary>Reads the tags of every taggable resource. Source: Amazon DynamoDB Developer Guide, "Adding tags and labels to resources".</summary>
internal static class TagSettings
{
    private const string Form = "a list such as team=sales,cost-center=42";

    public static IReadOnlyDictionary<string, string> Read(SettingsReader reader)
    {
        const string key = "tags";
        // To IAM, keys that differ in case are one, and it refuses the role or policy.
        var tags = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in reader.List(key))
        {
            var parts = item.Split('=', 2);
            if (parts is not [{ Length: > 0 and <= 128 } name, { Length: <= 256 } value])
            {
                reader.Require(false, key, Form, "AWS takes a key of 1-128 characters and a value of up to 256");
            }
            else if (name.StartsWith("aws:", StringComparison.OrdinalIgnoreCase))
            {
                reader.Require(false, key, $"{Form}, without keys that begin with aws:", "those belong to AWS");
            }
            else if (!item.All(IsAllowed))
            {
                reader.Require(false, key, $"{Form}, of letters, digits, spaces and _ . : / = + - @", "AWS takes no other characters");
            }
            else
            {
                reader.Require(tags.TryAdd(name, value), key, $"{Form}, each key once, in whatever case", "a resource has one tag of a key");
            }
        }

        reader.Require(tags.Count <= 50, key, "a list of no more than 50", "AWS grants a resource no more");
        return tags;
    }

    /// <summary>Source: IAM User Guide, "Tags for AWS Identity and Access Management resources", the strictest of the resources here.</summary>
    private static bool IsAllowed(char c) => char.IsLetter(c) || char.IsNumber(c) || char.IsSeparator(c) || "_.:/=+-@".Contains(c, StringComparison.Ordinal);
}
