using Pulumi;
using Pulumi.Aws.DynamoDB;

namespace SalesData.Infra.Tables;

/// <summary>What keeps a table from being deleted; nothing by default.</summary>
public sealed record Protection
{
    /// <summary>No protection.</summary>
    public static Protection None { get; } = new();

    /// <summary>
    /// Whether AWS refuses to delete the table; false by default.
    /// Source: Amazon DynamoDB Developer Guide, "Using deletion protection to protect your table".
    /// </summary>
    public bool DeletionProtection { get; init; }

    /// <summary>Whether Pulumi refuses to delete or replace the table; false by default. Source: Pulumi docs, "protect".</summary>
    public bool Protect { get; init; }

    /// <summary>Whether the table stays in AWS when it leaves the stack; false by default. Source: Pulumi docs, "retainOnDelete".</summary>
    public bool RetainOnDelete { get; init; }

    internal void ApplyTo(TableArgs table)
    {
        if (DeletionProtection)
        {
            table.DeletionProtectionEnabled = true;
        }
    }

    /// <summary>Writes the options that are enabled; the others stay unset, so that they are as the parent says.</summary>
    internal void ApplyTo(CustomResourceOptions options)
    {
        options.Protect = Protect ? true : options.Protect;
        options.RetainOnDelete = RetainOnDelete ? true : options.RetainOnDelete;
    }
}
