using System.Runtime.CompilerServices;
using Amazon.DynamoDBv2.Model;

namespace SalesData.Cli.Verify;

/// <summary>Finds the sales of a category through an index, page by page. Source: Amazon DynamoDB API Reference, "Query".</summary>
/// <param name="Table">Name of the table.</param>
/// <param name="Index">Name of the index.</param>
/// <param name="Category">The category.</param>
public sealed record CategoryQuery(string Table, string Index, string Category)
{
    /// <summary>Whether to begin with the highest sort key.</summary>
    public bool Descending { get; init; }

    /// <summary>Sort key and the lowest and highest value of it to find; null for all.</summary>
    public (string Attribute, string From, string To)? Between { get; init; }

    /// <summary>Runs the query.</summary>
    /// <param name="calls">Reach the table.</param>
    /// <param name="pageSize">Most sales that one request reads.</param>
    /// <param name="cancellation">Ends the query early.</param>
    /// <returns>The sales, as their pages arrive.</returns>
    public async IAsyncEnumerable<Dictionary<string, AttributeValue>> RunAsync(
        IDynamoCalls calls, int pageSize, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var request = ToRequest();
        request.Limit = pageSize;
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

    /// <summary>The request for the first page, which is as large as DynamoDB makes it.</summary>
    public QueryRequest ToRequest()
    {
        var request = new QueryRequest
        {
            TableName = Table,
            IndexName = Index,
            KeyConditionExpression = "category = :category",
            ExpressionAttributeValues = new() { [":category"] = new AttributeValue(Category) },
            ScanIndexForward = !Descending,
        };
        if (Between is var (attribute, from, to))
        {
            request.KeyConditionExpression += " AND #date BETWEEN :from AND :to";
            request.ExpressionAttributeNames = new() { ["#date"] = attribute };
            request.ExpressionAttributeValues.Add(":from", new AttributeValue(from));
            request.ExpressionAttributeValues.Add(":to", new AttributeValue(to));
        }

        return request;
    }
}
