using SalesData.Infra.Tables;

namespace SalesData.Infra.Settings;

/// <summary>Reads which key encrypts the table.</summary>
internal static class EncryptionSettings
{
    public const string AwsOwned = "AWS_OWNED";
    public const string AwsManaged = "AWS_MANAGED";
    public const string CustomerManaged = "CUSTOMER_MANAGED";

    public static Encryption Read(SettingsReader reader)
    {
        var kind = reader.Choice("encryption", "these are the kinds of key that DynamoDB encrypts with", [AwsOwned, AwsManaged, CustomerManaged], kind => kind);
        var arn = reader.Arn("kmsKeyArn", "kms", "arn:aws:kms:REGION:ACCOUNT:key/KEY-ID");
        if (kind == CustomerManaged)
        {
            reader.Require(arn is not null, "kmsKeyArn", $"the ARN of a KMS key while encryption is {CustomerManaged}", "DynamoDB would fall back to the key that AWS manages");
            return Encryption.CustomerManaged(arn ?? "");
        }

        reader.Require(arn is null, "kmsKeyArn", $"left empty unless encryption is {CustomerManaged}", "the table would not be encrypted with it");
        return kind == AwsManaged ? Encryption.AwsManaged : Encryption.AwsOwned;
    }
}
