using Pulumi;
using SalesData.Infra.Settings;
using Statement = SalesData.Infra.Access.PolicyDocument.Statement;

namespace SalesData.Infra.Access;

/// <summary>
/// Least-privilege access to a table, as policy documents: to read it, to write it, and only to query its index by category.
/// Source: Service Authorization Reference, "Actions, resources, and condition keys for Amazon DynamoDB".
/// </summary>
public sealed class AccessDocuments
{
    private const string ThroughDynamoDB = "dynamodb.*.amazonaws.com";

    private static readonly string[] ReadTable =
        ["dynamodb:BatchGetItem", "dynamodb:ConditionCheckItem", "dynamodb:DescribeTable", "dynamodb:GetItem", "dynamodb:Query", "dynamodb:Scan"];

    private static readonly string[] ReadIndex = ["dynamodb:Query", "dynamodb:Scan"];

    // DynamoDB itself writes to the index: nobody needs an action on it for that.
    private static readonly string[] WriteTable =
        ["dynamodb:BatchWriteItem", "dynamodb:DeleteItem", "dynamodb:DescribeTable", "dynamodb:PutItem", "dynamodb:UpdateItem"];

    private static readonly string[] QueryIndex = ["dynamodb:Query"];

    private static readonly string[] Decrypt = ["kms:Decrypt", "kms:DescribeKey"];

    private static readonly string[] Encrypt = ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"];

    /// <summary>Writes the policy documents.</summary>
    /// <param name="table">The table, and its index.</param>
    /// <param name="encryption">The key that encrypts the table; a customer-managed one needs actions of its own.</param>
    public AccessDocuments(SalesDataTable table, EncryptionSettings encryption)
    {
        var arns = Output.Tuple(table.TableArn, table.IndexArn);
        Read = arns.Apply(arn => PolicyDocument.Of(
            [new("ReadTable", ReadTable, arn.Item1), new("ReadIndex", ReadIndex, arn.Item2), .. KeyStatements(encryption, Decrypt)]));
        Write = arns.Apply(arn => PolicyDocument.Of([new("WriteTable", WriteTable, arn.Item1), .. KeyStatements(encryption, Encrypt)]));
        QueryByCategory = arns.Apply(arn => PolicyDocument.Of([new("QueryIndex", QueryIndex, arn.Item2), .. KeyStatements(encryption, Decrypt)]));
    }

    /// <summary>Policy document that allows to read table and index.</summary>
    public Output<string> Read { get; }

    /// <summary>Policy document that allows to write the table, and not to read it.</summary>
    public Output<string> Write { get; }

    /// <summary>Policy document that allows to query the index, and nothing else.</summary>
    public Output<string> QueryByCategory { get; }

    private static IEnumerable<Statement> KeyStatements(EncryptionSettings encryption, string[] actions) =>
        encryption.KeyArn is { } key ? [new Statement("UseKey", actions, key) { Via = ThroughDynamoDB }] : [];
}
