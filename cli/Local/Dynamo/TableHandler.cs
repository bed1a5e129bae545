using System.Text.Json.Nodes;
using Amazon.DynamoDBv2.Model;
using SalesData.Cli.Local.Engine;
using SalesData.Cli.Local.State;

namespace SalesData.Cli.Local.Dynamo;

/// <summary>Makes, reads, changes and deletes DynamoDB tables.</summary>
/// <param name="endpoint">Where.</param>
/// <param name="region">The AWS region that it stands for.</param>
internal sealed class TableHandler(DynamoEndpoint endpoint, string region) : IResourceHandler
{
    /// <summary>DynamoDB gives the time of creation to the second or finer, and a clock may be read a moment earlier there.</summary>
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromSeconds(2);

    /// <summary>A request that was begun is done by then, or never.</summary>
    private static readonly TimeSpan LongestRequest = TimeSpan.FromSeconds(15);

    public JsonObject Current(JsonObject asked, Observation observed) => TableComparison.Current(asked, observed.Inputs);

    public JsonObject AlignTo(JsonObject newer, JsonObject older) => TableComparison.AlignTo(newer, older);

    public string? PhysicalNameOf(JsonObject inputs) => TableShape.Text(inputs, "name");

    public string? ProtectionOf(ResourceState known, Observation observed)
    {
        var isProtected = TableShape.IsOn(known.Inputs["deletionProtectionEnabled"]) || TableShape.IsOn(observed.Inputs["deletionProtectionEnabled"]);
        string[] locks =
        [
            .. isProtected ? ["deletion protection is on"] : Array.Empty<string>(),
            .. known.Locks.Protect ? ["it is protected, as 'local' enforces"] : Array.Empty<string>(),
        ];
        string[] settings = [.. isProtected ? ["deletionProtection=false"] : Array.Empty<string>(), .. known.Locks.Protect ? ["protect=false"] : Array.Empty<string>()];
        return locks is []
            ? null
            : $"table '{PhysicalNameOf(known.Inputs)}' cannot be deleted: {string.Join(", and ", locks)}. Set {string.Join(" and ", settings)}, run 'local up', then run this command again";
    }

    public bool NeedsReplacement(PropertyChange change) => TableProperties.ReplacedOnChange.Contains(change.Root);

    public async Task<Observation?> ReadAsync(ResourceState known, CancellationToken cancellation)
    {
        if (await endpoint.DescribeAsync(PhysicalNameOf(known.Inputs)!, cancellation) is not { } table)
        {
            return null;
        }

        var observed = await ObserveAsync(table, cancellation);
        return known.Identity is null ? IsWhatWasBegun(known, table, observed) ? observed : null
            : known.Identity == observed.Identity ? observed : null;
    }

    public async Task<Observation?> FindAsync(string id, CancellationToken cancellation) =>
        await endpoint.DescribeAsync(id, cancellation) is { } table ? await ObserveAsync(table, cancellation) : null;

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
            await CreateTableAsync(shape, cancellation);
        }
        catch (RefusedException e) when (e.InnerException is ResourceInUseException)
        {
            throw Taken(shape.Name);
        }

        await SendFeaturesAsync(inputs, shape, cancellation);
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

        await SendFeaturesAsync(inputs, shape, cancellation);
    }

    public Task DeleteAsync(ResourceState known, CancellationToken cancellation) =>
        endpoint.DeleteAsync(TableShape.Text(known.Inputs, "name"), cancellation);

    public async Task<string?> DescribeDataLossAsync(ResourceState known, CancellationToken cancellation)
    {
        var name = TableShape.Text(known.Inputs, "name");
        return await endpoint.HoldsItemsAsync(name, cancellation) ? $"the items in table '{name}'" : null;
    }

    public IReadOnlyList<string> NotEmulated(JsonObject inputs, Observation observed) =>
        [.. TableComparison.Missing(inputs, observed.Inputs).Order(StringComparer.Ordinal)];

    public Observation? Predict(string name) => null;

    public JsonObject OutputsOf(JsonObject inputs, Observation observed)
    {
        var outputs = PropertyTree.Overlay(inputs, observed.Outputs);
        if (TableShape.IsOn(inputs["streamEnabled"]))
        {
            outputs["streamArn"] ??= StateOnlyHandler.ArnOf($"{PhysicalNameOf(inputs)}-stream");
        }

        return outputs;
    }

    public void EnsureUsable(JsonObject inputs, Observation observed)
    {
        var name = TableShape.Text(inputs, "name");
        string[] other = [.. TableProperties.Essential.Where(property => !TableComparison.HasSameMeaning(property, inputs[property], observed.Inputs[property]))];
        if (other is not [])
        {
            throw new CliException($"Table '{name}' is not as the program asks for: the endpoint {endpoint.Url.OriginalString} did not keep {string.Join(", ", other)}. Use another emulator: --emulator or --endpoint.");
        }

        var (asked, actual) = (new TableShape(inputs), new TableShape(observed.Inputs));
        var missing = asked.Indexes.Where(index => !actual.Indexes.Exists(index.IsSameAs)).Select(index => index.Name).ToList();
        var surplus = actual.Indexes.Where(index => !asked.Indexes.Exists(index.IsSameAs)).Select(index => index.Name).Except(missing).ToList();
        if (missing is not [] || surplus is not [])
        {
            var what = string.Join(" and ", new[] { missing is [] ? null : $"did not make index {string.Join(", ", missing)}", surplus is [] ? null : $"did not remove index {string.Join(", ", surplus)}" }.OfType<string>());
            throw new CliException($"Table '{name}' cannot be used as the program asks for: the endpoint {endpoint.Url.OriginalString} {what}. Use an emulator that changes indexes (--emulator dynoxide with another --data-dir), or delete the table ('destroy') and create it anew ('up').");
        }
    }

    private async Task CreateTableAsync(TableShape shape, CancellationToken cancellation)
    {
        try
        {
            await endpoint.CallAsync(client => client.CreateTableAsync(shape.ToCreateRequest(), cancellation));
        }
        catch (RefusedException e) when (e.IsUnknownToEndpoint && shape.HasFeatures)
        {
            // It may be for a feature that the endpoint does not know: keys and capacity alone are refused for a reason.
            await endpoint.CallAsync(client => client.CreateTableAsync(shape.ToCoreRequest(), cancellation));
        }
    }

    private async Task SendFeaturesAsync(JsonObject inputs, TableShape shape, CancellationToken cancellation)
    {
        var table = await endpoint.WaitUntilActiveAsync(shape.Name, cancellation);
        var observed = await ObserveAsync(table, cancellation);
        await new FeatureUpdates(endpoint, inputs, observed.Inputs, table).SendAsync(cancellation);
    }

    private async Task<Observation> ObserveAsync(TableDescription table, CancellationToken cancellation)
    {
        var ready = DynamoEndpoint.IsActive(table) ? table : await endpoint.WaitUntilActiveAsync(table.TableName, cancellation);
        return TableObservation.Of(await TableReading.ReadAsync(endpoint, ready, cancellation), region);
    }

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
