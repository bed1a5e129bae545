namespace SalesData.Tests.Aws.Service;

/// <summary>Tags: per region, at most 50 (2.1, 2.5).</summary>
internal static class TagRules
{
    public static Account Apply(Account account, TagResource request)
    {
        var table = account.Get(request.Region, request.TableName);
        var tags = table.Tags.SetItems(request.Tags);
        CheckCount(tags.Count);
        return account.With(table with { Tags = tags });
    }

    public static Account Apply(Account account, UntagResource request)
    {
        var table = account.Get(request.Region, request.TableName);
        return account.With(table with { Tags = table.Tags.RemoveRange(request.TagKeys) });
    }

    public static void CheckCount(int count)
    {
        if (count > 50)
        {
            throw RefusedException.Validation("One or more parameter values were invalid: more than 50 tags");
        }
    }
}
