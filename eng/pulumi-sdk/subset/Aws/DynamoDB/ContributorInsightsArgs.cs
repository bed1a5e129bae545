namespace Pulumi.Aws.DynamoDB;

/// <summary>Arguments of contributor insights.</summary>
public sealed class ContributorInsightsArgs : ResourceArgs
{
    /// <summary>The index; default: the table itself.</summary>
    [Input("indexName")]
    public Input<string>? IndexName { get; set; }

    /// <summary>ACCESSED_AND_THROTTLED_KEYS or THROTTLED_KEYS.</summary>
    [Input("mode")]
    public Input<string>? Mode { get; set; }

    /// <summary>The table.</summary>
    [Input("tableName", required: true)]
    public Input<string> TableName { get; set; } = null!;
}
