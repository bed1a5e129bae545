namespace SalesData.Cli.Stacks;

/// <summary>Type tokens of resources of the AWS provider. Source: Pulumi Registry, "AWS".</summary>
internal static class TypeTokens
{
    public const string Table = "aws:dynamodb/table:Table";
    public const string TableReplica = "aws:dynamodb/tableReplica:TableReplica";
    public const string ScalableTarget = "aws:appautoscaling/target:Target";
    public const string ScalingPolicy = "aws:appautoscaling/policy:Policy";
    public const string BackupVault = "aws:backup/vault:Vault";
    public const string BackupPlan = "aws:backup/plan:Plan";
}
