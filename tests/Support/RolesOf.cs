using System.Text.Json.Nodes;

namespace SalesData.Tests.Support;

/// <summary>The IAM documents of the pipeline's roles.</summary>
internal static class RolesOf
{
    /// <summary>Arguments for `prod` with other config values.</summary>
    public static string Prod(params (string Key, string Value)[] config) => Stack("prod", config);

    /// <summary>Arguments for a stack with other config values.</summary>
    public static string Stack(string stack, params (string Key, string Value)[] config) =>
        $"policies --stack {stack} --account 123456789012 --repository sales/infra{string.Concat(config.Select(pair => $" --config {pair.Key}={pair.Value}"))}";

    /// <summary>What a role may do.</summary>
    public static async Task<IamPolicy> PermissionsAsync(string role, string arguments) => new(await DocumentAsync(role, "permissions", arguments));

    /// <summary>One document of a role.</summary>
    public static async Task<JsonNode> DocumentAsync(string role, string document, string arguments) =>
        (await CliRun.RunAsync(arguments)).Succeeded().Json[role]![document]!;
}
