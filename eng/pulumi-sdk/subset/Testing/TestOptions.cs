namespace Pulumi.Testing;

/// <summary>Options of a test run.</summary>
public class TestOptions
{
    /// <summary>The project; default: "project".</summary>
    public string? ProjectName { get; set; }

    /// <summary>The stack; default: "stack".</summary>
    public string? StackName { get; set; }

    /// <summary>Whether the run is a preview; default: yes.</summary>
    public bool? IsPreview { get; set; }
}
