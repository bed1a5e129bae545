namespace Pulumi.Testing;

/// <summary>What a program is told about its test run.</summary>
public class TestOptions
{
    /// <summary>The project; default: "project".</summary>
    public string? ProjectName { get; set; }
    /// <summary>The folder of Pulumi.yaml; without one, asking for it is an error.</summary>
    public string? RootDirectory { get; set; }
    /// <summary>The stack; default: "stack".</summary>
    public string? StackName { get; set; }
    /// <summary>Whether the run is a preview; default: yes.</summary>
    public bool? IsPreview { get; set; }
    /// <summary>The organization; default: "organization".</summary>
    public string? OrganizationName { get; set; }
}
