namespace Pulumi;

/// <summary>A run of a program.</summary>
public sealed partial class Deployment
{
    private static readonly AsyncLocal<Deployment?> CurrentRun = new();

    private readonly RunningTasks _tasks = new();
    private readonly MockMonitor _monitor;
    private readonly bool _isPreview;

    private Deployment(IMocks mocks, TestOptions options)
    {
        _isPreview = options.IsPreview ?? true;
        Run = new DeploymentInstance(options.ProjectName ?? "project", options.StackName ?? "stack");
        _monitor = new MockMonitor(Run, mocks);
    }

    /// <summary>The run that the calling code belongs to.</summary>
    public static DeploymentInstance Instance => RequireCurrent().Run;

    internal static Deployment? Current => CurrentRun.Value;

    internal DeploymentInstance Run { get; }

    internal Dictionary<string, string> Config { get; } = Pulumi.Config.ReadAll();

    internal Stack? Stack { get; set; }

    internal static Deployment RequireCurrent()
        => Current ?? throw new InvalidOperationException("Trying to acquire Deployment.Instance before 'Run' was called.");

    internal void Track(Task task) => _tasks.Add(task);
}
