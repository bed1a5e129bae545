using SalesData.Cli.Options;
using SalesData.Tests.Support;

namespace SalesData.Tests.Cli.Options;

public class RegionWarningTests
{
    [Theory]
    [InlineData("us-east-1")]
    [InlineData("us-gov-west-1")]
    [InlineData("cn-north-1")]
    public void A_region_that_the_SDK_knows_gets_no_warning(string region) => Assert.Null(RegionWarning.For(region));

    [Fact]
    public void A_region_that_the_SDK_does_not_know_gets_one_with_the_nearest_name() =>
        Assert.Equal("warning: 'us-esat-1' is not a region that the AWS SDK knows (did you mean us-east-1?).", RegionWarning.For("us-esat-1"));

    [Fact]
    public async Task Capacity_warns_and_goes_on()
    {
        var run = await CliRun.RunAsync("capacity --orders-per-second 1 --region us-esat-1 --json");

        Assert.Equal((0, "warning: 'us-esat-1' is not a region that the AWS SDK knows (did you mean us-east-1?)."), (run.ExitCode, run.Error.TrimEnd()));
        Assert.Equal("us-esat-1", (string)run.Json["workload"]!["region"]!);
    }
}
