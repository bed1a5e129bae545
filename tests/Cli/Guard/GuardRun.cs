using System.Text;
using SalesData.Tests.Support;

namespace SalesData.Tests.Cli.Guard;

/// <summary>Runs `guard` on a document.</summary>
internal static class GuardRun
{
    public static Task<CliRun> OfAsync(Preview preview, params string[] options) => OfAsync(preview.ToString(), options);

    public static Task<CliRun> OfAsync(string document, params string[] options) => OfAsync(Encoding.UTF8.GetBytes(document), options);

    public static async Task<CliRun> OfAsync(byte[] document, params string[] options)
    {
        using var directory = new TemporaryDirectory();
        var file = directory.File("preview.json");
        await File.WriteAllBytesAsync(file, document);
        return await CliRun.RunAsync(["guard", file, .. options]);
    }

    /// <summary>The run, when it was refused as a refusal has to be.</summary>
    public static CliRun Refused(this CliRun run)
    {
        Assert.True(run.ExitCode == 1, $"exit code {run.ExitCode}: {run.Out}");
        Assert.Matches("^error: The plan [^\r\n]+\\.\r?\n$", run.Error);
        return run;
    }

    /// <summary>The run, when the document could not be judged.</summary>
    public static CliRun Unjudged(this CliRun run)
    {
        Assert.Equal("error: The plan can't be judged, and so must not be carried out.", run.Refused().Error.TrimEnd());
        return run;
    }
}
