using System.Diagnostics;
using System.IO.Compression;
using SalesData.Tests.Support;

namespace SalesData.Tests.Build;

/// <summary>The build's choice between the Pulumi packages and the subset of the SDK, on NuGet feeds made for the purpose.</summary>
public sealed class PulumiSdkChoiceTests : IDisposable
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <UsesPulumiSdk>true</UsesPulumiSdk>
          </PropertyGroup>
          <Target Name="ShowReferences" AfterTargets="ResolveReferences">
            <Message Importance="high" Text="compiled against @(ReferencePath->WithMetadataValue('Filename', 'Pulumi.Subset')->'%(Filename)')." />
          </Target>
        </Project>
        """;

    private readonly TemporaryDirectory _checkout = new();

    public PulumiSdkChoiceTests()
    {
        string[] files =
        [
            "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "global.json",
            "eng/pulumi-sdk/PulumiSdk.props", "eng/pulumi-sdk/PulumiSdk.targets", "eng/pulumi-sdk/probe/Probe.csproj",
        ];
        foreach (var file in files)
        {
            _checkout.Write(file, File.ReadAllText(Path.Combine(Repository.Root, file)));
        }

        _checkout.Write("eng/pulumi-sdk/subset/Pulumi.Subset.csproj", """<Project Sdk="Microsoft.NET.Sdk" />""");
        _checkout.Write("app/App.csproj", Project);
        UseFeed("feed");
    }

    public void Dispose() => _checkout.Dispose();

    [Fact]
    public async Task A_feed_without_Pulumi_gives_the_subset_at_the_first_build_and_says_so_once()
    {
        var (exitCode, output) = await BuildAsync();

        Assert.True(exitCode == 0, output);
        Assert.Single(Lines(output, "Pulumi SDK: subset"));
        Assert.Contains("compiled against Pulumi.Subset.", output, StringComparison.Ordinal);
        Assert.DoesNotContain("NU1101", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answer_is_kept_for_the_next_build()
    {
        await BuildAsync();

        var (exitCode, output) = await BuildAsync();

        Assert.True(exitCode == 0, output);
        Assert.Empty(Lines(output, "Pulumi SDK:"));
        Assert.Contains("compiled against Pulumi.Subset.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_with_Pulumi_gives_the_packages_at_the_first_build()
    {
        AddPackage("Pulumi", "PulumiVersion");
        AddPackage("Pulumi.Aws", "PulumiAwsVersion");

        var (exitCode, output) = await BuildAsync();

        Assert.True(exitCode == 0, output);
        Assert.Single(Lines(output, "Pulumi SDK: packages"));
        Assert.Contains("compiled against .", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_with_one_of_the_two_packages_gives_the_subset()
    {
        AddPackage("Pulumi", "PulumiVersion");

        var (exitCode, output) = await BuildAsync();

        Assert.True(exitCode == 0, output);
        Assert.Single(Lines(output, "Pulumi SDK: subset"));
    }

    [Fact]
    public async Task Packages_that_are_asked_for_and_missing_are_a_restore_error()
    {
        var (exitCode, output) = await BuildAsync("-p:PulumiSdk=packages");

        Assert.NotEqual(0, exitCode);
        Assert.Contains("error NU1101: Unable to find package Pulumi", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_subset_that_is_asked_for_is_taken_without_a_look_at_the_feed()
    {
        var (exitCode, output) = await BuildAsync("-p:PulumiSdk=subset");

        Assert.True(exitCode == 0, output);
        Assert.Empty(Lines(output, "Pulumi SDK:"));
        Assert.Contains("compiled against Pulumi.Subset.", output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_checkout.File("eng/pulumi-sdk/.answer")));
    }

    [Fact]
    public async Task A_feed_that_cannot_be_asked_is_an_error_and_no_answer()
    {
        UseFeed($"http://127.0.0.1:{FreePort.Find()}/v3/index.json");

        var (exitCode, output) = await BuildAsync();

        Assert.NotEqual(0, exitCode);
        Assert.Contains("Could not find out whether the NuGet feed carries Pulumi", output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_checkout.File("eng/pulumi-sdk/.answer")));
    }

    [Fact]
    public async Task Another_SDK_is_refused_with_the_allowed_ones()
    {
        var (exitCode, output) = await BuildAsync("-p:PulumiSdk=nightly");

        Assert.NotEqual(0, exitCode);
        Assert.Contains("PulumiSdk is 'nightly'. Allowed: 'packages'", output, StringComparison.Ordinal);
    }

    private static bool IsAboutBuilds(string variable) =>
        new[] { "MSBUILD", "Restore", "NuGet", "PulumiSdk" }.Any(prefix => variable.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Lines(string output, string text) =>
        output.Split('\n').Where(line => line.Contains(text, StringComparison.Ordinal));

    private void UseFeed(string source) => _checkout.Write("NuGet.config", $"""
        <configuration>
          <packageSources>
            <clear />
            <add key="feed" value="{(source.StartsWith("http", StringComparison.Ordinal) ? source : Directory.CreateDirectory(_checkout.File(source)).FullName)}" allowInsecureConnections="true" />
          </packageSources>
        </configuration>
        """);

    private void AddPackage(string id, string versionProperty)
    {
        var version = File.ReadAllText(_checkout.File("eng/pulumi-sdk/PulumiSdk.props")).Split($"<{versionProperty}>")[1].Split('<')[0];
        using var package = ZipFile.Open(_checkout.File($"feed/{id}.{version}.nupkg"), ZipArchiveMode.Create);
        using var writer = new StreamWriter(package.CreateEntry($"{id}.nuspec").Open());
        writer.Write($"""
            <?xml version="1.0"?>
            <package><metadata><id>{id}</id><version>{version}</version><authors>tests</authors><description>tests</description></metadata></package>
            """);
    }

    private async Task<(int ExitCode, string Output)> BuildAsync(params string[] more)
    {
        var start = new ProcessStartInfo("dotnet", ["build", _checkout.File("app/App.csproj"), "--nologo", "--disable-build-servers", "-nodeReuse:false", .. more])
        {
            RedirectStandardOutput = true,
        };
        // Neither the run of the tests nor the machine may tell this build where packages come from: MSBuild reads properties from the environment.
        foreach (var name in start.Environment.Keys.Where(IsAboutBuilds).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["NUGET_PACKAGES"] = _checkout.File("packages");
        using var build = Process.Start(start)!;
        var output = await build.StandardOutput.ReadToEndAsync();
        await build.WaitForExitAsync();
        return (build.ExitCode, output);
    }
}
