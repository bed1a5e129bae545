using System.Net.Sockets;
using Amazon.Runtime;
using SalesData.Cli.Verify;

namespace SalesData.Tests.Cli.Verify;

public class NoAnswerTests
{
    public static TheoryData<Exception> Timeouts =>
    [
        new TimeoutException(),
        new TaskCanceledException("The request was cancelled.", new TimeoutException()),
        new AmazonClientException("It failed.", new TimeoutException()),
        new HttpRequestException("It failed.", new SocketException((int)SocketError.OperationAborted)),
    ];

    public static TheoryData<Exception> OtherFailures =>
    [
        new HttpRequestException("It failed.", new SocketException((int)SocketError.ConnectionRefused)),
        new IOException(),
        new AmazonServiceException("It failed."),
        new AmazonClientException("It failed."),
    ];

    [Theory]
    [MemberData(nameof(Timeouts), DisableDiscoveryEnumeration = true)]
    public void What_takes_too_long_is_no_answer_in_time(Exception e) => Assert.True(ConnectionFailure.Matches(e) && ConnectionFailure.IsTimeout(e));

    [Theory]
    [MemberData(nameof(OtherFailures), DisableDiscoveryEnumeration = true)]
    public void What_breaks_on_the_way_is_no_answer_and_came_in_time(Exception e) => Assert.True(ConnectionFailure.Matches(e) && !ConnectionFailure.IsTimeout(e));

    [Fact]
    public void What_a_user_cancels_is_no_failure() => Assert.False(ConnectionFailure.Matches(new TaskCanceledException()));
}
