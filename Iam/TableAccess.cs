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
    private static readonly string[] WriteTable =
        ["dynamodb:BatchWriteItem", "dynamodb:DeleteItem", "dynamodb:DescribeTable", "dynamodb:PutItem", "dynamodb:UpdateItem"];

    private static readonly string[] QueryIndex = ["dynamodb:Query"];

    private static readonly string[] Decrypt = ["kms:Decrypt", "kms:DescribeKey"];

    private static readonly string[] Encrypt = ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"];

    /// <summary>A key is used by DynamoDB alone, in any region.</summary>
    internal static readonly Condition ThroughDynamoDB = new("StringLike", "kms:ViaService", "dynamodb.*.amazonaws.com");

    /// <summary>Allows reading table and indexes.</summary>
    public PolicyDocument Read =>
        new([new("ReadTable", ReadTable, tableArns), new("ReadIndex", ReadIndex, indexArns), .. UseKey(Decrypt)]);

    /// <summary>Allows writing the table, and not reading it.</summary>
    public PolicyDocument Write => new([new("WriteTable", WriteTable, tableArns), .. UseKey(Encrypt)]);

    /// <summary>Allows querying the indexes, and nothing else.</summary>
    public PolicyDocument Query => new([new("QueryIndex", QueryIndex, indexArns), .. UseKey(Decrypt)]);

    private IEnumerable<Statement> UseKey(string[] actions) =>
        keyArn is null ? [] : [new Statement("UseKey", actions, [keyArn]) { Conditions = [ThroughDynamoDB] }];
}
