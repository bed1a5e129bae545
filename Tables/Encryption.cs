using Pulumi.Aws.DynamoDB;
using Pulumi.Aws.DynamoDB.Inputs;

namespace SalesData.Infra.Tables;

/// <summary>Which key encrypts a table. Source: Amazon DynamoDB Developer Guide, "DynamoDB encryption at rest".</summary>
public sealed record Encryption
{
    private Encryption(bool usesKms, string? keyArn = null) => (UsesKms, KeyArn) = (usesKms, keyArn);

    /// <summary>A key that AWS owns and shares between accounts, free of charge; DynamoDB's default.</summary>
    public static Encryption AwsOwned { get; } = new(usesKms: false);

    /// <summary>The account's key <c>aws/dynamodb</c>, which AWS manages.</summary>
    public static Encryption AwsManaged { get; } = new(usesKms: true);

    /// <summary>Whether the key is one of the account's KMS keys.</summary>
    public bool UsesKms { get; }

    /// <summary>ARN of the customer-managed key; null for a key of AWS.</summary>
    public string? KeyArn { get; }

    /// <summary>A key that the team manages.</summary>
    /// <param name="keyArn">ARN of the KMS key, in the region of the table.</param>
    /// <returns>The encryption.</returns>
    public static Encryption CustomerManaged(string keyArn) => new(usesKms: true, keyArn);

    /// <summary>Writes the encryption, also the default one: without it the provider keeps the key that the table has.</summary>
    internal void ApplyTo(TableArgs table) => table.ServerSideEncryption = KeyArn is null
        ? new TableServerSideEncryptionArgs { Enabled = UsesKms }
        : new TableServerSideEncryptionArgs { Enabled = UsesKms, KmsKeyArn = KeyArn };
}
