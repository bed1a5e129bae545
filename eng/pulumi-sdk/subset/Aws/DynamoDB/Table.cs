namespace Pulumi.Aws.DynamoDB;

/// <summary>A DynamoDB table.</summary>
public class Table : CustomResource
{
    /// <summary>Registers a table.</summary>
    public Table(string name, TableArgs? args = null, CustomResourceOptions? options = null)
        : base("aws:dynamodb/table:Table", name, args ?? new TableArgs(), options)
    {
    }

    /// <summary>The ARN of the table.</summary>
    [Output("arn")]
    public Output<string> Arn { get; private set; } = null!;

    /// <summary>The name of the table.</summary>
    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    /// <summary>The ARN of the stream of the table, if it has one.</summary>
    [Output("streamArn")]
    public Output<string> StreamArn { get; private set; } = null!;
}
