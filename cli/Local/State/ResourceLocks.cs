namespace SalesData.Cli.Local.State;

/// <summary>What keeps a resource from being deleted, as Pulumi's resource options of these names.</summary>
/// <param name="Protect">It is neither deleted nor replaced.</param>
/// <param name="RetainOnDelete">It stays when the stack gives it up.</param>
internal sealed record ResourceLocks(bool Protect, bool RetainOnDelete)
{
    public static readonly ResourceLocks None = new(false, false);
}
