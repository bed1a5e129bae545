using SalesData.Tests.Support;

namespace SalesData.Tests.Cli.Local;

public class RegionTests(DynoxideFixture emulator) : IClassFixture<DynoxideFixture>
{
    [Fact]
    public async Task An_unknown_region_gets_a_warning_beside_the_result()
    {
        using var sandbox = new Sandbox(emulator);

        var run = await sandbox.RunAsync("preview", "--config", "aws:region=us-esat-1");

        Assert.Equal((0, "warning: 'us-esat-1' is not a region that the AWS SDK knows (did you mean us-east-1?)."), (run.ExitCode, run.Error.TrimEnd()));
        Assert.Equal(2, run.Count("create"));
    }
}
