using System.Text.RegularExpressions;
using SalesData.Tests.Support;

namespace SalesData.Tests.Workflows;

/// <summary>What has to hold for the workflows of this project. What has to hold for any workflow, eng/workflow-lint checks.</summary>
public class WorkflowTests
{
    [Fact]
    public void There_are_workflows_for_ci_previews_deployments_drift_and_mutation_testing() =>
        Assert.Equal(["ci", "deploy", "drift", "mutation", "preview"], Workflow.Names);

    [Fact]
    public void The_check_of_every_change_lints_the_workflows() =>
        Assert.Contains("node lint.mjs", File.ReadAllText(Path.Combine(Repository.Root, ".ci", "run")), StringComparison.Ordinal);

    [Theory]
    [InlineData("ci", "check", "contents: read")]
    [InlineData("preview", "preview", "contents: read, id-token: write")]
    [InlineData("preview", "comment", "pull-requests: write")]
    [InlineData("deploy", "ci", "contents: read")]
    [InlineData("deploy", "dev", "contents: read, id-token: write")]
    [InlineData("deploy", "prod", "contents: read, id-token: write")]
    [InlineData("drift", "drift", "contents: read, id-token: write, issues: write")]
    [InlineData("mutation", "mutation", "contents: read")]
    public void A_job_has_no_more_permissions_than_it_needs(string workflow, string job, string permissions) =>
        Assert.Equal(permissions, string.Join(", ", Job(workflow, job)["permissions"].Children.Select(grant => $"{grant.Key}: {grant.Value.Value}")));

    [Fact]
    public void Every_job_has_a_row_in_the_permissions_above()
    {
        var rows = typeof(WorkflowTests).GetMethod(nameof(A_job_has_no_more_permissions_than_it_needs))!
            .GetCustomAttributes(typeof(InlineDataAttribute), false).Length;

        Assert.Equal(Workflow.Names.Sum(name => Workflow.Read(name).Jobs.Count), rows);
    }

    [Theory]
    [InlineData("preview")]
    [InlineData("deploy")]
    [InlineData("drift")]
    [InlineData("mutation")]
    public void Everything_but_ci_uses_the_packages_of_Pulumi(string workflow) =>
        Assert.Equal("packages", Workflow.Read(workflow).Root["env"]["PulumiSdk"].Value);

    [Fact]
    public void Nothing_but_ci_chooses_another_Sdk_for_a_job() =>
        Assert.All(
            new[] { "preview", "deploy", "drift", "mutation" }.SelectMany(name => Workflow.Read(name).Jobs),
            job => Assert.False(job.Value["env"]["PulumiSdk"].Exists, job.Key));

    [Fact]
    public void Ci_checks_with_the_packages_and_with_the_subset()
    {
        var check = Job("ci", "check");

        Assert.Equal(["packages", "subset"], check["strategy"]["matrix"]["sdk"].Items.Select(sdk => sdk.Value));
        Assert.Equal("${{ matrix.sdk }}", check["env"]["PulumiSdk"].Value);
    }

    [Fact]
    public void Ci_runs_what_has_to_hold_before_a_change_lands() => Assert.Equal([".ci/run"], Job("ci", "check").Scripts);

    [Fact]
    public void Ci_runs_for_every_pull_request_forks_too()
    {
        Assert.True(Workflow.Read("ci").Root["on"]["pull_request"].Exists);
        Assert.False(Job("ci", "check")["if"].Exists);
    }

    [Theory]
    [InlineData("ci")]
    [InlineData("mutation")]
    public void What_only_tests_knows_no_secret(string workflow) =>
        Assert.DoesNotContain("secrets.", Workflow.Read(workflow).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("preview", "preview")]
    [InlineData("drift", "drift")]
    public void A_matrix_covers_both_stacks(string workflow, string job) =>
        Assert.Equal(["dev", "prod"], Job(workflow, job)["strategy"]["matrix"]["stack"].Items.Select(stack => stack.Value));

