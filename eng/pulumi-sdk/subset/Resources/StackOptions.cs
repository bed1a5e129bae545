namespace Pulumi;

/// <summary>Options of the stack.</summary>
public class StackOptions
{
    /// <summary>Called for the stack and for all below it.</summary>
    public List<ResourceTransformation> ResourceTransformations { get => field ??= []; set; }
}
