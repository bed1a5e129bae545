using SalesData.Cli.Stacks;

namespace SalesData.Cli.Guard;

/// <summary>The types of resources that hold data, or that data cannot be read without.</summary>
internal static class ResourceTypes
{
    /// <summary>For each type, why deleting and why replacing one is a risk.</summary>
    private static readonly Dictionary<string, (Reason Deleting, Reason Replacing)> Stateful = new()
    {
        [TypeTokens.Table] = (Reason.DeleteTable, Reason.ReplaceTable),
        ["aws:dynamodb/globalTable:GlobalTable"] = (Reason.DeleteTable, Reason.ReplaceTable),
        [TypeTokens.TableReplica] = (Reason.DeleteReplica, Reason.DeleteReplica),
        ["aws:dynamodb/globalSecondaryIndex:GlobalSecondaryIndex"] = (Reason.DeleteIndex, Reason.RebuildIndex),
        [TypeTokens.BackupVault] = (Reason.DeleteBackups, Reason.DeleteBackups),
        ["aws:kms/key:Key"] = (Reason.DeleteKey, Reason.DeleteKey),
        ["aws:kms/externalKey:ExternalKey"] = (Reason.DeleteKey, Reason.DeleteKey),
        ["aws:kms/replicaKey:ReplicaKey"] = (Reason.DeleteKey, Reason.DeleteKey),
        ["aws:kms/replicaExternalKey:ReplicaExternalKey"] = (Reason.DeleteKey, Reason.DeleteKey),
    };

    public static bool IsTable(PreviewStep step) => step.Types.Contains(TypeTokens.Table);

    public static bool IsStateful(PreviewStep step) => step.Types.Any(Stateful.ContainsKey);

    /// <summary>Why to delete this resource is a risk; null when it is none.</summary>
    public static Reason? Deleting(PreviewStep step) => step.Types.Select(type => Stateful.GetValueOrDefault(type).Deleting).FirstOrDefault(reason => reason is not null);

    /// <summary>Why to replace this resource is a risk; null when it is none.</summary>
    public static Reason? Replacing(PreviewStep step) => step.Types.Select(type => Stateful.GetValueOrDefault(type).Replacing).FirstOrDefault(reason => reason is not null);
}
