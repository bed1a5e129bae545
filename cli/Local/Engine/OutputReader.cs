using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi;
using Pulumi.Utilities;

namespace SalesData.Cli.Local.Engine;

/// <summary>Reads the values of a stack's outputs.</summary>
internal static class OutputReader
{
    private const string SecretText = "[secret]";

    public static async Task<JsonObject> ReadAsync(IEnumerable<KeyValuePair<string, object?>> outputs)
    {
        var values = new JsonObject();
        foreach (var (name, value) in outputs)
        {
            values[name] = await ValueAsync(value);
        }

        return values;
    }

    private static Task<JsonNode?> ValueAsync(object? value)
    {
        if (value is Output<string> text)
        {
            return ValueOfOutputAsync(text);
        }

        if (value is null || !value.GetType().IsGenericType || value.GetType().GetGenericTypeDefinition() != typeof(Output<>))
        {
            return Task.FromResult(JsonSerializer.SerializeToNode(value));
        }

        var read = typeof(OutputReader).GetMethod(nameof(ValueOfOutputAsync), BindingFlags.NonPublic | BindingFlags.Static)!;
        return (Task<JsonNode?>)read.MakeGenericMethod(value.GetType().GenericTypeArguments).Invoke(null, [value])!;
    }

    private static async Task<JsonNode?> ValueOfOutputAsync<T>(Output<T> output)
    {
        if (await Output.IsSecretAsync(output))
        {
            return SecretText;
        }

        return await OutputUtilities.GetIsKnownAsync(output)
            ? await OutputUtilities.GetValueAsync(output) is string text ? text : JsonSerializer.SerializeToNode(await OutputUtilities.GetValueAsync(output))
            : null;
    }
}
