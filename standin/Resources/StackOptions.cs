namespace Pulumi;

/// <summary>Options of the stack; nothing in a test run depends on them.</summary>
public class StackOptions
{
}
