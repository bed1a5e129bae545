namespace SalesData.Infra.Iam;

/// <summary>
/// Writes policy documents for least-privilege access to a table.
/// Source: Service Authorization Reference, "Actions, resources, and condition keys for Amazon DynamoDB".
/// </summary>
/// <param name="tableArns">ARNs of the table and its replicas.</param>
/// <param name="indexArns">ARNs of its indexes.</param>
/// <param name="keyArn">ARN of the customer-managed key that encrypts the table, which needs actions of its own; null for none.</param>
public sealed class TableAccess(IReadOnlyList<string> tableArns, IReadOnlyList<string> indexArns, string? keyArn)
{
    private static readonly string[] ReadTable =
        ["dynamodb:BatchGetItem", "dynamodb:ConditionCheckItem", "dynamodb:DescribeTable", "dynamodb:GetItem", "dynamodb:Query", "dynamodb:Scan"];

    private static readonly string[] ReadIndex = ["dynamodb:Query", "dynamodb:Scan"];

    // DynamoDB itself writes to the indexes: nobody needs an action on them for that.
    private static readonly string[] WriteTable = ["dynamodb:BatchWriteItem", "dynamodb:DescribeTable"];

    private static readonly string[] WriteItem = ["dynamodb:DeleteItem", "dynamodb:PutItem", "dynamodb:UpdateItem"];

    private static readonly string[] QueryIndex = ["dynamodb:Query"];

    private static readonly string[] ReadStream = ["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator"];

    private static readonly string[] Decrypt = ["kms:Decrypt", "kms:DescribeKey"];

    private static readonly string[] Encrypt = ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"];

    /// <summary>
    /// A key is used by DynamoDB alone, in any region. AWS sets the value, and what follows the region differs between its partitions.
    /// Source: AWS KMS Developer Guide, "kms:ViaService".
    /// </summary>
    internal static readonly Condition ThroughDynamoDB = new("StringLike", "kms:ViaService", "dynamodb.*");

    /// <summary>
    /// A request does not return the item that it writes, before or after. The key is absent when the caller says nothing.
    /// Source: Amazon DynamoDB Developer Guide, "Using IAM policy conditions for fine-grained access control", dynamodb:ReturnValues.
    /// </summary>
    private static readonly Condition ReturnsNothing = new("StringEqualsIfExists", "dynamodb:ReturnValues", "NONE");

    /// <summary>Allows reading table and indexes.</summary>
    public PolicyDocument Read =>
        new([new("ReadTable", ReadTable, tableArns), new("ReadIndex", ReadIndex, indexArns), .. UseKey(Decrypt, keyArn)]);

    /// <summary>Allows writing the table, and not reading it.</summary>
    public PolicyDocument Write => new(
    [
        new("WriteTable", WriteTable, tableArns),
        new("WriteItem", WriteItem, tableArns) { Conditions = [ReturnsNothing] },
        .. UseKey(Encrypt, keyArn),
    ]);

    /// <summary>Allows querying the indexes, and nothing else.</summary>
    public PolicyDocument Query => new([new("QueryIndex", QueryIndex, indexArns), .. UseKey(Decrypt, keyArn)]);

    /// <summary>Allows reading a stream of changes, and finding it: DynamoDB lists streams for everything or nothing.</summary>
    /// <param name="streamArn">ARN of the stream.</param>
    /// <param name="keyArn">ARN of the customer-managed key that encrypts the table; null for none.</param>
    /// <returns>The document.</returns>
    public static PolicyDocument Stream(string streamArn, string? keyArn) =>
        new([new("ReadStream", ReadStream, [streamArn]), new("ListStreams", ["dynamodb:ListStreams"], ["*"]), .. UseKey(Decrypt, keyArn)]);

    private static IEnumerable<Statement> UseKey(string[] actions, string? keyArn) =>
        keyArn is null ? [] : [new Statement("UseKey", actions, [keyArn]) { Conditions = [ThroughDynamoDB] }];
}
