namespace Pulumi;

/// <summary>Messages for the user. A test run fails when errors are logged; nobody sees the others.</summary>
public static class Log
{
    /// <summary>Logs a message for those who look for a fault.</summary>
    public static void Debug(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null)
        => Deployment.RequireCurrent();
    /// <summary>Logs a message.</summary>
    public static void Info(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null)
        => Deployment.RequireCurrent();
    /// <summary>Logs a warning.</summary>
    public static void Warn(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null)
        => Deployment.RequireCurrent();
    /// <summary>Logs an error, with which the run fails in the end.</summary>
    public static void Error(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null)
        => Deployment.RequireCurrent().Errors.Enqueue(message);
    /// <summary>Logs an exception as an error.</summary>
    public static void Exception(Exception exception, Resource? resource = null, int? streamId = null, bool? ephemeral = null)
        => Error(exception.ToString(), resource, streamId, ephemeral);
}

/// <summary>An error whose message alone is shown to the user, without a stack trace.</summary>
public class RunException : Exception
{
    /// <summary>An error with a message.</summary>
    public RunException(string message) : base(message) { }
    /// <summary>An error with a message and a cause.</summary>
    public RunException(string message, Exception? innerException) : base(message, innerException) { }

    /// <summary>The error of output properties that are no outputs.</summary>
    public static RunException OutputsHaveIncorrectType(IEnumerable<string> outputAttributeNames) => new(
        $"Output(s) '{string.Join(", ", outputAttributeNames)}' have incorrect type. "
        + "[Output] attributed properties must be instances of Output<T>.");
}

/// <summary>An error of one resource, shown with or without its stack trace.</summary>
public class ResourceException(string message, Resource? resource, bool hideStack = false) : Exception(message)
{
    internal Resource? Resource { get; } = resource;
    internal bool HideStack { get; } = hideStack;
}
