using SalesData.Cli.Stacks;
using SalesData.Infra;
using SalesData.Infra.Settings;

namespace SalesData.Cli.Policies;

/// <summary>What the pipeline's roles are for: one stack's resources in one account.</summary>
/// <param name="Account">The AWS account, twelve digits.</param>
/// <param name="Config">The configuration of the stack.</param>
internal sealed record PolicyScope(string Account, StackConfig Config)
{
    /// <summary>With which the names of all other resources begin: Pulumi makes them from the names in the program.</summary>
    public const string NamePrefix = SalesDataStack.Name;

    private readonly bool _deletesTable;
    private readonly bool _deletesReplicas;

    /// <summary>Whether the pipeline uses the table that it deployed, to see that it can be used; false by default.</summary>
    public bool Verifies { get; init; }

    /// <summary>Whether the pipeline may delete the table; by default where the stack does not protect it.</summary>
    public bool DeletesTable { get => _deletesTable || !IsProtected; init => _deletesTable = value; }

    /// <summary>Whether the pipeline may delete replicas; by default where the stack does not protect the table.</summary>
    public bool DeletesReplicas { get => _deletesReplicas || !IsProtected; init => _deletesReplicas = value; }

    /// <summary>What the stack consists of.</summary>
    public SalesDataSettings Settings => Config.Settings;

    /// <summary>The region of the table, and those of its replicas.</summary>
    public IReadOnlyList<string> Regions => [Config.Region, .. Settings.ReplicaRegions];

    /// <summary>The partition of AWS that the regions belong to. Source: AWS General Reference, "Amazon Resource Names", partitions.</summary>
    public string Partition => Config.Region.Split('-') switch
    {
        ["cn", ..] => "aws-cn",
        ["us", "gov", ..] => "aws-us-gov",
        ["us", "iso", ..] => "aws-iso",
        ["us", "isob", ..] => "aws-iso-b",
        ["eu", "isoe", ..] => "aws-iso-e",
        ["us", "isof", ..] => "aws-iso-f",
        ["eusc", ..] => "aws-eusc",
        _ => "aws",
    };

    /// <summary>ARN of the table.</summary>
    public string TableArn => TableArns[0];

    /// <summary>ARNs of the table and of its replicas.</summary>
    public IReadOnlyList<string> TableArns => [.. Regions.Select(region => Arn("dynamodb", $"table/{Settings.TableName}", region))];

    /// <summary>ARNs of the replicas.</summary>
    public IReadOnlyList<string> ReplicaArns => [.. TableArns.Skip(1)];

    /// <summary>ARN of the vaults that hold the stack's backups.</summary>
    public string BackupVaultArn => Arn("backup", $"backup-vault:{NamePrefix}-backups-vault-*");

    /// <summary>ARN of the roles that AWS Backup takes.</summary>
    public string BackupRoleArn => GlobalArn("iam", $"role/{NamePrefix}-backups-role-*");

    private bool IsProtected => Settings.Protection is not { DeletionProtection: false, Protect: false, RetainOnDelete: false };

    /// <summary>The ARN of something that belongs to no region.</summary>
    public string GlobalArn(string service, string resource) => Arn(service, resource, region: "");

    public string Arn(string service, string resource, string? region = null) => $"arn:{Partition}:{service}:{region ?? Config.Region}:{Account}:{resource}";
}
