using Amazon.DynamoDBv2;

namespace SalesData.Cli.Local;

/// <summary>The endpoint understood a request and refused it: it did nothing.</summary>
internal class RefusedException(string message, Exception? cause = null) : CliException(message, cause)
{
    /// <summary>Whether the endpoint may have refused because it does not know what it was asked for: the request, or a member of it.</summary>
    public bool IsUnknownToEndpoint => InnerException is AmazonDynamoDBException { ErrorCode: "UnknownOperationException" or "ValidationException" };
}
