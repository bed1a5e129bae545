using System.Text.Json.Nodes;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace SalesData.Cli.Local.Dynamo;

/// <summary>The requests that give a table what the program asks for beyond keys and capacity. AWS takes one concern in a request.</summary>
/// <param name="endpoint">Where the table is.</param>
/// <param name="inputs">What the program asks for.</param>
/// <param name="observed">What exists.</param>
/// <param name="table">Name and ARN of the table, as the endpoint has them.</param>
internal sealed class FeatureUpdates(DynamoEndpoint endpoint, JsonObject inputs, JsonObject observed, TableDescription table)
{
    private const int RemoveCeiling = -1;

    /// <summary>
    /// Sends everything that differs. What the endpoint does not know stays as it is; whoever reads the table back finds it missing.
    /// </summary>
    /// <exception cref="CliException">The endpoint refuses a change of something that it has.</exception>
    public async Task SendAsync(CancellationToken cancellation)
    {
        foreach (var feature in TableComparison.Different(inputs, observed))
        {
            try
            {
                await SendAsync(feature, cancellation);
                await endpoint.WaitUntilActiveAsync(table.TableName, cancellation);
            }
            catch (RefusedException e) when (e.IsUnknownToEndpoint && !IsThere(feature))
            {
                // Not emulated.
            }
            catch (RefusedException e)
            {
                // The table exists by now, so it is not a refusal to make it.
                throw new CliException($"'{feature}' of table '{table.TableName}' was not changed. {e.Message}", e);
            }
        }
    }

    private Task SendAsync(string feature, CancellationToken cancellation) => feature switch
    {
        "tags" => SendTagsAsync(cancellation),
        "tableClass" => UpdateAsync(request => request.TableClass = inputs["tableClass"]?.GetValue<string>() ?? TableClass.STANDARD.Value, cancellation),
        "streamEnabled" => SendStreamAsync(cancellation),
        "onDemandThroughput" => UpdateAsync(request => request.OnDemandThroughput = Ceilings(inputs, observed), cancellation),
        TableProperties.IndexCeilings => UpdateAsync(request => request.GlobalSecondaryIndexUpdates = IndexCeilings(), cancellation),
        "serverSideEncryption" => UpdateAsync(request => request.SSESpecification = TableShape.EncryptionOf(inputs), cancellation),
        "ttl" => endpoint.CallAsync(client => client.UpdateTimeToLiveAsync(
            new UpdateTimeToLiveRequest { TableName = table.TableName, TimeToLiveSpecification = TimeToLive() }, cancellation)),
        "pointInTimeRecovery" => endpoint.CallAsync(client => client.UpdateContinuousBackupsAsync(
            new UpdateContinuousBackupsRequest { TableName = table.TableName, PointInTimeRecoverySpecification = Recovery() }, cancellation)),
        "deletionProtectionEnabled" => UpdateAsync(request => request.DeletionProtectionEnabled = TableShape.IsOn(inputs["deletionProtectionEnabled"]), cancellation),
        _ => Task.CompletedTask,
    };

    private async Task SendTagsAsync(CancellationToken cancellation)
    {
        var (wanted, actual) = (TableShape.TagsOf(inputs), TableShape.TagsOf(observed));
        var removed = actual.Select(tag => tag.Key).Except(wanted.Select(tag => tag.Key)).ToList();
        if (removed is not [])
        {
            await endpoint.CallAsync(client => client.UntagResourceAsync(new UntagResourceRequest { ResourceArn = table.TableArn, TagKeys = removed }, cancellation));
        }

        var added = wanted.Where(tag => !actual.Exists(other => other.Key == tag.Key && other.Value == tag.Value)).ToList();
        if (added is not [])
        {
            await endpoint.CallAsync(client => client.TagResourceAsync(new TagResourceRequest { ResourceArn = table.TableArn, Tags = added }, cancellation));
        }
    }

    /// <summary>A view cannot be changed while the stream is on.</summary>
    private async Task SendStreamAsync(CancellationToken cancellation)
    {
        if (TableShape.IsOn(observed["streamEnabled"]))
        {
            await UpdateAsync(request => request.StreamSpecification = new StreamSpecification { StreamEnabled = false }, cancellation);
            await endpoint.WaitUntilActiveAsync(table.TableName, cancellation);
        }

        if (TableShape.StreamOf(inputs) is { } stream)
        {
            await UpdateAsync(request => request.StreamSpecification = stream, cancellation);
        }
    }

    private Task<UpdateTableResponse> UpdateAsync(Action<UpdateTableRequest> set, CancellationToken cancellation)
    {
        var request = new UpdateTableRequest { TableName = table.TableName };
        set(request);
        return endpoint.CallAsync(client => client.UpdateTableAsync(request, cancellation));
    }

    private List<GlobalSecondaryIndexUpdate> IndexCeilings() =>
        [.. TableComparison.WithOtherCeilings(inputs, observed).Select(pair => new GlobalSecondaryIndexUpdate
        {
            Update = new UpdateGlobalSecondaryIndexAction { IndexName = TableShape.Text(pair.Asked, "name"), OnDemandThroughput = Ceilings(pair.Asked, pair.Actual) },
        })];

    /// <summary>A ceiling is taken away by -1. A member that is left out beside another stays as it is.</summary>
    private static OnDemandThroughput Ceilings(JsonObject asked, JsonObject actual)
    {
        var (wanted, existing) = (asked["onDemandThroughput"] as JsonObject, actual["onDemandThroughput"] as JsonObject);
        return new OnDemandThroughput { MaxReadRequestUnits = Member("maxReadRequestUnits"), MaxWriteRequestUnits = Member("maxWriteRequestUnits") };

        long? Member(string name) => wanted is not null ? wanted[name]?.GetValue<long>() : existing?[name] is null ? null : RemoveCeiling;
    }

    private TimeToLiveSpecification TimeToLive() => new()
    {
        Enabled = TableShape.IsOn(inputs["ttl"]?["enabled"]),
        AttributeName = (inputs["ttl"]?["attributeName"] ?? observed["ttl"]?["attributeName"])?.GetValue<string>(),
    };

    private PointInTimeRecoverySpecification Recovery()
    {
        var enabled = TableShape.IsOn(inputs["pointInTimeRecovery"]?["enabled"]);
        return new PointInTimeRecoverySpecification
        {
            PointInTimeRecoveryEnabled = enabled,
            RecoveryPeriodInDays = enabled && inputs["pointInTimeRecovery"]?["recoveryPeriodInDays"] is { } days ? (int)days.GetValue<long>() : null,
        };
    }

    /// <summary>Whether the endpoint has a feature, so that a refusal is one of the change and not of what it does not know.</summary>
    private bool IsThere(string feature) => feature == TableProperties.IndexCeilings
        ? TableComparison.WithOtherCeilings(inputs, observed).Any(pair => pair.Actual.ContainsKey("onDemandThroughput"))
        : !TableComparison.HasSameMeaning(feature, null, observed[feature]);
}
