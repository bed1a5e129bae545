using Pulumi.Aws.DynamoDB;
using Pulumi.Aws.DynamoDB.Inputs;

namespace SalesData.Infra.Tables;

/// <summary>Read and write capacity of a table or an index.</summary>
/// <param name="Read">Capacity for reads.</param>
/// <param name="Write">Capacity for writes. Below the table's, that of an index throttles writes to the table.</param>
public sealed record Throughput(Capacity Read, Capacity Write)
{
    /// <summary>5 read and 5 write capacity units, those of the original table and index.</summary>
    public static Throughput Default { get; } = new(5, 5);

    /// <summary>Whether any of the capacity follows the load.</summary>
    public bool AutoScaling => Read.AutoScaling is not null || Write.AutoScaling is not null;

    /// <summary>
    /// Writes the throughput of a table in the one form that its billing mode allows: DynamoDB refuses provisioned units together with
    /// payment by request, and maxima of requests without it. It also refuses an empty block of maxima.
    /// </summary>
    internal void ApplyTo(TableArgs table, BillingMode mode)
    {
        if (mode == BillingMode.Provisioned)
        {
            table.ReadCapacity = Read.Units;
            table.WriteCapacity = Write.Units;
        }
        else if (HasMaxRequestUnits)
        {
            table.OnDemandThroughput = new TableOnDemandThroughputArgs
            {
                MaxReadRequestUnits = Read.MaxRequestUnitsInput,
                MaxWriteRequestUnits = Write.MaxRequestUnitsInput,
            };
        }
    }

    /// <summary>Writes the throughput of an index, as <see cref="ApplyTo(TableArgs, BillingMode)"/> does for a table.</summary>
    internal void ApplyTo(TableGlobalSecondaryIndexArgs index, BillingMode mode)
    {
        if (mode == BillingMode.Provisioned)
        {
            index.ReadCapacity = Read.Units;
            index.WriteCapacity = Write.Units;
        }
        else if (HasMaxRequestUnits)
        {
            index.OnDemandThroughput = new TableGlobalSecondaryIndexOnDemandThroughputArgs
            {
                MaxReadRequestUnits = Read.MaxRequestUnitsInput,
                MaxWriteRequestUnits = Write.MaxRequestUnitsInput,
            };
        }
    }

    private bool HasMaxRequestUnits => Read.MaxRequestUnits != 0 || Write.MaxRequestUnits != 0;
}
