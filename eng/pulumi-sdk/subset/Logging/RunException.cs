namespace Pulumi;

/// <summary>An error whose message alone is shown to the user, without a stack trace.</summary>
/// <param name="message">The message.</param>
public class RunException(string message) : Exception(message);
