using System.Text.Json.Nodes;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace SalesData.Cli.Local.Dynamo;

/// <summary>
/// What a table has beyond keys and capacity, in the form in which a program asks for it. What the endpoint says nothing of is left
/// out.
/// </summary>
internal static class FeatureObservation
{
    public static void AddTo(JsonObject inputs, TableReading reading)
    {
        var table = reading.Table;
        Add(inputs, "deletionProtectionEnabled", table.DeletionProtectionEnabled);
        Add(inputs, "onDemandThroughput", Ceilings(table.OnDemandThroughput));
        Add(inputs, "tableClass", table.TableClassSummary?.TableClass?.Value);
        Add(inputs, "tags", reading.Tags is { } tags ? new JsonObject(tags.Select(tag => KeyValuePair.Create(tag.Key, (JsonNode?)tag.Value))) : null);
        Add(inputs, "ttl", reading.TimeToLive is { } ttl ? TimeToLive(ttl) : null);
        Add(inputs, "pointInTimeRecovery", reading.Backups?.PointInTimeRecoveryDescription is { } recovery ? Recovery(recovery) : null);
        Add(inputs, "serverSideEncryption", table.SSEDescription is { } encryption ? Encryption(encryption) : null);
        if (table.StreamSpecification is { } stream)
        {
            Add(inputs, "streamEnabled", stream.StreamEnabled == true);
            Add(inputs, "streamViewType", stream.StreamEnabled == true ? stream.StreamViewType?.Value : null);
        }
    }

    /// <summary>Ceilings of a table or an index; null when it has none. AWS leaves out a member that was taken away, others say -1.</summary>
    public static JsonObject? Ceilings(OnDemandThroughput? throughput)
    {
        var ceilings = new JsonObject();
        Add(ceilings, "maxReadRequestUnits", throughput?.MaxReadRequestUnits is > 0 ? throughput.MaxReadRequestUnits : null);
        Add(ceilings, "maxWriteRequestUnits", throughput?.MaxWriteRequestUnits is > 0 ? throughput.MaxWriteRequestUnits : null);
        return ceilings.Count == 0 ? null : ceilings;
    }

    private static JsonObject TimeToLive(TimeToLiveDescription description)
    {
        var enabled = description.TimeToLiveStatus == TimeToLiveStatus.ENABLED || description.TimeToLiveStatus == TimeToLiveStatus.ENABLING;
        var ttl = new JsonObject { ["enabled"] = enabled };
        Add(ttl, "attributeName", enabled ? description.AttributeName : null);
        return ttl;
    }

    private static JsonObject Recovery(PointInTimeRecoveryDescription description)
    {
        var enabled = description.PointInTimeRecoveryStatus == PointInTimeRecoveryStatus.ENABLED;
        var recovery = new JsonObject { ["enabled"] = enabled };
        Add(recovery, "recoveryPeriodInDays", enabled && description.RecoveryPeriodInDays is { } days ? (long)days : null);
        return recovery;
    }

    private static JsonObject Encryption(SSEDescription description)
    {
        var enabled = description.Status == SSEStatus.ENABLED || description.Status == SSEStatus.ENABLING || description.Status == SSEStatus.UPDATING;
        var encryption = new JsonObject { ["enabled"] = enabled };
        Add(encryption, "kmsKeyArn", enabled ? description.KMSMasterKeyArn : null);
        return encryption;
    }

    private static void Add(JsonObject inputs, string name, JsonNode? value)
    {
        if (value is not null)
        {
            inputs[name] = value;
        }
    }
}
