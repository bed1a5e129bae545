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
        => Deployment.RequireCurrent().LogError(message);

    /// <summary>Logs an exception as an error.</summary>
    public static void Exception(Exception exception, Resource? resource = null, int? streamId = null, bool? ephemeral = null)
        => Error(exception.ToString(), resource, streamId, ephemeral);
}
