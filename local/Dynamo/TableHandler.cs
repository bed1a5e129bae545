using System.Text.Json.Nodes;
using Amazon.DynamoDBv2.Model;
using SalesData.Local.Engine;
using SalesData.Local.State;

namespace SalesData.Local.Dynamo;

/// <summary>Makes, reads, changes and deletes DynamoDB tables.</summary>
/// <param name="endpoint">Where.</param>
internal sealed class TableHandler(DynamoEndpoint endpoint) : IResourceHandler
{
    /// <summary>DynamoDB gives the time of creation to the second or finer, and a clock may be read a moment earlier there.</summary>
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromSeconds(2);

    public JsonObject Canonical(JsonObject inputs) => TableProperties.Canonical(inputs);

    public string? PlaceOf(JsonObject inputs) => TableShape.Text(inputs, "name");

    public bool NeedsReplacement(PropertyChange change) => TableProperties.ReplacedOnChange.Contains(change.Root);

    public async Task<Observation?> ReadAsync(ResourceState known, CancellationToken cancellation)
    {
        if (await endpoint.DescribeAsync(PlaceOf(known.Inputs)!, cancellation) is not { } table)
        {
            return null;
        }

        var observed = TableObservation.Of(table);
        if (known.Identity is not null)
        {
            return known.Identity == observed.Identity ? observed : null;
        }

        // A run that was killed between making the table and remembering it.
        return IsWhatWasBegun(known, table, observed) ? TableObservation.Of(await endpoint.WaitUntilActiveAsync(table.TableName, cancellation)) : null;
    }

    public async Task CheckPlaceIsFreeAsync(JsonObject inputs, CancellationToken cancellation)
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
        catch (LocalException e) when (e.InnerException is ResourceInUseException)
        {
            throw Taken(shape.Name);
        }

        await endpoint.WaitUntilActiveAsync(shape.Name, cancellation);
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

    public async Task<string?> LossOfAsync(ResourceState known, CancellationToken cancellation)
    {
        var name = TableShape.Text(known.Inputs, "name");
        return await endpoint.HoldsItemsAsync(name, cancellation) ? $"the items in table '{name}'" : null;
    }

    public IReadOnlyList<string> NotEmulated(JsonObject inputs, Observation observed) =>
        [.. inputs.Where(pair => !JsonNode.DeepEquals(pair.Value, observed.Inputs[pair.Key])).Select(pair => pair.Key)];

    private static bool IsWhatWasBegun(ResourceState known, TableDescription table, Observation observed) =>
        table.CreationDateTime?.ToUniversalTime() >= known.Begun.UtcDateTime - ClockTolerance
        && TableProperties.ReplacedOnChange.All(property => JsonNode.DeepEquals(known.Inputs[property], observed.Inputs[property]));

    private PlaceTakenException Taken(string name) => new(
        $"A table '{name}' exists at {endpoint.Url.OriginalString}, and this stack did not make it. It was not touched. "
        + $"Give this stack's table another name (--config tableName=NAME), or delete that table yourself.");
}
