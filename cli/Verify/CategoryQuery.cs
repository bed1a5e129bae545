using System.Runtime.CompilerServices;
using Amazon.DynamoDBv2.Model;

namespace SalesData.Cli.Verify;

/// <summary>Finds the sales of a category through the index, page by page. Source: Amazon DynamoDB API Reference, "Query".</summary>
/// <param name="calls">Reach the table.</param>
/// <param name="table">Name of the table.</param>
/// <param name="index">Name of the index on the category.</param>
public sealed class CategoryQuery(IDynamoCalls calls, string table, string index)
{
    /// <summary>All sales of a category.</summary>
    /// <param name="category">The category.</param>
    /// <param name="pageSize">Most sales that one request reads.</param>
    /// <param name="cancellation">Ends the query early.</param>
    /// <returns>The sales, as their pages arrive.</returns>
    public async IAsyncEnumerable<Dictionary<string, AttributeValue>> RunAsync(
        string category, int pageSize, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var request = new QueryRequest
        {
            TableName = table,
            IndexName = index,
            KeyConditionExpression = "category = :category",
            ExpressionAttributeValues = new() { [":category"] = new AttributeValue(category) },
            Limit = pageSize,
        };

        do
        {
            var page = await calls.CallAsync(client => client.QueryAsync(request, cancellation));
            foreach (var sale in page.Items ?? [])
            {
                yield return sale;
            }

            request.ExclusiveStartKey = page.LastEvaluatedKey;
        }
        while (request.ExclusiveStartKey is { Count: > 0 });
    }
}
