namespace SalesData.Infra.Settings;

/// <summary>Which key encrypts the table. Source: Amazon DynamoDB Developer Guide, "DynamoDB encryption at rest".</summary>
/// <param name="Key"><c>AWS_OWNED</c>, <c>AWS_MANAGED</c> or <c>CUSTOMER_MANAGED</c>.</param>
/// <param name="KeyArn">ARN of the customer-managed KMS key; null otherwise.</param>
public sealed record EncryptionSettings(string Key, string? KeyArn)
{
    /// <summary>A key that AWS owns and shares; free of charge. What a table has that asks for nothing.</summary>
    public const string AwsOwned = "AWS_OWNED";

    /// <summary>The account's key <c>aws/dynamodb</c>, which AWS manages.</summary>
    public const string AwsManaged = "AWS_MANAGED";

    /// <summary>A key of the team's own.</summary>
    public const string CustomerManaged = "CUSTOMER_MANAGED";

    internal static EncryptionSettings Read(SettingsReader reader)
    {
        var key = reader.Choice("encryption", "these are the kinds of key that DynamoDB encrypts with", AwsOwned, AwsManaged, CustomerManaged);
        var arn = reader.Arn("kmsKeyArn", "kms", "arn:aws:kms:REGION:ACCOUNT:key/KEY-ID");
        if (key == CustomerManaged)
        {
            reader.Require(arn is not null, "kmsKeyArn", $"the ARN of a KMS key while encryption is {CustomerManaged}", "DynamoDB would fall back to the key that AWS manages");
        }
        else
        {
            reader.Require(arn is null, "kmsKeyArn", $"left empty unless encryption is {CustomerManaged}", $"the table would not be encrypted with it");
        }

        return new EncryptionSettings(key, arn);
    }
}
