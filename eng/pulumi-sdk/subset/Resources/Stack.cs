namespace Pulumi;

/// <summary>The root of all resources of a run.</summary>
public class Stack : ComponentResource
{
    /// <summary>Registers the stack; resources can be created from then on.</summary>
    public Stack(StackOptions? options = null)
        : base("pulumi:pulumi:Stack", $"{Deployment.Instance.ProjectName}-{Deployment.Instance.StackName}",
            new ComponentResourceOptions { ResourceTransformations = options?.ResourceTransformations ?? [] })
        => Deployment.RequireCurrent().Stack = this;

    internal void RegisterOutputProperties() => RegisterOutputs();
}
