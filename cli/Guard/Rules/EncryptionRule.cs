namespace SalesData.Cli.Guard.Rules;

/// <summary>Encryption with a key of the account stays on, with the key it has.</summary>
internal static class EncryptionRule
{
    private const string Name = "serverSideEncryption";
    private const string Key = "kmsKeyArn";

    public static IEnumerable<GuardFinding> Of(TableChange change)
    {
        var after = change.After[Name];
        var isOn = after["enabled"].Flag();
        if (change.Before.Any(before => before[Name]["enabled"].Flag()) && !isOn)
        {
            yield return GuardFinding.SwitchedOff(Reason.DisableEncryption, change.Resource, $"{Name}.enabled", after["enabled"]);
        }

        // The provider also says which key it is where AWS manages it: that one was not asked for.
        if (isOn && KeyChange(change.Resource, $"{Name}.{Key}", change.Old.AskedOrFound(Name)[Key].Text(), after[Key]) is { } keyChange)
        {
            yield return keyChange;
        }
    }

    /// <summary>The change of a key of the account; null when there was none, or it stays.</summary>
    public static GuardFinding? KeyChange(string resource, string what, string? old, Property after) =>
        old is not null && (after.IsUnknown || after.Text() != old)
            ? new GuardFinding(Reason.ChangeEncryptionKey, resource, what) { Old = old, New = after.IsUnknown ? "(known after the deployment)" : after.Text() ?? "(none)" }
            : null;
}
