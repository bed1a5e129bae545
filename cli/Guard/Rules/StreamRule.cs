namespace SalesData.Cli.Guard.Rules;

/// <summary>The stream stays, with what it shows. Another one starts empty, and what was not read of the first is lost to its readers.</summary>
internal static class StreamRule
{
    private const string Enabled = "streamEnabled";
    private const string View = "streamViewType";

    public static IEnumerable<GuardFinding> Of(TableChange change)
    {
        if (!change.Before.Any(before => before[Enabled].Flag()))
        {
            yield break;
        }

        var (old, now) = (change.Old.AskedOrFound(View).Text(), change.After[View].Text());
        if (!change.After[Enabled].Flag())
        {
            yield return new GuardFinding(Reason.DisableStream, change.Resource, Enabled) { Old = "true", New = "false" };
        }
        else if (old != now)
        {
            yield return new GuardFinding(Reason.DisableStream, change.Resource, View) { Old = old, New = now };
        }
    }
}
