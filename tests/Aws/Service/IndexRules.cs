namespace SalesData.Tests.Aws.Service;

/// <summary>Global secondary indexes: Create, Update and Delete (2.1, 2.4 indexes).</summary>
internal static class IndexRules
{
    public static AwsTable Apply(Account account, AwsTable table, UpdateTable request)
    {
        var updates = request.GlobalSecondaryIndexUpdates ?? [];
        if (updates.Count > 0)
        {
            CheckGlobalTable(account, table);
        }

        return updates.Aggregate(table, (current, update) => update switch
        {
            { Delete: { } name } => current with { Indexes = current.Indexes.Remove(Get(current, name)) },
            { Create: { } definition } => WithNew(account, current, definition, request.AttributeDefinitions ?? []),
            { Update: { } throughput } => current.With(Updated(account, table, current, throughput)),
            _ => throw RefusedException.Validation("An index update must have exactly one of Create, Update, Delete"),
        });
    }

    // 2.4 20 per table
    public static void CheckCount(int count)
    {
        if (count > 20)
        {
            throw new RefusedException("LimitExceededException", "Only 20 global secondary indexes per table");
        }
    }

    public static void CheckDefinition(IndexDefinition index, string mode)
    {
        ThroughputRules.CheckMembers(mode, index.ProvisionedThroughput, index.OnDemandThroughput, $"index {index.IndexName}");
        CreateTableRules.CheckCeilings(index.OnDemandThroughput);
        if (mode == BillingModes.Provisioned && index.ProvisionedThroughput is null)
        {
            throw RefusedException.Validation($"ProvisionedThroughput must be specified for index: {index.IndexName}");
        }

        // 2.4 4 + 4 key parts
        var hash = index.KeySchema.Count(key => key.KeyType == "HASH");
        if (hash is < 1 or > 4 || index.KeySchema.Count - hash > 4)
        {
            throw RefusedException.Validation($"Key of index {index.IndexName}: 1 to 4 HASH and up to 4 RANGE parts");
        }
    }

    public static AwsIndex Created(IndexDefinition index) => new(index.IndexName, [.. index.KeySchema], index.ProjectionType)
    {
        NonKeyAttributes = [.. index.NonKeyAttributes ?? []],
        Units = index.ProvisionedThroughput ?? ProvisionedThroughput.None,
        Ceilings = ThroughputRules.Merge(null, index.OnDemandThroughput),
    };

    private static AwsTable WithNew(Account account, AwsTable table, IndexDefinition index, IReadOnlyList<AttributeDefinition> attributes)
    {
        if (table.Index(index.IndexName) is not null)
        {
            throw RefusedException.Validation($"Attempting to create an index which already exists: {index.IndexName}");
        }

        CheckDefinition(index, table.BillingMode);
        CheckCount(table.Indexes.Count + 1);
        // 2.4 Create without its attribute refused
        if (index.KeySchema.FirstOrDefault(key => attributes.All(attribute => attribute.AttributeName != key.AttributeName)) is { } missing)
        {
            throw RefusedException.Validation($"Attribute of index {index.IndexName} is not defined in AttributeDefinitions: {missing.AttributeName}");
        }

        if (table.IsProvisioned && !account.Replicas(table).IsEmpty)
        {
            // 2.5 it gets its own scaling "under the usual policy name", which the reference does not give
            throw RefusedException.NotMeasured("2.5", "the policy name on a new index of a PROVISIONED global table");
        }

        return table with
        {
            Attributes = [.. table.Attributes.UnionBy(attributes, attribute => attribute.AttributeName)],
            Indexes = table.Indexes.Add(Created(index)),
        };
    }

    private static AwsIndex Updated(Account account, AwsTable before, AwsTable table, IndexThroughput throughput)
    {
        var index = Get(table, throughput.IndexName);
        ThroughputRules.CheckMembers(table.BillingMode, throughput.ProvisionedThroughput, throughput.OnDemandThroughput, $"index {index.Name}");
        ThroughputRules.CheckCeilings(throughput.OnDemandThroughput);
        if (throughput.ProvisionedThroughput is not { } units)
        {
            return index with { Ceilings = ThroughputRules.Merge(index.Ceilings, throughput.OnDemandThroughput) };
        }

        if (units == index.Units)
        {
            throw ThroughputRules.WillNotChange($"index {index.Name}");
        }

        // 2.4 each index has its own budget; coming from on demand nothing is lowered
        var decreases = before.IsProvisioned && units.IsBelow(index.Units)
            ? Budgets.SpendDecrease(index.Decreases, account.Clock, $"index {index.Name}")
            : index.Decreases;
        return index with { Units = units, Decreases = decreases };
    }

    // 2.5 an index without write scaling blocks every index update of a global table
    private static void CheckGlobalTable(Account account, AwsTable table)
    {
        if (table.IsProvisioned && !account.Replicas(table).IsEmpty && !ScalingRules.ScalesWrites(account, table))
        {
            throw RefusedException.Validation("Table (GSI) write capacity should either be Pay-Per-Request or AutoScaled");
        }
    }

    private static AwsIndex Get(AwsTable table, string name) =>
        table.Index(name) ?? throw new RefusedException("ResourceNotFoundException", $"Requested resource not found: index {name}");
}
