using SalesData.Infra;

namespace SalesData.Cli.Policies;

/// <summary>What the pipeline's roles are for: one stack's resources in one account.</summary>
/// <param name="Account">The AWS account, twelve digits.</param>
/// <param name="Regions">The region of the table, and those of its replicas.</param>
/// <param name="TableName">Name of the table.</param>
/// <param name="KeyArn">ARN of the customer-managed key that encrypts the table; null for none.</param>
/// <param name="Verifies">Whether the pipeline uses the table that it deployed, to see that it can be used.</param>
internal sealed record PolicyScope(string Account, IReadOnlyList<string> Regions, string TableName, string? KeyArn, bool Verifies)
{
    /// <summary>With which the names of all other resources begin: Pulumi makes them from the names in the program.</summary>
    public const string NamePrefix = SalesDataStack.Name;

    /// <summary>The partition of AWS that the regions belong to. Source: AWS General Reference, "Amazon Resource Names", partitions.</summary>
    public string Partition => Regions[0].Split('-') switch
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
    public IReadOnlyList<string> TableArns => [.. Regions.Select(region => Arn("dynamodb", $"table/{TableName}", region))];

    /// <summary>ARNs of the replicas.</summary>
    public IReadOnlyList<string> ReplicaArns => [.. TableArns.Skip(1)];

    /// <summary>The ARN of something that belongs to no region.</summary>
    public string GlobalArn(string service, string resource) => Arn(service, resource, region: "");

    public string Arn(string service, string resource, string? region = null) => $"arn:{Partition}:{service}:{region ?? Regions[0]}:{Account}:{resource}";
}
