using Pulumi;
using SalesData.Tests.Support;

namespace SalesData.Tests.PulumiSdk;

[Collection(ProcessWide.Collection)]
public class RunAsyncTests
{
    private static readonly (string, string)[] Engine =
    [
        ("PULUMI_MONITOR", "127.0.0.1:1"), ("PULUMI_ENGINE", "127.0.0.1:1"), ("PULUMI_PROJECT", "p"), ("PULUMI_STACK", "s"),
        ("PULUMI_DRY_RUN", "true"), ("PULUMI_QUERY_MODE", "false"), ("PULUMI_PARALLEL", "1"),
    ];

    [Theory]
    [InlineData("PULUMI_MONITOR", "")]
    [InlineData("PULUMI_ENGINE", "")]
    [InlineData("PULUMI_PROJECT", "")]
    [InlineData("PULUMI_STACK", "")]
    [InlineData("PULUMI_DRY_RUN", "1")]
    [InlineData("PULUMI_QUERY_MODE", "")]
    [InlineData("PULUMI_PARALLEL", "many")]
    public async Task Without_the_engine_a_program_does_not_run(string variable, string value)
    {
        using var engine = new EnvironmentOverride(Engine);
        using var broken = new EnvironmentOverride((variable, value));

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => Deployment.RunAsync(NeverRun));

        Assert.Equal("Program run without the Pulumi engine available; re-run using the `pulumi` CLI", error.Message);
    }

    [Fact]
    public async Task Under_the_engine_the_subset_fails_and_says_how_to_build_with_the_packages()
    {
        // The official SDK would look for the engine at the address given here.
        if (typeof(Deployment).Assembly.GetName().Name != "Pulumi.Subset")
        {
            return;
        }

        using var engine = new EnvironmentOverride(Engine);
        using var error = new StringWriter();
        var (standardError, exitCode) = (Console.Error, Environment.ExitCode);
        try
        {
            Console.SetError(error);

            Assert.Equal(1, await Deployment.RunAsync(NeverRun));
            Assert.Equal(1, Environment.ExitCode);
        }
        finally
        {
            Console.SetError(standardError);
            Environment.ExitCode = exitCode;
        }

        Assert.Contains("PulumiSdk=packages", error.ToString(), StringComparison.Ordinal);
    }

    private static IDictionary<string, object?> NeverRun() => throw new InvalidOperationException("It runs.");
}
