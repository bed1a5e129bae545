namespace Pulumi;

/// <summary>Arguments of a resource.</summary>
public abstract class ResourceArgs : InputArgs
{
    /// <summary>No arguments.</summary>
    public static readonly ResourceArgs Empty = new NoArgs();

    /// <summary>Arguments with the members of the derived class.</summary>
    protected ResourceArgs()
    {
    }

    private sealed class NoArgs : ResourceArgs
    {
    }
}
