using System.Text.Json;

namespace Pulumi;

public static partial class Output
{
    /// <summary>The value as JSON; outputs and inputs inside it are written as their values.</summary>
    public static Output<string> JsonSerialize<T>(Output<T> value, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new Output<string>(SerializeAsync());

        async Task<Resolved<string>> SerializeAsync()
        {
            var outer = await value.Resolution.ConfigureAwait(false);
            if (!outer.IsKnown)
            {
                return new("", IsKnown: false, outer.IsSecret, outer.Resources);
            }

            var nested = new NestedOutputs();
            var json = JsonSerializer.Serialize(outer.Value, nested.AddTo(options));
            return new(
                nested.AllKnown ? json : "",
                nested.AllKnown,
                outer.IsSecret || nested.AnySecret,
                outer.Resources.Union(nested.Resources));
        }
    }
}
