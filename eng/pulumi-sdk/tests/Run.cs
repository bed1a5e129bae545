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

    /// <summary>Returns the error of a run, and restores the exit code that a failing run sets.</summary>
    public static async Task<RunException> FailsAsync(Action program, IMocks? mocks = null)
    {
        try
        {
            return await Assert.ThrowsAsync<RunException>(() => PreviewAsync(program, mocks));
        }
        finally
        {
            Environment.ExitCode = 0;
        }
    }
}
