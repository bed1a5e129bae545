namespace Pulumi;

/// <summary>An error whose message alone is shown to the user, without a stack trace.</summary>
public class RunException : Exception
{
    /// <summary>An error with a message.</summary>
    public RunException(string message) : base(message)
    {
    }

    /// <summary>An error with a message and a cause.</summary>
    public RunException(string message, Exception? innerException) : base(message, innerException)
    {
    }

    /// <summary>The error of output properties that are no outputs.</summary>
    public static RunException OutputsHaveIncorrectType(IEnumerable<string> outputAttributeNames) => new(
        $"Output(s) '{string.Join(", ", outputAttributeNames)}' have incorrect type. "
        + "[Output] attributed properties must be instances of Output<T>.");
}
