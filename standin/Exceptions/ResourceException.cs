namespace Pulumi;

/// <summary>An error of one resource.</summary>
public class ResourceException : Exception
{
    /// <summary>An error with a message, of which the stack trace is shown or not.</summary>
    public ResourceException(string message, Resource? resource, bool hideStack = false) : base(message)
    {
        Resource = resource;
        HideStack = hideStack;
    }

    internal Resource? Resource { get; }

    internal bool HideStack { get; }
}
