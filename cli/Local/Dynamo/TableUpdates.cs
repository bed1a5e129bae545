using Amazon.DynamoDBv2.Model;

namespace SalesData.Cli.Local.Dynamo;

/// <summary>
/// The UpdateTable requests that turn a table into what is asked for. DynamoDB refuses a capacity that does not change, and makes or
/// deletes one index in a request. Source: Amazon DynamoDB API Reference, "UpdateTable".
/// </summary>
internal static class TableUpdates
{
    public static IEnumerable<UpdateTableRequest> From(TableDescription table, TableShape wanted)
    {
        var existing = (table.GlobalSecondaryIndexes ?? []).ToDictionary(index => index.IndexName);
        var kept = wanted.Indexes.Where(index => existing.TryGetValue(index.Name, out var known) && index.IsSameAs(known)).ToList();

        foreach (var name in existing.Keys.Except(kept.Select(index => index.Name)))
        {
            yield return Request(table, new GlobalSecondaryIndexUpdate { Delete = new DeleteGlobalSecondaryIndexAction { IndexName = name } });
        }

        if (ThroughputChange(table, wanted, kept.ToDictionary(index => index, index => existing[index.Name])) is { } change)
        {
            yield return change;
        }

        foreach (var index in wanted.Indexes.Except(kept))
        {
            var create = Request(table, new GlobalSecondaryIndexUpdate
            {
                Create = new CreateGlobalSecondaryIndexAction
                {
                    IndexName = index.Name,
                    KeySchema = index.KeySchema,
                    Projection = index.Projection,
                    ProvisionedThroughput = index.Throughput,
                },
            });
            create.AttributeDefinitions = wanted.Attributes;
            yield return create;
        }
    }

    private static UpdateTableRequest? ThroughputChange(
        TableDescription table,
        TableShape wanted,
        Dictionary<IndexShape, GlobalSecondaryIndexDescription> kept)
    {
        var switchesMode = wanted.BillingMode != TableObservation.BillingModeOf(table);
        var request = new UpdateTableRequest
        {
            TableName = table.TableName,
            BillingMode = switchesMode ? wanted.BillingMode : null,
            ProvisionedThroughput = switchesMode || Changed(table.ProvisionedThroughput, wanted.Throughput) ? wanted.Throughput : null,
        };

        var updates = kept
            // Back from on demand, AWS wants the units of every index, and emulators report those of before.
            .Where(pair => pair.Key.Throughput is not null && (switchesMode || Changed(pair.Value.ProvisionedThroughput, pair.Key.Throughput)))
            .Select(pair => new GlobalSecondaryIndexUpdate
            {
                Update = new UpdateGlobalSecondaryIndexAction { IndexName = pair.Key.Name, ProvisionedThroughput = pair.Key.Throughput },
            })
            .ToList();
        request.GlobalSecondaryIndexUpdates = updates is [] ? null : updates;

        return switchesMode || request.ProvisionedThroughput is not null || updates is not [] ? request : null;
    }

    private static bool Changed(ProvisionedThroughputDescription? now, ProvisionedThroughput? wanted) =>
        wanted is not null && (now?.ReadCapacityUnits != wanted.ReadCapacityUnits || now?.WriteCapacityUnits != wanted.WriteCapacityUnits);

    private static UpdateTableRequest Request(TableDescription table, GlobalSecondaryIndexUpdate update) => new()
    {
        TableName = table.TableName,
        GlobalSecondaryIndexUpdates = [update],
    };
}