    [Fact]
    public void A_fork_gets_no_preview() =>
        Assert.Contains(
            "github.event.pull_request.head.repo.full_name == github.repository",
            Job("preview", "preview")["if"].Value,
            StringComparison.Ordinal);

    [Fact]
    public void A_preview_is_cut_off_by_the_next_one_of_its_stack_and_pull_request()
    {
        var concurrency = Job("preview", "preview")["concurrency"];

        Assert.Equal("preview-${{ matrix.stack }}-${{ github.event.pull_request.number }}", concurrency["group"].Value);
        Assert.Equal("true", concurrency["cancel-in-progress"].Value);
    }

    [Fact]
    public void A_preview_runs_the_guard_on_its_plan() =>
        AssertInOrder(Job("preview", "preview").Scripts, "pulumi preview .*--json --show-sames", @"\.github/scripts/guard\.sh .*preview\.json"" ""\$STACK""");

    [Fact]
    public void A_preview_shows_the_diff_without_colours() =>
        AssertInOrder(Job("preview", "preview").Scripts, "pulumi preview .*--diff --color never");

    [Fact]
    public void A_preview_never_deploys() => Assert.DoesNotContain("pulumi up", Workflow.Read("preview").Text, StringComparison.Ordinal);

    [Fact]
    public void The_job_that_writes_the_comment_runs_nothing_of_the_pull_request()
    {
        var comment = Job("preview", "comment");

        Assert.Equal(["actions/download-artifact"], comment.Uses);
        Assert.DoesNotContain(comment.Scripts, script => Regex.IsMatch(script, @"dotnet|pulumi |\.sh\b"));
    }

    [Fact]
    public void The_comment_of_before_is_changed_rather_than_a_second_one_written() =>
        AssertInOrder(Job("preview", "comment").Scripts, "startswith\\(env.MARK\\)[\\s\\S]*--method PATCH");

    [Fact]
    public void Deployments_start_from_main_and_after_its_checks()
    {
        Assert.Equal(["main"], Workflow.Read("deploy").Root["on"]["push"]["branches"].Items.Select(branch => branch.Value));
        Assert.Equal("./.github/workflows/ci.yml", Job("deploy", "ci")["uses"].Value);
        Assert.Equal("ci", Job("deploy", "dev")["needs"].Value);
    }

    [Fact]
    public void A_deployment_that_is_started_by_hand_takes_main_only() =>
        Assert.Equal("github.ref == 'refs/heads/main'", Job("deploy", "dev")["if"].Value);

    [Fact]
    public void Prod_comes_after_dev() => Assert.Equal("dev", Job("deploy", "prod")["needs"].Value);

