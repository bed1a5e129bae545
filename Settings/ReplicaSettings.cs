using SalesData.Infra.Tables;

namespace SalesData.Infra.Settings;

/// <summary>Reads the regions with a replica, and checks that the table is one that DynamoDB replicates.</summary>
internal static class ReplicaSettings
{
    private const string Key = "replicaRegions";

    public static IReadOnlyList<string> Read(SettingsReader reader, ThroughputSettings throughput, Encryption encryption, StreamSpecification stream)
    {
        var regions = reader.List(Key);
        if (regions is [])
        {
            return regions;
        }

        reader.Require(regions.All(AwsRegion.IsName), Key, "a list of AWS regions such as eu-west-1,us-west-2", "a replica lives in a region");
        reader.Require(regions.Distinct().Count() == regions.Count, Key, "a list without repetition", "a region has one replica");
        reader.Require(!regions.Contains(reader.Region), Key, $"other regions than {reader.Region}", "that is the region of the table itself");
        reader.Require(
            stream.ViewType == StreamSpecification.NewAndOldImages,
            "streamViewType",
            $"{StreamSpecification.NewAndOldImages} while there are replicas",
            "a global table copies its changes from such a stream");
        reader.Require(
            throughput.BillingMode != BillingMode.Provisioned || throughput.Table.AutoScaling,
            Key,
            $"left empty unless autoScaling is true or billingMode is {BillingMode.PayPerRequest}",
            "a replica has to take every write of the table, and DynamoDB wants its write capacity to follow the load",
            "billingMode");
        reader.Require(
            encryption.KeyArn is null,
            Key,
            $"left empty while encryption is {EncryptionSettings.CustomerManaged}",
            "every replica needs a key of its own region, which only a change of the table's args can give");
        return regions;
    }
}
