namespace SalesData.Tests.Aws.Service;

internal sealed record ScalableTarget(int Min, int Max);

/// <summary>One capacity of a table or an index that can be scaled.</summary>
internal sealed record ScalableDimension(string Region, string ResourceId, string Dimension)
{
    public string TableName => ResourceId.Split('/') is ["table", var name, ..] ? name : "";

    public string? IndexName => ResourceId.Split('/') is [_, _, "index", var index] ? index : null;

    public bool IsRead => Dimension.EndsWith(":ReadCapacityUnits", StringComparison.Ordinal);

    public static ScalableDimension Of(AwsTable table, string? index, bool read)
    {
        var kind = index is null ? "table" : "index";
        var resource = index is null ? $"table/{table.Name}" : $"table/{table.Name}/index/{index}";
        return new ScalableDimension(table.Region, resource, $"dynamodb:{kind}:{(read ? "Read" : "Write")}CapacityUnits");
    }
}

/// <summary>Application Auto Scaling (1.8, 2.4 scaling).</summary>
internal static class ScalingRules
{
    public static Account Apply(Account account, RegisterScalableTarget request)
    {
        var dimension = new ScalableDimension(request.Region, request.ResourceId, request.ScalableDimension);
        if (request.MinCapacity > request.MaxCapacity)
        {
            throw RefusedException.Validation("Maximum capacity cannot be less than minimum capacity");
        }

        var table = account.Find(dimension.Region, dimension.TableName);
        // 2.4 target on a missing index: ValidationException
        if (table is null || (dimension.IndexName is { } index && table.Index(index) is null))
        {
            throw RefusedException.Validation($"DynamoDB table or index doesn't exist: {request.ResourceId}");
        }

        if (request.ScalableDimension != ScalableDimension.Of(table, dimension.IndexName, dimension.IsRead).Dimension)
        {
            throw RefusedException.NotMeasured("1.8", $"the dimension {request.ScalableDimension} on {request.ResourceId}");
        }

        if (!table.IsProvisioned)
        {
            throw RefusedException.NotMeasured("2.4", "registering a scalable target on a PAY_PER_REQUEST table");
        }

        account = account with { Targets = account.Targets.SetItem(dimension, new ScalableTarget(request.MinCapacity, request.MaxCapacity)) };
        // 2.4 a Min above the present capacity makes the service update the table
        var present = Capacity.Of(table, dimension);
        return present < request.MinCapacity ? account.With(Capacity.Set(account, table, dimension, request.MinCapacity)) : account;
    }

    // 1.8 not found is fine
    public static Account Apply(Account account, DeregisterScalableTarget request) =>
        account with { Targets = account.Targets.Remove(new ScalableDimension(request.Region, request.ResourceId, request.ScalableDimension)) };

    public static Account Apply(Account account, PutScalingPolicy request)
    {
        var dimension = new ScalableDimension(request.Region, request.ResourceId, request.ScalableDimension);
        // order of dependence: a policy acts on a registered target
        if (!account.Targets.ContainsKey(dimension))
        {
            throw new RefusedException("ObjectNotFoundException", $"No scalable target registered for {request.ResourceId}, {request.ScalableDimension}");
        }

        // 1.8 its name is its identity, one policy per dimension
        if (account.Policies.TryGetValue(dimension, out var name) && name != request.PolicyName)
        {
            throw RefusedException.Validation($"Only one policy per dimension is allowed: {request.ResourceId} has {name}");
        }

        return account with { Policies = account.Policies.SetItem(dimension, request.PolicyName) };
    }

    public static Account Apply(Account account, DeleteScalingPolicy request)
    {
        var dimension = new ScalableDimension(request.Region, request.ResourceId, request.ScalableDimension);
        return account.Policies.GetValueOrDefault(dimension) == request.PolicyName
            ? account with { Policies = account.Policies.Remove(dimension) }
            : account;
    }

    public static bool IsScaled(Account account, ScalableDimension dimension) =>
        account.Targets.ContainsKey(dimension) && account.Policies.ContainsKey(dimension);

    // 2.5 target and policy, on the table and on every index
    public static bool ScalesWrites(Account account, AwsTable table) =>
        table.Indexes.Select(index => (string?)index.Name).Append(null)
            .All(index => IsScaled(account, ScalableDimension.Of(table, index, read: false)));

    public static bool ScalesReads(Account account, AwsTable table) => IsScaled(account, ScalableDimension.Of(table, null, read: true));

    // 2.5 targets and policies are copied into the replica's region and stay there
    public static Account CopyToReplica(Account account, AwsTable table, string region)
    {
        bool OfTable(ScalableDimension dimension) => dimension.Region == table.Region && dimension.TableName == table.Name;

        return account with
        {
            Targets = account.Targets.SetItems(account.Targets.Where(item => OfTable(item.Key))
                .Select(item => KeyValuePair.Create(item.Key with { Region = region }, item.Value))),
            Policies = account.Policies.SetItems(account.Policies.Where(item => OfTable(item.Key))
                .Select(item => KeyValuePair.Create(item.Key with { Region = region }, item.Value))),
        };
    }
}
