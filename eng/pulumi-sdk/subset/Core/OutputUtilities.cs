namespace Pulumi.Utilities;

/// <summary>Looks into outputs, for tests and tools.</summary>
public static class OutputUtilities
{
    /// <summary>An output that is never known.</summary>
    public static Output<T> CreateUnknown<T>(T value) => new(Task.FromResult(new Resolved<T>(value, IsKnown: false)));

    /// <summary>The same output, which also depends on a resource.</summary>
    public static Output<T> WithDependency<T>(Output<T> output, Resource resource)
        => output.Change(resolved => resolved with { Resources = resolved.Resources.Add(resource) });

    /// <summary>Whether the value of an output is known.</summary>
    public static async Task<bool> GetIsKnownAsync<T>(Output<T> output) => (await output.Resolution.ConfigureAwait(false)).IsKnown;
    /// <summary>The value of an output; the default value where it is unknown.</summary>
    public static Task<T> GetValueAsync<T>(Output<T> output) => output.GetValueAsync(whenUnknown: default!);
    /// <summary>The resources that an output depends on.</summary>
    public static async Task<ImmutableHashSet<Resource>> GetDependenciesAsync<T>(Output<T> output)
        => (await output.Resolution.ConfigureAwait(false)).Resources;
}
