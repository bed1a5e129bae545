using System.Net.Sockets;
using Amazon.Runtime;

namespace SalesData.Cli.Verify;

/// <summary>Tells failures of the way to DynamoDB from its refusals.</summary>
public static class ConnectionFailure
{
    /// <summary>Whether a request failed without an answer of DynamoDB. One that a user cancelled did not fail.</summary>
    /// <param name="e">What the AWS SDK threw, and no refusal that DynamoDB gave a code.</param>
    public static bool Matches(Exception e) =>
        e is HttpRequestException or IOException or TimeoutException or AmazonServiceException or AmazonClientException
            or TaskCanceledException { InnerException: TimeoutException };

    /// <summary>Whether such a request failed because nothing came in time.</summary>
    /// <param name="e">What the AWS SDK threw.</param>
    public static bool IsTimeout(Exception e) =>
        e.GetBaseException() is TimeoutException or TaskCanceledException or SocketException { SocketErrorCode: SocketError.OperationAborted };
}
