using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Moq;
using SalesData.Cli;
using SalesData.Cli.Verify;
using Item = System.Collections.Generic.Dictionary<string, Amazon.DynamoDBv2.Model.AttributeValue>;

namespace SalesData.Tests.Cli.Verify;

/// <summary>A table in memory whose index lags, that does not take all of a batch, and that throttles.</summary>
internal sealed class FakeTable : IDynamoCalls
{
    /// <summary>The index that it sorts by date, and that date.</summary>
    public static readonly DateIndex Dates = new("CategoryDateIndex", "ordered_at");

    private readonly Mock<IAmazonDynamoDB> _client = new(MockBehavior.Strict);
    private readonly Lock _lock = new();

    public FakeTable()
    {
        // A write that nobody waits for could be carried out after it was removed.
        _client.Setup(client => client.BatchWriteItemAsync(It.IsAny<BatchWriteItemRequest>(), CancellationToken.None))
            .Returns((BatchWriteItemRequest request, CancellationToken _) => AnswerAsync(() => Write(request)));
        _client.Setup(client => client.PutItemAsync(It.IsAny<PutItemRequest>(), CancellationToken.None))
            .Returns((PutItemRequest request, CancellationToken _) => AnswerAsync(() => Put(request)));
        _client.Setup(client => client.GetItemAsync(It.IsAny<GetItemRequest>(), It.IsAny<CancellationToken>()))
            .Returns((GetItemRequest request, CancellationToken _) =>
                AnswerAsync(() => new GetItemResponse { Item = Items.GetValueOrDefault(request.Key["order_id"].S), ConsumedCapacity = Consumed }));
        _client.Setup(client => client.QueryAsync(It.IsAny<QueryRequest>(), It.IsAny<CancellationToken>()))
            .Returns((QueryRequest request, CancellationToken _) => AnswerAsync(() => Query(request)));
    }

    public Dictionary<string, Item> Items { get; } = [];

    /// <summary>Keys in the order in which they were written or deleted.</summary>
    public List<string> Taken { get; } = [];

    /// <summary>How many of a batch are taken; the rest comes back.</summary>
    public Func<WriteRequest, bool> Takes { get; set; } = _ => true;

    public int QueriesThatMiss { get; set; }

    /// <summary>What an index makes of the sales that it should find.</summary>
    public Func<QueryRequest, List<Item>, IEnumerable<Item>> Finds { get; set; } = (_, items) => items;

    /// <summary>Whether the next request, whose number from 1 is given, is throttled.</summary>
    public Func<int, bool> Throttles { get; set; } = _ => false;

    /// <summary>Called before an item is put, with how many there are.</summary>
    public Action<int> BeforePut { get; set; } = _ => { };

    /// <summary>Called after an item was put, with how many there are.</summary>
    public Action<int> AfterPut { get; set; } = _ => { };

    /// <summary>What each request says that it consumed.</summary>
    public ConsumedCapacity? Consumed { get; set; }

    public int LargestBatch { get; private set; }

    public int Requests { get; private set; }

    public Task<T> CallAsync<T>(Func<IAmazonDynamoDB, Task<T>> request) => request(_client.Object);

    private Task<T> AnswerAsync<T>(Func<T> answer)
    {
        lock (_lock)
        {
            return Throttles(++Requests)
                ? Task.FromException<T>(new CliException("DynamoDB refused a request.", new ProvisionedThroughputExceededException("slow down") { ErrorCode = "ProvisionedThroughputExceededException" }))
                : Task.FromResult(answer());
        }
    }

    private PutItemResponse Put(PutItemRequest request)
    {
        BeforePut(Items.Count);
        Take(request.Item["order_id"].S, request.Item);
        AfterPut(Items.Count);
        return new PutItemResponse { ConsumedCapacity = Consumed };
    }

    private QueryResponse Query(QueryRequest request)
    {
        var values = request.ExpressionAttributeValues;
        var items = Items.Values.Where(item => item["category"].S == values[":category"].S).Skip(QueriesThatMiss-- > 0 ? 1 : 0);
        if (request.IndexName == Dates.Name)
        {
            items = items.Where(item => !values.ContainsKey(":from") || (Compare(item, values[":from"]) >= 0 && Compare(item, values[":to"]) <= 0))
                .OrderBy(item => item[Dates.Attribute].S, StringComparer.Ordinal);
            items = request.ScanIndexForward == false ? items.Reverse() : items;
        }

        var found = Finds(request, [.. items]).ToList();
        var start = request.ExclusiveStartKey is { } key ? int.Parse(key["position"].N, System.Globalization.CultureInfo.InvariantCulture) : 0;
        var end = Math.Min(found.Count, start + (request.Limit ?? found.Count));
        return new QueryResponse
        {
            Items = found[start..end],
            LastEvaluatedKey = end < found.Count ? new() { ["position"] = new() { N = $"{end}" } } : null,
            ConsumedCapacity = Consumed,
        };
    }

    private static int Compare(Item item, AttributeValue value) => string.CompareOrdinal(item[Dates.Attribute].S, value.S);

    private BatchWriteItemResponse Write(BatchWriteItemRequest request)
    {
        var (table, writes) = request.RequestItems.Single();
        LargestBatch = Math.Max(LargestBatch, writes.Count);
        var left = new List<WriteRequest>();
        foreach (var write in writes)
        {
            if (Takes(write))
            {
                Take((write.PutRequest?.Item ?? write.DeleteRequest.Key)["order_id"].S, write.PutRequest?.Item);
            }
            else
            {
                left.Add(write);
            }
        }

        return new BatchWriteItemResponse { UnprocessedItems = left is [] ? [] : new() { [table] = left } };
    }

    private void Take(string key, Item? item)
    {
        Taken.Add(key);
        Items.Remove(key);
        if (item is not null)
        {
            Items.Add(key, item);
        }
    }
}
