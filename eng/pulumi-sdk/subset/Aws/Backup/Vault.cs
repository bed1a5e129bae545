namespace Pulumi.Aws.Backup;

/// <summary>A vault of backups.</summary>
public class Vault : CustomResource
{
    /// <summary>Registers a vault.</summary>
    public Vault(string name, VaultArgs? args = null, CustomResourceOptions? options = null)
        : base("aws:backup/vault:Vault", name, args ?? new VaultArgs(), options)
    {
    }

    /// <summary>The name of the vault.</summary>
    [Output("name")]
    public Output<string> Name { get; private set; } = null!;
}
