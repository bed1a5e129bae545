using Amazon.Runtime;

namespace SalesData.Cli.Verify;

/// <summary>Tells requests that DynamoDB throttled from those that it refused.</summary>
internal static class Throttling
{
    /// <summary>Source: Amazon DynamoDB Developer Guide, "Error handling with DynamoDB".</summary>
    private static readonly HashSet<string> Codes = ["ProvisionedThroughputExceededException", "RequestLimitExceeded", "ThrottlingException"];

    /// <summary>Whether a request failed because it was throttled.</summary>
    /// <param name="failure">The failure of the request.</param>
    public static bool Matches(CliException failure) => failure.InnerException is AmazonServiceException { ErrorCode: { } code } && Codes.Contains(code);
}
