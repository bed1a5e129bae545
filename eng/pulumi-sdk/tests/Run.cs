using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;

namespace SalesData.Tests.PulumiSdk;

/// <summary>Runs programs on mocks.</summary>
internal static class Run
{
    public static Task<ImmutableArray<Resource>> PreviewAsync(Action program, IMocks? mocks = null)
        => Deployment.TestAsync(mocks ?? new RecordingMocks(), new TestOptions(), program);

    public static Task<ImmutableArray<Resource>> UpdateAsync(Action program, IMocks? mocks = null)
        => Deployment.TestAsync(mocks ?? new RecordingMocks(), new TestOptions { IsPreview = false }, program);

    /// <summary>The exception with which a run ends; the exit code that a failing run sets is taken back.</summary>
    public static async Task<T> FailsAsync<T>(Func<Task> run)
        where T : Exception
    {
        var exitCode = Environment.ExitCode;
        try
        {
            return await Assert.ThrowsAnyAsync<T>(run);
        }
        finally
        {
            Environment.ExitCode = exitCode;
        }
    }

    public static Task<RunException> FailsAsync(Action program, IMocks? mocks = null)
        => FailsAsync<RunException>(() => PreviewAsync(program, mocks));
}
