namespace Pulumi;

/// <summary>What a program can know about its run.</summary>
public sealed class DeploymentInstance
{
    private readonly Deployment _deployment;

    internal DeploymentInstance(Deployment deployment) => _deployment = deployment;

    /// <summary>Whether this is a preview.</summary>
    public bool IsDryRun => _deployment.IsDryRun;

    /// <summary>The organization that owns the stack.</summary>
    public string OrganizationName => _deployment.OrganizationName;

    /// <summary>The project of the program.</summary>
    public string ProjectName => _deployment.ProjectName;

    /// <summary>The stack that is deployed.</summary>
    public string StackName => _deployment.StackName;

    /// <summary>The folder of Pulumi.yaml; throws where nothing said which.</summary>
    public string RootDirectory => _deployment.RootDirectory;
}
