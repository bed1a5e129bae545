namespace SalesData.Infra.Tables;

/// <summary>Describes an attribute that is part of a key of the table or of an index.</summary>
/// <param name="Name">Name of the attribute, 1-255 characters.</param>
/// <param name="Type">
/// Its type: <c>S</c> (string), <c>N</c> (number) or <c>B</c> (binary).
/// Source: Amazon DynamoDB API Reference, "AttributeDefinition".
/// </param>
public sealed record KeyAttribute(string Name, string Type)
{
    /// <summary>The partition key of the table.</summary>
    internal static readonly KeyAttribute OrderId = String("order_id");

    /// <summary>The partition key of the indexes by category.</summary>
    internal static readonly KeyAttribute Category = String("category");

    /// <summary>Describes a key attribute of type string.</summary>
    /// <param name="name">Name of the attribute, 1-255 characters.</param>
    /// <returns>The key attribute.</returns>
    public static KeyAttribute String(string name) => new(name, "S");
}
