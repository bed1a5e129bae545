using Pulumi.Aws.DynamoDB.Inputs;

namespace SalesData.Infra.Tables;

/// <summary>
/// Which attributes of an item an index carries besides the keys of table and index.
/// Source: Amazon DynamoDB API Reference, "Projection".
/// </summary>
public sealed record Projection
{
    private Projection(string type, IReadOnlyList<string> attributes) => (Type, Attributes) = (type, attributes);

    /// <summary>All attributes.</summary>
    public static Projection All { get; } = new("ALL", []);

    /// <summary>None: the keys alone.</summary>
    public static Projection KeysOnly { get; } = new("KEYS_ONLY", []);

    /// <summary>The name that DynamoDB gives the kind of projection.</summary>
    public string Type { get; }

    /// <summary>The attributes, if only some are carried; empty otherwise.</summary>
    public IReadOnlyList<string> Attributes { get; }

    /// <summary>Some attributes.</summary>
    /// <param name="attributes">Their names, at least one, each once and none of them a key. All indexes of a table together take 100.</param>
    /// <returns>The projection.</returns>
    /// <exception cref="ArgumentException">There is no attribute, or one is named twice.</exception>
    public static Projection Include(params IReadOnlyList<string> attributes) =>
        attributes.Count > 0 && attributes.Distinct().Count() == attributes.Count
            ? new Projection("INCLUDE", attributes)
            : throw new ArgumentException("An index that carries some attributes names at least one, and each once. Use Projection.KeysOnly for none.", nameof(attributes));

    internal void ApplyTo(TableGlobalSecondaryIndexArgs index)
    {
        index.ProjectionType = Type;
        if (Attributes is not [])
        {
            index.NonKeyAttributes = Attributes.ToArray();
        }
    }
}
