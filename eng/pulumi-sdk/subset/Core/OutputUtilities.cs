namespace Pulumi.Utilities;

/// <summary>Reads outputs, for tests and tools.</summary>
public static class OutputUtilities
{
    /// <summary>Says whether the value of an output is known.</summary>
    public static async Task<bool> GetIsKnownAsync<T>(Output<T> output) => (await output.Resolution.ConfigureAwait(false)).IsKnown;

    /// <summary>Returns the value of an output; the default value if it is unknown.</summary>
    public static Task<T> GetValueAsync<T>(Output<T> output) => output.GetValueAsync(whenUnknown: default!);

    /// <summary>Returns the resources that an output depends on.</summary>
    public static async Task<ImmutableHashSet<Resource>> GetDependenciesAsync<T>(Output<T> output)
        => (await output.Resolution.ConfigureAwait(false)).Resources;
}
