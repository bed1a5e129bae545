using SalesData.Infra.Iam;

namespace SalesData.Cli.Policies;

/// <summary>
/// Who may take the roles: jobs of one GitHub repository, through OpenID Connect.
/// Source: GitHub Docs, "Configuring OpenID Connect in Amazon Web Services".
/// </summary>
internal static class TrustPolicies
{
    private const string Provider = "token.actions.githubusercontent.com";

    /// <summary>Previews: pull requests of the repository itself, and the default branch for the search for drift.</summary>
    public static PolicyDocument Preview(PolicyScope scope, string repository) =>
        Trust(scope, $"repo:{repository}:pull_request", $"repo:{repository}:ref:refs/heads/main");

    /// <summary>Deployments: jobs in the environment that is named after the stack, which reviewers can guard.</summary>
    public static PolicyDocument Deploy(PolicyScope scope, string repository, string stack) =>
        Trust(scope, $"repo:{repository}:environment:{stack}");

    private static PolicyDocument Trust(PolicyScope scope, params string[] subjects) => new(
    [
        new Statement("GitHubActions", ["sts:AssumeRoleWithWebIdentity"], [])
        {
            FederatedPrincipal = scope.GlobalArn("iam", $"oidc-provider/{Provider}"),
            Conditions =
            [
                new("StringEquals", $"{Provider}:aud", "sts.amazonaws.com"),
                new("StringEquals", $"{Provider}:sub", subjects),
            ],
        },
    ]);
}
