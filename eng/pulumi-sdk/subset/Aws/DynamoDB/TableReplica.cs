namespace Pulumi.Aws.DynamoDB;

/// <summary>A replica of a table in another region.</summary>
public class TableReplica : CustomResource
{
    /// <summary>Registers a replica.</summary>
    public TableReplica(string name, TableReplicaArgs args, CustomResourceOptions? options = null)
        : base("aws:dynamodb/tableReplica:TableReplica", name, args, options)
    {
    }
}
