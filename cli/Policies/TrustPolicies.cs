using System.Text.Json.Nodes;

namespace SalesData.Cli.Policies;

/// <summary>
/// Who may take the roles: jobs of one GitHub repository, through OpenID Connect.
/// Source: GitHub Docs, "Configuring OpenID Connect in Amazon Web Services".
/// </summary>
internal static class TrustPolicies
{
    private const string Provider = "token.actions.githubusercontent.com";

    /// <summary>Previews: pull requests of the repository itself, and the default branch for the search for drift.</summary>
    public static JsonObject Preview(PolicyScope scope, string repository) =>
        Document(scope, [$"repo:{repository}:pull_request", $"repo:{repository}:ref:refs/heads/main"]);

    /// <summary>Deployments: jobs in the environment that is named after the stack, which reviewers can guard.</summary>
    public static JsonObject Deploy(PolicyScope scope, string repository, string stack) =>
        Document(scope, [$"repo:{repository}:environment:{stack}"]);

    private static JsonObject Document(PolicyScope scope, string[] subjects) => new()
    {
        ["Version"] = "2012-10-17",
        ["Statement"] = new JsonArray(new JsonObject
        {
            ["Sid"] = "GitHubActions",
            ["Effect"] = "Allow",
            ["Principal"] = new JsonObject { ["Federated"] = $"arn:{scope.Partition}:iam::{scope.Account}:oidc-provider/{Provider}" },
            ["Action"] = "sts:AssumeRoleWithWebIdentity",
            ["Condition"] = new JsonObject
            {
                ["StringEquals"] = new JsonObject
                {
                    [$"{Provider}:aud"] = "sts.amazonaws.com",
                    [$"{Provider}:sub"] = new JsonArray([.. subjects.Select(subject => (JsonNode)subject)]),
                },
            },
        }),
    };
}
