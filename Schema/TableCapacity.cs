using Pulumi.Aws.DynamoDB;
using Pulumi.Aws.DynamoDB.Inputs;
using SalesData.Infra.Settings;

namespace SalesData.Infra.Schema;

/// <summary>The capacity of a table and its index, in the one way that its billing mode allows.</summary>
internal static class TableCapacity
{
    public static void Apply(SalesDataTableArgs args, TableArgs table, TableGlobalSecondaryIndexArgs index)
    {
        // DynamoDB refuses provisioned units together with payment by request, and ceilings without it.
        if (args.BillingMode == CapacitySettings.Provisioned)
        {
            table.ReadCapacity = args.ReadCapacity;
            table.WriteCapacity = args.WriteCapacity;
            index.ReadCapacity = args.IndexReadCapacity;
            index.WriteCapacity = args.IndexWriteCapacity;
            return;
        }

        table.OnDemandThroughput = new TableOnDemandThroughputArgs
        {
            MaxReadRequestUnits = Ceiling(args.TableCeiling.Read),
            MaxWriteRequestUnits = Ceiling(args.TableCeiling.Write),
        };
        index.OnDemandThroughput = new TableGlobalSecondaryIndexOnDemandThroughputArgs
        {
            MaxReadRequestUnits = Ceiling(args.IndexCeiling.Read),
            MaxWriteRequestUnits = Ceiling(args.IndexCeiling.Write),
        };
    }

    /// <summary>-1 takes a ceiling away; to say nothing would leave it as it is.</summary>
    private static int Ceiling(int units) => units == 0 ? -1 : units;
}
