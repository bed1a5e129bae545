using Pulumi;
using Pulumi.Aws.Iam;

namespace SalesData.Infra.Components;

/// <summary>Describes an <see cref="AccessPolicies"/>.</summary>
public sealed class AccessPoliciesArgs : ResourceArgs
{
    /// <summary>The policy documents. Required.</summary>
    public required AccessDocuments Documents { get; init; }

    /// <summary>
    /// Path of the policies, which begins and ends with a slash and separates them from those of others; <c>/</c> by default. A change
    /// replaces them. Source: IAM User Guide, "IAM identifiers", friendly names and paths.
    /// </summary>
    public string Path { get; init; } = "/";

    /// <summary>Tags of the policies; none by default.</summary>
    public InputMap<string>? Tags { get; init; }
}

/// <summary>Creates managed policies from the policy documents. Source: IAM User Guide, "Managed policies and inline policies".</summary>
public sealed class AccessPolicies : ComponentResource
{
    /// <summary>Type token of the component.</summary>
    public const string TypeToken = "salesdata:index:AccessPolicies";

    private readonly string _name;
    private readonly string _path;
    private readonly InputMap<string> _tags;

    /// <summary>Creates a policy for each document.</summary>
    /// <param name="name">Logical name of the component; the names of its children begin with it.</param>
    /// <param name="args">The documents.</param>
    /// <param name="options">Resource options.</param>
    public AccessPolicies(string name, AccessPoliciesArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, args, options)
    {
        (_name, _path, _tags) = (name, args.Path, args.Tags ?? []);
        CreatePolicy("read", "Read the sales table and its index", args.Documents.Read);
        CreatePolicy("write", "Write the sales table", args.Documents.Write);
        CreatePolicy("query", "Query the sales table by category, and nothing else", args.Documents.Query);
        if (args.Documents.Stream is { } stream)
        {
            CreatePolicy("stream", "Read the stream of changes of the sales table", stream);
        }

        RegisterOutputs();
    }

    private void CreatePolicy(string suffix, string description, Output<string> document)
    {
        _ = new Policy(
            $"{_name}-{suffix}",
            new PolicyArgs { Description = description, Path = _path, PolicyDocument = document, Tags = _tags },
            new CustomResourceOptions { Parent = this });
    }
}
