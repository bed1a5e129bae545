namespace SalesData.Infra.Settings;

/// <summary>Capacity that follows the load. Source: Amazon DynamoDB Developer Guide, "Managing throughput capacity automatically with auto scaling".</summary>
/// <param name="IsOn">Whether capacity follows the load; needs provisioned capacity.</param>
/// <param name="TableMaximum">Most capacity units of the table, not below its capacity.</param>
/// <param name="IndexMaximum">Most capacity units of the index, not below its capacity, write not below the table's maximum.</param>
/// <param name="TargetUtilization">Share of the capacity that scaling aims to have in use, in percent, 20-90.</param>
public sealed record ScalingSettings(bool IsOn, CapacityUnits TableMaximum, CapacityUnits IndexMaximum, int TargetUtilization)
{
    internal static ScalingSettings Read(SettingsReader reader, CapacitySettings capacity)
    {
        var settings = new ScalingSettings(
            reader.Flag("autoScaling"),
            new CapacityUnits(Maximum(reader, "maxReadCapacity"), Maximum(reader, "maxWriteCapacity")),
            new CapacityUnits(Maximum(reader, "indexMaxReadCapacity"), Maximum(reader, "indexMaxWriteCapacity")),
            reader.WholeNumber("targetUtilization", 20, 90, "Application Auto Scaling accepts no other target for DynamoDB"));

        if (!settings.IsOn)
        {
            return settings;
        }

        reader.Require(
            capacity.IsProvisioned,
            "autoScaling",
            $"false while billingMode is {CapacitySettings.PayPerRequest}",
            "on-demand capacity follows the load by itself and has no units to scale");

        const string why = "capacity scales between the configured value and the maximum";
        reader.NotBelow("maxReadCapacity", settings.TableMaximum.Read, "readCapacity", capacity.Table.Read, why);
        reader.NotBelow("maxWriteCapacity", settings.TableMaximum.Write, "writeCapacity", capacity.Table.Write, why);
        reader.NotBelow("indexMaxReadCapacity", settings.IndexMaximum.Read, "indexReadCapacity", capacity.Index.Read, why);
        reader.NotBelow("indexMaxWriteCapacity", settings.IndexMaximum.Write, "indexWriteCapacity", capacity.Index.Write, why);
        reader.NotBelow(
            "indexMaxWriteCapacity",
            settings.IndexMaximum.Write,
            "maxWriteCapacity",
            settings.TableMaximum.Write,
            "an index that stops scaling before its table throttles the writes to the table");
        return settings;
    }

    private static int Maximum(SettingsReader reader, string key) =>
        reader.WholeNumber(key, 1, 40_000, "by default DynamoDB grants a table or an index no more than 40,000 units");
}
