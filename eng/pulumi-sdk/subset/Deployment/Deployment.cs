namespace Pulumi;

/// <summary>One run of a program.</summary>
public sealed partial class Deployment
{
    private static readonly AsyncLocal<Deployment?> CurrentRun = new();

    private readonly RunningTasks _tasks = new();
    private readonly MockMonitor _monitor;
    private readonly DeploymentInstance _instance;

    private Deployment(IMocks mocks, TestOptions? options)
    {
        _instance = new DeploymentInstance(options ?? new TestOptions());
        _monitor = new MockMonitor(_instance, mocks);
    }

    /// <summary>The run that the calling code belongs to.</summary>
    public static DeploymentInstance Instance => RequireCurrent()._instance;
    internal static Deployment? Current => CurrentRun.Value;
    internal ConcurrentQueue<string> Errors { get; } = [];
    internal ConfigValues Config { get; } = new();
    internal Stack? Stack { get; set; }

    internal static Deployment RequireCurrent()
        => Current ?? throw new InvalidOperationException("Trying to acquire Deployment.Instance before 'Run' was called.");

    internal void Track(Task task) => _tasks.Add(task);
}

/// <summary>What a program can know about its run.</summary>
public sealed class DeploymentInstance
{
    private readonly TestOptions _options;

    internal DeploymentInstance(TestOptions options) => _options = options;
    /// <summary>Whether this is a preview.</summary>
    public bool IsDryRun => _options.IsPreview ?? true;
    /// <summary>The organization that owns the stack.</summary>
    public string OrganizationName => _options.OrganizationName ?? "organization";
    /// <summary>The project of the program.</summary>
    public string ProjectName => _options.ProjectName ?? "project";
    /// <summary>The stack that is deployed.</summary>
    public string StackName => _options.StackName ?? "stack";
    /// <summary>The folder of Pulumi.yaml; throws where nothing said which.</summary>
    public string RootDirectory => _options.RootDirectory ?? throw new InvalidOperationException(
        "The Pulumi CLI version does not support root directory. Please update the Pulumi CLI.");
}
