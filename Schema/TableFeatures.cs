using Pulumi;
using Pulumi.Aws.DynamoDB;
using Pulumi.Aws.DynamoDB.Inputs;
using SalesData.Infra.Settings;

namespace SalesData.Infra.Schema;

/// <summary>What a table has besides keys and capacity.</summary>
/// <remarks>
/// Recovery, encryption and time to live are sent also when they are off: the provider takes a missing one for "as it is", and
/// turning it off would silently do nothing.
/// </remarks>
internal static class TableFeatures
{
    public static void Apply(SalesDataTableArgs args, TableArgs table)
    {
        table.PointInTimeRecovery = args.Protection.PointInTimeRecovery
            ? new TablePointInTimeRecoveryArgs { Enabled = true, RecoveryPeriodInDays = args.Protection.RecoveryPeriodInDays }
            : new TablePointInTimeRecoveryArgs { Enabled = false };
        table.ServerSideEncryption = EncryptionOf(args.Encryption);
        table.Ttl = args.Storage.TtlAttribute is { } attribute
            ? new TableTtlArgs { Enabled = true, AttributeName = attribute }
            : new TableTtlArgs { Enabled = false };

        if (args.Protection.DeletionProtection)
        {
            table.DeletionProtectionEnabled = true;
        }

        if (args.Storage.TableClass != "STANDARD")
        {
            table.TableClass = args.Storage.TableClass;
        }

        if (args.Storage.StreamViewType is { } view)
        {
            table.StreamEnabled = true;
            table.StreamViewType = view;
        }

        foreach (var region in args.Storage.ReplicaRegions)
        {
            table.Replicas.Add(ReplicaIn(region, args.Protection));
        }

        if (args.Tags is not null)
        {
            table.Tags = args.Tags;
        }
    }

    private static TableServerSideEncryptionArgs EncryptionOf(EncryptionSettings encryption)
    {
        var args = new TableServerSideEncryptionArgs { Enabled = encryption.Key != EncryptionSettings.AwsOwned };
        if (encryption.KeyArn is { } arn)
        {
            args.KmsKeyArn = arn;
        }

        return args;
    }

    /// <summary>A copy of the orders is protected like the orders.</summary>
    private static Input<TableReplicaArgs> ReplicaIn(string region, ProtectionSettings protection) => new TableReplicaArgs
    {
        RegionName = region,
        PropagateTags = true,
        PointInTimeRecovery = protection.PointInTimeRecovery,
        DeletionProtectionEnabled = protection.DeletionProtection,
    };
}
