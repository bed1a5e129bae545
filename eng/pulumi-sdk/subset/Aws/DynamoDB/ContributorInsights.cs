namespace Pulumi.Aws.DynamoDB;

/// <summary>The most used keys of a table or an index.</summary>
public class ContributorInsights : CustomResource
{
    /// <summary>Registers contributor insights.</summary>
    public ContributorInsights(string name, ContributorInsightsArgs args, CustomResourceOptions? options = null)
        : base("aws:dynamodb/contributorInsights:ContributorInsights", name, args, options)
    {
    }
}
