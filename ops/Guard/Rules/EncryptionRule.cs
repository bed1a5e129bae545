namespace SalesData.Ops.Guard.Rules;

/// <summary>Encryption with a key of the account stays on, with the key it has.</summary>
internal static class EncryptionRule
{
    private const string Name = "serverSideEncryption";
    private const string Key = "kmsKeyArn";

    public static IEnumerable<Finding> Of(TableChange change)
    {
        var after = change.After[Name];
        var isOn = after["enabled"].Flag();
        if (change.Before.Any(before => before[Name]["enabled"].Flag()) && !isOn)
        {
            yield return new Finding(Reason.DisableEncryption, change.Resource, $"{Name}.enabled")
            {
                Old = "true",
                New = after["enabled"].IsMissing ? "(none)" : "false",
            };
        }

        // The provider also says which key it is where AWS manages it: that one was not asked for.
        var old = change.Old.AskedOrFound(Name)[Key].Text();
        if (isOn && old is not null && (after[Key].IsUnknown || after[Key].Text() != old))
        {
            yield return new Finding(Reason.ChangeEncryptionKey, change.Resource, $"{Name}.{Key}")
            {
                Old = old,
                New = after[Key].IsUnknown ? "(known after the deployment)" : after[Key].Text() ?? "(none)",
            };
        }
    }
}
