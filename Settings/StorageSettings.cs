namespace SalesData.Infra.Settings;

/// <summary>How items are kept, copied and given up.</summary>
/// <param name="TableClass"><c>STANDARD</c> or <c>STANDARD_INFREQUENT_ACCESS</c>.</param>
/// <param name="TtlAttribute">Attribute that holds the second at which an item expires; null for none.</param>
/// <param name="StreamViewType">What the stream of changes carries; null for no stream.</param>
/// <param name="ReplicaRegions">Regions with a copy of the table.</param>
public sealed record StorageSettings(
    string TableClass,
    string? TtlAttribute,
    string? StreamViewType,
    IReadOnlyList<string> ReplicaRegions)
{
    private const string ReplicaStream = "NEW_AND_OLD_IMAGES";

    internal static StorageSettings Read(SettingsReader reader, CapacitySettings capacity, ScalingSettings scaling, EncryptionSettings encryption)
    {
        var settings = new StorageSettings(
            reader.Choice("tableClass", "these are DynamoDB's table classes", "STANDARD", "STANDARD_INFREQUENT_ACCESS"),
            TtlAttributeOf(reader),
            reader.OptionalChoice("streamViewType", "these are the views that a DynamoDB stream has", "KEYS_ONLY", "NEW_IMAGE", "OLD_IMAGE", ReplicaStream),
            reader.List("replicaRegions"));
        CheckReplicas(reader, settings, capacity, scaling, encryption);
        return settings;
    }

    private static string? TtlAttributeOf(SettingsReader reader)
    {
        var attribute = reader.OptionalText("ttlAttribute");
        reader.Require(attribute is null || attribute.Length <= 255, "ttlAttribute", "no longer than 255 characters", "DynamoDB accepts no longer attribute name here");
        reader.Require(attribute is not ("order_id" or "category"), "ttlAttribute", "another attribute than the keys order_id and category", "a time to live is a number, and the keys are strings");
        return attribute;
    }

    private static void CheckReplicas(SettingsReader reader, StorageSettings settings, CapacitySettings capacity, ScalingSettings scaling, EncryptionSettings encryption)
    {
        if (settings.ReplicaRegions is [])
        {
            return;
        }

        const string key = "replicaRegions";
        reader.Require(settings.ReplicaRegions.All(AwsRegion.IsName), key, "a list of AWS regions such as eu-west-1,us-west-2", "a replica lives in a region");
        reader.Require(settings.ReplicaRegions.Distinct().Count() == settings.ReplicaRegions.Count, key, "a list without repetition", "a region has one replica");
        reader.Require(!settings.ReplicaRegions.Contains(reader.Region), key, $"other regions than {reader.Region}", "that is the region of the table itself");
        reader.Require(
            settings.StreamViewType == ReplicaStream,
            "streamViewType",
            $"{ReplicaStream} while there are replicas",
            "a global table copies its changes from such a stream");
        reader.Require(
            !capacity.IsProvisioned || scaling.IsOn,
            key,
            $"left empty unless autoScaling is true or billingMode is {CapacitySettings.PayPerRequest}",
            "a replica has to take every write of the table, and DynamoDB wants its write capacity to follow the load");
        reader.Require(
            encryption.Key != EncryptionSettings.CustomerManaged,
            key,
            $"left empty while encryption is {EncryptionSettings.CustomerManaged}",
            "every replica needs a key of its own region, which only a change of the table's args can give");
    }
}
