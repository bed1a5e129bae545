using System.Collections.Immutable;
using SalesData.Tests.Aws.Service;

namespace SalesData.Tests.Aws.Provider;

/// <summary>Requests of a table's creation, in order (1.3). The waits after each are over when the next is sent.</summary>
internal static class TableCreate
{
    public static IEnumerable<Call> Calls(string region, TableInputs inputs, TableInputs planned)
    {
        yield return new Call(Request(region, inputs, planned)); // 1.3 step 1

        if (planned.Ttl is { Enabled: true, AttributeName: { } attribute })
        {
            yield return new Call(new UpdateTimeToLive(region, planned.Name, attribute, Enabled: true)); // step 2
        }

        if (planned.PointInTimeRecovery is { Enabled: true } recovery)
        {
            yield return new Call(TableUpdate.Recovery(region, planned.Name, recovery)); // step 3
        }

        foreach (var call in (planned.Replicas ?? []).SelectMany(replica => InlineReplicas.Create(region, planned.Name, replica)))
        {
            yield return call; // steps 4 and 5
        }

        foreach (var call in InlineReplicas.PropagateTags(planned))
        {
            yield return call; // step 6
        }
    }

    private static CreateTable Request(string region, TableInputs inputs, TableInputs planned)
    {
        if (planned.WarmThroughput is not null || planned.TableClass is not ("STANDARD" or "STANDARD_INFREQUENT_ACCESS"))
        {
            throw RefusedException.NotMeasured("1.3", "warm throughput at creation, or a class other than the two");
        }

        return new CreateTable(region, planned.Name)
        {
            HashKey = planned.HashKey,
            AttributeDefinitions = planned.AttributeDefinitions(),
            Tags = planned.Tags?.ToImmutableSortedDictionary(),
            BillingMode = planned.BillingMode,
            TableClass = planned.TableClass,
            ProvisionedThroughput = planned.IsProvisioned ? planned.Units : null,
            GlobalSecondaryIndexes = planned.GlobalSecondaryIndexes is { Count: > 0 } indexes
                ? [.. indexes.Select(index => Definition(index, planned.IsProvisioned))]
                : null,
            OnDemandThroughput = planned.OnDemandThroughput?.ToRequest(),
            DeletionProtectionEnabled = planned.DeletionProtectionEnabled == true ? true : null,
            StreamSpecification = planned.StreamEnabled == true ? new StreamSpecification(true, planned.StreamViewType) : null,
            SSESpecification = inputs.ServerSideEncryption?.ToRequest(),
        };
    }

    /// <summary>An index in CreateTable, or in the Create of an UpdateTable (1.4 step 6).</summary>
    public static IndexDefinition Definition(IndexInputs index, bool provisioned) => new(index.Name, index.Key(), index.ProjectionType)
    {
        NonKeyAttributes = index.NonKeyAttributes is { Count: > 0 } attributes ? attributes : null,
        ProvisionedThroughput = provisioned ? Units(index) : null,
        OnDemandThroughput = provisioned ? null : index.OnDemandThroughput?.ToRequest(),
    };

    // 1.2 index capacity < 1 under PROVISIONED: refused, but only while applying
    public static ProvisionedThroughput Units(IndexInputs index) => index.Units is { ReadCapacityUnits: >= 1, WriteCapacityUnits: >= 1 } units
        ? units
        : throw RefusedException.Provider($"index {index.Name}: read and write capacity must be at least 1 when billing_mode is \"PROVISIONED\"");
}
