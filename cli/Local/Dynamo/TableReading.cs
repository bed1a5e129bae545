using Amazon.DynamoDBv2.Model;

namespace SalesData.Cli.Local.Dynamo;

/// <summary>Everything that the endpoint says of one table.</summary>
/// <param name="Table">What DescribeTable says.</param>
/// <param name="TimeToLive">What DescribeTimeToLive says; null where there is no such request.</param>
/// <param name="Backups">What DescribeContinuousBackups says; null where there is no such request.</param>
/// <param name="Tags">What ListTagsOfResource says; null where there is no such request.</param>
internal sealed record TableReading(
    TableDescription Table,
    TimeToLiveDescription? TimeToLive,
    ContinuousBackupsDescription? Backups,
    IReadOnlyList<Tag>? Tags)
{
    /// <summary>Reads a table.</summary>
    public static async Task<TableReading> ReadAsync(DynamoEndpoint endpoint, TableDescription table, CancellationToken cancellation)
    {
        var timeToLive = endpoint.TryAsync(client => client.DescribeTimeToLiveAsync(table.TableName, cancellation));
        var backups = endpoint.TryAsync(client => client.DescribeContinuousBackupsAsync(new DescribeContinuousBackupsRequest { TableName = table.TableName }, cancellation));
        var tags = ListTagsAsync(endpoint, table.TableArn, cancellation);
        await Task.WhenAll(timeToLive, backups, tags);
        return new TableReading(table, (await timeToLive)?.TimeToLiveDescription, (await backups)?.ContinuousBackupsDescription, await tags);
    }

    private static async Task<IReadOnlyList<Tag>?> ListTagsAsync(DynamoEndpoint endpoint, string arn, CancellationToken cancellation)
    {
        var tags = new List<Tag>();
        var request = new ListTagsOfResourceRequest { ResourceArn = arn };
        do
        {
            if (await endpoint.TryAsync(client => client.ListTagsOfResourceAsync(request, cancellation)) is not { } page)
            {
                return null;
            }

            tags.AddRange(page.Tags ?? []);
            request.NextToken = page.NextToken;
        }
        while (request.NextToken is not null);

        return tags;
    }
}
