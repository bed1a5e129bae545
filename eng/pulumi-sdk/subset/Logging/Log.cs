namespace Pulumi;

/// <summary>Logs messages for the user; in a test run nobody sees them.</summary>
public static class Log
{
    /// <summary>Logs a message.</summary>
    public static void Info(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null)
        => Deployment.RequireCurrent();
}
