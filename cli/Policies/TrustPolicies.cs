using System.Text.RegularExpressions;
using SalesData.Infra.Iam;

namespace SalesData.Cli.Policies;

/// <summary>
/// Who may take the roles: jobs of one GitHub repository, through OpenID Connect.
/// Source: GitHub Docs, "Configuring OpenID Connect in Amazon Web Services".
/// </summary>
internal static partial class TrustPolicies
{
    private const string Provider = "token.actions.githubusercontent.com";

    /// <summary>The file whose jobs deploy, and the branch that it has to come from.</summary>
    private const string DeployWorkflow = ".github/workflows/deploy.yml";
    private const string Branch = "refs/heads/main";

    /// <summary>Previews: pull requests of the repository itself, and the default branch for the search for drift.</summary>
    public static PolicyDocument Preview(PolicyScope scope, string repository) =>
        Trust(scope, [$"repo:{repository}:pull_request", $"repo:{repository}:ref:{Branch}"]);

    /// <summary>
    /// Deployments: jobs of one workflow on one branch, in the environment that is named after the stack, which reviewers can guard. The
    /// subject of a job in an environment has no branch. Source: IAM User Guide, "IAM and AWS STS condition context keys", keys of GitHub.
    /// </summary>
    public static PolicyDocument Deploy(PolicyScope scope, string repository) => Trust(
        scope,
        [$"repo:{repository}:environment:{scope.Config.Stack}"],
        new("StringEquals", $"{Provider}:ref", Branch),
        // Only the subject has IDs.
        new("StringEquals", $"{Provider}:job_workflow_ref", $"{Ids().Replace(repository, "")}/{DeployWorkflow}@{Branch}"));

    private static PolicyDocument Trust(PolicyScope scope, IReadOnlyList<string> subjects, params IEnumerable<Condition> more) => new(
    [
        new Statement("GitHubActions", ["sts:AssumeRoleWithWebIdentity"], [])
        {
            FederatedPrincipal = scope.GlobalArn("iam", $"oidc-provider/{Provider}"),
            Conditions =
            [
                new("StringEquals", $"{Provider}:aud", "sts.amazonaws.com"),
                new("StringEquals", $"{Provider}:sub", subjects),
                .. more,
            ],
        },
    ]);

    [GeneratedRegex("@[0-9]+")]
    private static partial Regex Ids();
}
