namespace Pulumi.Aws.DynamoDB.Inputs;

/// <summary>Encryption of a table by a key in KMS.</summary>
public sealed class TableServerSideEncryptionArgs : ResourceArgs
{
    /// <summary>Whether the key is one in KMS; otherwise AWS owns it.</summary>
    [Input("enabled", required: true)]
    public Input<bool> Enabled { get; set; } = null!;

    /// <summary>The key; default: the one that AWS manages for DynamoDB.</summary>
    [Input("kmsKeyArn")]
    public Input<string>? KmsKeyArn { get; set; }
}
