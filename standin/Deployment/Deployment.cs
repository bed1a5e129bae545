using Pulumi.Testing;

namespace Pulumi;

/// <summary>One run of a program.</summary>
public sealed partial class Deployment
{
    private static readonly AsyncLocal<Deployment?> CurrentRun = new();

    private readonly RunningTasks _tasks = new();
    private readonly List<string> _errors = [];
    private readonly MockMonitor _monitor;
    private readonly TestOptions _options;

    private Deployment(IMocks mocks, TestOptions? options)
    {
        _monitor = new MockMonitor(this, mocks);
        _options = options ?? new TestOptions();
        PublicInstance = new DeploymentInstance(this);
    }

    /// <summary>The run that the calling code belongs to.</summary>
    public static DeploymentInstance Instance => RequireCurrent().PublicInstance;

    internal static Deployment? Current => CurrentRun.Value;

    internal DeploymentInstance PublicInstance { get; }

    internal DeploymentConfig Config { get; } = DeploymentConfig.FromEnvironment();

    internal bool IsDryRun => _options.IsPreview ?? true;

    internal string ProjectName => _options.ProjectName ?? "project";

    internal string StackName => _options.StackName ?? "stack";

    internal string OrganizationName => _options.OrganizationName ?? "organization";

    internal string RootDirectory => _options.RootDirectory ?? throw new InvalidOperationException(
        "The Pulumi CLI version does not support root directory. Please update the Pulumi CLI.");

    internal Stack? Stack { get; set; }

    internal static Deployment RequireCurrent()
        => Current ?? throw new InvalidOperationException("Trying to acquire Deployment.Instance before 'Run' was called.");

    internal Stack RequireStack()
        => Stack ?? throw new InvalidOperationException("Trying to acquire Deployment.Stack before 'Run' was called.");

    /// <summary>Lets the run last until a task is done, and fail when it does.</summary>
    internal void Track(Task task) => _tasks.Add(task);

    internal void LogError(string message)
    {
        lock (_errors)
        {
            _errors.Add(message);
        }
    }
}
