namespace Pulumi;

/// <summary>What is said about a custom resource apart from its arguments.</summary>
public sealed class CustomResourceOptions : ResourceOptions
{
    /// <summary>Whether a replacement deletes the old one first; default: as the provider says.</summary>
    public bool? DeleteBeforeReplace { get; set; }

    /// <summary>The id of an existing cloud resource to take over.</summary>
    public string? ImportId { get; set; }

    /// <summary>New options of both: lists are joined, of single values the second wins.</summary>
    public static CustomResourceOptions Merge(CustomResourceOptions? options1, CustomResourceOptions? options2)
        => Merge<CustomResourceOptions>(options1, options2);

    private protected override void Take(ResourceOptions? options)
    {
        base.Take(options);
        if (options is CustomResourceOptions custom)
        {
            DeleteBeforeReplace = custom.DeleteBeforeReplace ?? DeleteBeforeReplace;
            ImportId = custom.ImportId ?? ImportId;
        }
    }
}
