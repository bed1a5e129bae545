namespace Pulumi;

/// <summary>What a program can know about its run.</summary>
public sealed class DeploymentInstance
{
    internal DeploymentInstance(string project, string stack) => (ProjectName, StackName) = (project, stack);

    /// <summary>The project of the program.</summary>
    public string ProjectName { get; }

    /// <summary>The stack that is deployed.</summary>
    public string StackName { get; }
}
