using System.Text.Json.Nodes;
using Amazon.DynamoDBv2.Model;
using SalesData.Cli.Local.Engine;
using SalesData.Cli.Local.State;

namespace SalesData.Cli.Local.Dynamo;

/// <summary>Makes, reads, changes and deletes DynamoDB tables.</summary>
/// <param name="endpoint">Where.</param>
internal sealed class TableHandler(DynamoEndpoint endpoint) : IResourceHandler
{
    /// <summary>DynamoDB gives the time of creation to the second or finer, and a clock may be read a moment earlier there.</summary>
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromSeconds(2);

    /// <summary>A request that was begun is done by then, or never.</summary>
    private static readonly TimeSpan LongestRequest = TimeSpan.FromSeconds(15);

    public JsonObject Canonical(JsonObject inputs) => TableProperties.Canonical(inputs);

    public string? PhysicalNameOf(JsonObject inputs) => TableShape.Text(inputs, "name");

    public string? ProtectionOf(ResourceState known) =>
        known.Inputs["deletionProtectionEnabled"]?.GetValue<bool>() == true
            ? $"deletion protection of table '{PhysicalNameOf(known.Inputs)}' is on. Turn it off first: deletionProtection=false, then 'local up'"
            : known.Locks.Protect
                ? $"table '{PhysicalNameOf(known.Inputs)}' is protected. Take the protection away first: protect=false, then 'local up'"
                : null;

    public bool NeedsReplacement(PropertyChange change) => TableProperties.ReplacedOnChange.Contains(change.Root);

    public async Task<Observation?> ReadAsync(ResourceState known, CancellationToken cancellation)
    {
        if (await endpoint.DescribeAsync(PhysicalNameOf(known.Inputs)!, cancellation) is not { } table)
        {
            return null;
        }

        var observed = TableObservation.Of(table);
        var isOurs = known.Identity is null ? IsWhatWasBegun(known, table, observed) : known.Identity == observed.Identity;
        return isOurs ? TableObservation.Of(await endpoint.WaitUntilActiveAsync(table.TableName, cancellation)) : null;
    }

    public async Task<Observation?> FindAsync(string id, CancellationToken cancellation) =>
        await endpoint.DescribeAsync(id, cancellation) is null ? null : TableObservation.Of(await endpoint.WaitUntilActiveAsync(id, cancellation));

    public async Task EnsureNameAvailableAsync(JsonObject inputs, CancellationToken cancellation)
    {
        var name = TableShape.Text(inputs, "name");
        if (await endpoint.DescribeAsync(name, cancellation) is not null)
        {
            throw Taken(name);
        }
    }

    public async Task CreateAsync(JsonObject inputs, CancellationToken cancellation)
    {
        var shape = new TableShape(inputs);
        try
        {
            await endpoint.CallAsync(client => client.CreateTableAsync(shape.ToCreateRequest(), cancellation));
        }
        catch (RefusedException e) when (e.InnerException is ResourceInUseException)
        {
            throw Taken(shape.Name);
        }
    }

    public async Task UpdateAsync(JsonObject inputs, CancellationToken cancellation)
    {
        var shape = new TableShape(inputs);
        var table = await endpoint.WaitUntilActiveAsync(shape.Name, cancellation);
        foreach (var request in TableUpdates.From(table, shape))
        {
            await endpoint.CallAsync(client => client.UpdateTableAsync(request, cancellation));
            await endpoint.WaitUntilActiveAsync(shape.Name, cancellation);
        }
    }

    public Task DeleteAsync(ResourceState known, CancellationToken cancellation) =>
        endpoint.DeleteAsync(TableShape.Text(known.Inputs, "name"), cancellation);

    public async Task<string?> DescribeDataLossAsync(ResourceState known, CancellationToken cancellation)
    {
        var name = TableShape.Text(known.Inputs, "name");
        return await endpoint.HoldsItemsAsync(name, cancellation) ? $"the items in table '{name}'" : null;
    }

    public IReadOnlyList<string> NotEmulated(JsonObject inputs, Observation observed) =>
        [.. inputs.Where(pair => !JsonNode.DeepEquals(pair.Value, observed.Inputs[pair.Key])).Select(pair => pair.Key)];

    /// <summary>Whether a table is the one that a run set out to make and was killed before it could remember it.</summary>
    private static bool IsWhatWasBegun(ResourceState known, TableDescription table, Observation observed) =>
        table.CreationDateTime?.ToUniversalTime() is { } created
        && created >= known.Begun.UtcDateTime - ClockTolerance
        && created <= known.Begun.UtcDateTime + LongestRequest
        && JsonNode.DeepEquals(TableProperties.CoreProperties(known.Inputs), TableProperties.CoreProperties(observed.Inputs));

    private NameConflictException Taken(string name) => new(
        $"A table '{name}' exists at {endpoint.Url.OriginalString}, and this stack did not make it. It was not touched. "
        + $"Give this stack's table another name (--config tableName=NAME), take that table over (--config importTable=true), or delete it yourself.");
}
