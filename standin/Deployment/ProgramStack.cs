namespace Pulumi;

/// <summary>The stack of a program that is a function.</summary>
internal sealed class ProgramStack : Stack
{
    public ProgramStack(Func<IDictionary<string, object?>> program) => ProgramOutputs = program();

    public IDictionary<string, object?> ProgramOutputs { get; }
}
