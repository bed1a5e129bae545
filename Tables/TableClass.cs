using Pulumi.Aws.DynamoDB;

namespace SalesData.Infra.Tables;

/// <summary>The storage class of a table. Source: Amazon DynamoDB Developer Guide, "DynamoDB table classes".</summary>
public sealed record TableClass
{
    private TableClass(string name) => Name = name;

    /// <summary>For data that is used often; DynamoDB's default.</summary>
    public static TableClass Standard { get; } = new("STANDARD");

    /// <summary>For data that is stored more than it is used.</summary>
    public static TableClass InfrequentAccess { get; } = new("STANDARD_INFREQUENT_ACCESS");

    /// <summary>All table classes.</summary>
    public static IReadOnlyList<TableClass> All { get; } = [Standard, InfrequentAccess];

    /// <summary>The name that DynamoDB gives the table class.</summary>
    public string Name { get; }

    /// <summary>Returns the name that DynamoDB gives the table class.</summary>
    public override string ToString() => Name;

    /// <summary>Writes the class unless it is the default, which the provider takes a missing one for.</summary>
    internal void ApplyTo(TableArgs table)
    {
        if (this != Standard)
        {
            table.TableClass = Name;
        }
    }
}
