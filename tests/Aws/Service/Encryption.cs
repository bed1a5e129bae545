namespace SalesData.Tests.Aws.Service;

/// <summary>Keys of tables: null is AWS owned, <see cref="Managed"/> is aws/dynamodb, anything else is the ARN of a customer key.</summary>
internal static class Encryption
{
    public const string Managed = "aws/dynamodb";

    public static bool IsCustomerKey(string? key) => key is not null and not Managed;

    public static string? KeyOf(SseSpecification? encryption, string region) => encryption switch
    {
        null or { Enabled: false } => null,
        { KMSMasterKeyId: null } => Managed,
        { KMSMasterKeyId: var key } => Resolve(key, region),
    };

    // 2.4 an alias or id is resolved to the key's ARN, so it differs from what was written
    private static string Resolve(string key, string region) =>
        IsKeyArn(key) ? key : $"arn:aws:kms:{region}:{Account.Id}:key/of-{key.Split(':')[^1].Replace('/', '-')}";

    public static AwsTable Change(Account account, AwsTable table, SseSpecification encryption)
    {
        CreateTableRules.CheckEncryption(encryption);
        // 2.4 off when off is refused
        if (!encryption.Enabled && table.Key is null)
        {
            throw RefusedException.Validation("Table is already encrypted by default");
        }

        // 2.4 the key's ARN again is refused; alias, id or bare {true} again re-encrypts and spends a change
        if (encryption.KMSMasterKeyId is { } key && IsKeyArn(key) && key == table.Key)
        {
            throw RefusedException.Validation("Table is already encrypted with the given key");
        }

        // 0 new key for replicas: any replica update with a key is refused, so the key does not change
        if ((IsCustomerKey(table.Key) || encryption.KMSMasterKeyId is not null) && !account.Replicas(table).IsEmpty)
        {
            throw RefusedException.NotMeasured("0", "encryption from or to a customer key with replicas present");
        }

        return table with
        {
            Key = KeyOf(encryption, table.Region),
            EncryptionChanges = Budgets.SpendEncryptionChange(table.EncryptionChanges, account.Clock),
        };
    }

    private static bool IsKeyArn(string key) => key.StartsWith("arn:", StringComparison.Ordinal) && key.Contains(":key/", StringComparison.Ordinal);
}