    [Fact]
    public void Prod_can_be_left_to_a_person_and_never_runs_after_a_failure() =>
        Assert.Equal("vars.DEPLOY_PROD != 'no'", Job("deploy", "prod")["if"].Value);

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public void A_deployment_never_goes_back_behind_a_newer_commit(string stack) =>
        AssertInOrder(Job("deploy", stack).Scripts, @"commits/main[\s\S]*GITHUB_SHA", "pulumi refresh");

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public void A_deployment_goes_to_no_other_account_than_that_of_its_environment(string stack) =>
        Assert.Equal("${{ vars.AWS_ACCOUNT_ID }}", Job("deploy", stack)["steps"].Items.Select(step => step["with"]["account"].Value).Single(account => account is not null));

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public void A_deployment_belongs_to_the_environment_of_its_stack(string stack) =>
        Assert.Equal(stack, Job("deploy", stack)["environment"].Value);

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public void A_deployment_is_never_cancelled(string stack)
    {
        var concurrency = Job("deploy", stack)["concurrency"];

        Assert.Equal($"deploy-{stack}", concurrency["group"].Value);
        Assert.Equal("false", concurrency["cancel-in-progress"].Value);
        Assert.False(Workflow.Read("deploy").Root["concurrency"].Exists);
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public void A_deployment_ends_by_itself_before_its_time_is_up(string stack)
    {
        var sessionWithAws = TimeSpan.FromHours(1);

        Assert.True(int.Parse(Job("deploy", stack)["timeout-minutes"].Value!) > sessionWithAws.TotalMinutes);
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public void A_deployment_asks_the_guard_about_the_plan_before_it_starts(string stack) =>
        AssertInOrder(
            Job("deploy", stack).Scripts,
            "pulumi refresh --yes .*--stack",
            "pulumi preview .*--json --show-sames",
            @"\.github/scripts/guard\.sh .*preview\.json"" ""\$STACK""",
            "pulumi up --yes .*--stack");

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public void A_deployment_names_its_own_stack(string stack)
    {
        var job = Job("deploy", stack);

        Assert.Equal(stack, job["env"]["STACK"].Value);
        Assert.Equal($"${{{{ vars.PULUMI_ORG }}}}/{ProjectName()}/{stack}", job["env"]["STACK_NAME"].Value);
    }

    [Fact]
    public void Dev_is_verified_after_it_was_deployed() =>
        AssertInOrder(Job("deploy", "dev").Scripts, "pulumi up", @"pulumi stack output --json[\s\S]*cli -- verify .*outputs.json");

    [Theory]
    [InlineData("preview", "preview")]
    [InlineData("deploy", "dev")]
    [InlineData("deploy", "prod")]
    public void A_risk_is_let_through_only_by_what_the_commit_adds(string workflow, string job)
    {
        var steps = Job(workflow, job)["steps"].Items.ToList();
        var guard = Assert.Single(steps, step => step["run"].Value?.Contains("guard.sh", StringComparison.Ordinal) == true);

        Assert.False(guard["env"].Exists);
        Assert.False(guard["continue-on-error"].Exists);
        Assert.False(guard["if"].Exists);
        Assert.Equal("2", steps[0]["with"]["fetch-depth"].Value);
        Assert.DoesNotContain("GUARD_ALLOW", Workflow.Read(workflow).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("inputs.", Workflow.Read(workflow).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("preview", "preview")]
    [InlineData("drift", "drift")]
    public void What_only_looks_has_a_role_that_only_looks(string workflow, string job)
    {
        Assert.Equal("${{ matrix.role }}", Job(workflow, job).Role);
        Assert.Equal(
            ["${{ vars.AWS_PREVIEW_ROLE_ARN_DEV }}", "${{ vars.AWS_PREVIEW_ROLE_ARN_PROD }}"],
            Job(workflow, job)["strategy"]["matrix"]["include"].Items.Select(item => item["role"].Value));
        Assert.DoesNotContain("AWS_DEPLOY_ROLE_ARN", Workflow.Read(workflow).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public void What_deploys_has_the_role_of_its_environment(string stack) =>
        Assert.Equal("${{ vars.AWS_DEPLOY_ROLE_ARN }}", Job("deploy", stack).Role);

    [Theory]
    [InlineData("preview", "preview")]
    [InlineData("deploy", "dev")]
    [InlineData("deploy", "prod")]
    [InlineData("drift", "drift")]
    public void The_token_of_Pulumi_is_known_to_the_steps_that_run_Pulumi_and_to_no_other(string workflow, string job)
    {
        var steps = Job(workflow, job)["steps"].Items.ToList();
        var running = steps.Where(step => Regex.IsMatch(step["run"].Value ?? "", @"(^|[ (])pulumi \w", RegexOptions.Multiline)).ToList();

        Assert.False(Job(workflow, job)["env"]["PULUMI_ACCESS_TOKEN"].Exists);
        Assert.NotEmpty(running);
        Assert.All(steps, step => Assert.Equal(running.Contains(step), step["env"]["PULUMI_ACCESS_TOKEN"].Exists));
    }

    [Fact]
    public void No_key_of_AWS_is_a_secret() =>
        Assert.All(
            Workflow.Names.Select(Workflow.Read).Append(Workflow.ReadAction("pulumi-stack")),
            workflow => Assert.DoesNotMatch("(?i)aws.(secret.)?access.key", workflow.Text));

    [Theory]
    [InlineData("drift")]
    [InlineData("mutation")]
    public void It_runs_every_night_and_by_hand(string workflow)
    {
        var on = Workflow.Read(workflow).Root["on"];

        Assert.Matches(@"^\d+ \d+ \* \* \*$", Assert.Single(on["schedule"].Items)["cron"].Value);
        Assert.Contains("workflow_dispatch", on.Children.Keys);
    }

    [Fact]
    public void Mutation_testing_runs_the_tool_that_the_repository_pins_with_its_configuration()
    {
        var job = Job("mutation", "mutation");

        AssertInOrder(job.Scripts, "^dotnet tool restore$", "^dotnet stryker$");
        var folder = job["steps"].Items.Single(step => step["run"].Value == "dotnet stryker")["working-directory"].Value!;
        Assert.True(File.Exists(Path.Combine(Repository.Root, folder, "stryker-config.json")), folder);
        Assert.Contains("\"dotnet-stryker\"", File.ReadAllText(Path.Combine(Repository.Root, ".config", "dotnet-tools.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void Drift_is_a_preview_with_refresh_that_expects_no_change() =>
        AssertInOrder(Job("drift", "drift").Scripts, "pulumi preview .*--refresh .*--expect-no-changes", "gh issue");

    [Fact]
    public void Drift_changes_nothing() =>
        Assert.All(Job("drift", "drift").Scripts, script => Assert.DoesNotMatch("pulumi (up|refresh|destroy|import|cancel|state)", script));

    [Fact]
    public void Drift_of_a_stack_is_one_issue()
    {
        var issue = Job("drift", "drift")["steps"].Items.Last();

        Assert.Equal("Drift in stack ${{ matrix.stack }}", issue["env"]["TITLE"].Value);
        foreach (var command in new[] { "list", "create", "comment", "close" })
        {
            Assert.Contains($"gh issue {command}", issue["run"].Value, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Drift_does_not_push_out_a_deployment_that_waits() =>
        Assert.DoesNotContain("deploy", Job("drift", "drift")["concurrency"]["group"].Value, StringComparison.Ordinal);

    [Fact]
    public void Every_folder_that_dependabot_looks_into_exists() =>
        Assert.All(
            Regex.Matches(File.ReadAllText(Path.Combine(Workflow.Folder, "dependabot.yml")), @"^ +- /(\S*?)/?\*?$", RegexOptions.Multiline),
            folder => Assert.True(Directory.Exists(Path.Combine(Repository.Root, folder.Groups[1].Value)), folder.Value));

    [Fact]
    public void Every_action_and_script_of_this_repository_that_is_used_exists()
    {
        var uses = Workflow.Names.SelectMany(name => Regex.Matches(Workflow.Read(name).Text, @"(?<=uses: )\./\S+|(?<= )\.(github|ci)/[\w./-]+")).ToList();

        Assert.NotEmpty(uses);
        Assert.All(uses, use => Assert.True(Path.Exists(Path.Combine(Repository.Root, use.Value)), use.Value));
    }

    private static Workflow.Part Job(string workflow, string job) => Workflow.Read(workflow).Jobs[job];

    private static string ProjectName() =>
        Regex.Match(File.ReadAllText(Path.Combine(Repository.Root, "Pulumi.yaml")), @"^name: *(\S+)", RegexOptions.Multiline).Groups[1].Value;

    /// <summary>One script after the other matches one pattern after the other.</summary>
    private static void AssertInOrder(IEnumerable<string> scripts, params string[] patterns)
    {
        var rest = new Queue<string>(patterns);
        foreach (var script in scripts)
        {
            while (rest.TryPeek(out var pattern) && Regex.IsMatch(script, pattern))
            {
                rest.Dequeue();
            }
        }

        Assert.True(rest.Count == 0, $"No script, or not in this order: {string.Join(", then ", rest)}");
    }
}
