using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Moq;
using SalesData.Cli.Verify;

namespace SalesData.Tests.Cli.Verify;

/// <summary>A table in memory whose index lags, and that does not take all of a batch.</summary>
internal sealed class FakeTable : IDynamoCalls
{
    private readonly Mock<IAmazonDynamoDB> _client = new(MockBehavior.Strict);

    public FakeTable()
    {
        _client.Setup(client => client.BatchWriteItemAsync(It.IsAny<BatchWriteItemRequest>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((BatchWriteItemRequest request, CancellationToken _) => Write(request));
        _client.Setup(client => client.GetItemAsync(It.IsAny<GetItemRequest>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((GetItemRequest request, CancellationToken _) => new GetItemResponse { Item = Items.GetValueOrDefault(request.Key["order_id"].S) });
        _client.Setup(client => client.QueryAsync(It.IsAny<QueryRequest>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(() => new QueryResponse { Items = [.. Items.Values.Skip(QueriesThatMiss-- > 0 ? 1 : 0)] });
    }

    public Dictionary<string, Dictionary<string, AttributeValue>> Items { get; } = [];

    /// <summary>How often each key was written or deleted.</summary>
    public List<string> Taken { get; } = [];

    /// <summary>How many of a batch are taken; the rest comes back.</summary>
    public Func<WriteRequest, bool> Takes { get; set; } = _ => true;

    public int QueriesThatMiss { get; set; }

    public int LargestBatch { get; private set; }

    public Task<T> CallAsync<T>(Func<IAmazonDynamoDB, Task<T>> request) => request(_client.Object);

    private BatchWriteItemResponse Write(BatchWriteItemRequest request)
    {
        var (table, writes) = request.RequestItems.Single();
        LargestBatch = Math.Max(LargestBatch, writes.Count);
        var left = new List<WriteRequest>();
        foreach (var write in writes)
        {
            if (!Takes(write))
            {
                left.Add(write);
                continue;
            }

            var key = (write.PutRequest?.Item ?? write.DeleteRequest.Key)["order_id"].S;
            Taken.Add(key);
            Items.Remove(key);
            if (write.PutRequest is { } put)
            {
                Items.Add(key, put.Item);
            }
        }

        return new BatchWriteItemResponse { UnprocessedItems = left is [] ? [] : new() { [table] = left } };
    }
}
