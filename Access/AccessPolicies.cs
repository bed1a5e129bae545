using Pulumi;
using Pulumi.Aws.Iam;

namespace SalesData.Infra.Access;

/// <summary>Makes managed policies of the policy documents. Source: IAM User Guide, "Managed policies and inline policies".</summary>
public sealed class AccessPolicies : ComponentResource
{
    /// <summary>Type token of the component.</summary>
    public const string TypeToken = "salesdata:index:AccessPolicies";

    /// <summary>Makes a policy for each document.</summary>
    /// <param name="name">Logical name of the component; the names of its children begin with it.</param>
    /// <param name="documents">The documents.</param>
    /// <param name="tags">Tags of the policies.</param>
    /// <param name="options">Resource options.</param>
    public AccessPolicies(
        string name,
        AccessDocuments documents,
        IReadOnlyDictionary<string, string> tags,
        ComponentResourceOptions? options = null)
        : base(TypeToken, name, options)
    {
        Make("read", "Read the sales table and its index", documents.Read);
        Make("write", "Write the sales table", documents.Write);
        Make("query", "Query the sales table by category, and nothing else", documents.QueryByCategory);
        RegisterOutputs();

        void Make(string suffix, string description, Output<string> document) => _ = new Policy($"{name}-{suffix}", new PolicyArgs
        {
            Description = description,
            PolicyDocument = document,
            Tags = new Dictionary<string, string>(tags),
        }, new CustomResourceOptions { Parent = this });
    }
}
