using Pulumi;
using Pulumi.Aws.DynamoDB.Inputs;

namespace SalesData.Infra.Tables;

/// <summary>
/// Derives the attribute definitions of a table: exactly its key attributes. DynamoDB refuses a table that defines any other.
/// Source: Amazon DynamoDB API Reference, "CreateTable", AttributeDefinitions.
/// </summary>
public static class AttributeDefinitions
{
    /// <summary>Derives the definitions from all keys of the table and its indexes.</summary>
    /// <param name="keys">The key attributes; one that several keys share is defined once.</param>
    /// <returns>One definition for each distinct attribute, in the order of first use.</returns>
    /// <exception cref="ArgumentException">Two keys give the same attribute different types.</exception>
    public static InputList<TableAttributeArgs> From(IEnumerable<KeyAttribute> keys)
    {
        var types = new Dictionary<string, string>();
        var definitions = new InputList<TableAttributeArgs>();

        foreach (var key in keys)
        {
            if (types.TryAdd(key.Name, key.Type))
            {
                definitions.Add(new TableAttributeArgs { Name = key.Name, Type = key.Type });
            }
            else if (types[key.Name] != key.Type)
            {
                throw new ArgumentException(
                    $"The key attribute '{key.Name}' is of type {types[key.Name]} in one key and of type {key.Type} in another. "
                    + "An attribute has one type: use the same in both.",
                    nameof(keys));
            }
        }

        return definitions;
    }
}
