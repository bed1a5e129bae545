using Amazon.DynamoDBv2;

namespace SalesData.Cli.Verify;

/// <summary>Makes requests to DynamoDB, and turns what goes wrong into a message for its user.</summary>
public interface IDynamoCalls
{
    /// <summary>Makes one request.</summary>
    /// <typeparam name="T">What it returns.</typeparam>
    /// <param name="request">The request.</param>
    /// <returns>What the request returned.</returns>
    Task<T> CallAsync<T>(Func<IAmazonDynamoDB, Task<T>> request);
}
