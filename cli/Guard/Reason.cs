using System.Reflection;

namespace SalesData.Cli.Guard;

/// <summary>A kind of risk. What each means is in docs/guard.md.</summary>
/// <param name="Code">What `--allow` takes.</param>
/// <param name="CanBeAllowed">Whether `--allow` takes it at all.</param>
internal sealed record Reason(string Code, bool CanBeAllowed = true)
{
    public static readonly Reason ReplaceTable = new("replace-table");
    public static readonly Reason DeleteTable = new("delete-table");
    public static readonly Reason RecreateTable = new("recreate-table");
    public static readonly Reason ChangeProvider = new("change-provider");
    public static readonly Reason ExpireItems = new("expire-items");
    public static readonly Reason ChangeItem = new("change-item");
    public static readonly Reason DeleteReplica = new("delete-replica");
    public static readonly Reason RebuildIndex = new("rebuild-index");
    public static readonly Reason DeleteIndex = new("delete-index");
    public static readonly Reason DeleteKey = new("delete-key");
    public static readonly Reason RestrictKey = new("restrict-key");
    public static readonly Reason DeleteBackups = new("delete-backups");
    public static readonly Reason DisableDeletionProtection = new("disable-deletion-protection");
    public static readonly Reason DisableRecovery = new("disable-recovery");
    public static readonly Reason ShortenRecovery = new("shorten-recovery");
    public static readonly Reason DisableEncryption = new("disable-encryption");
    public static readonly Reason ChangeEncryptionKey = new("change-encryption-key");
    public static readonly Reason DisableStream = new("disable-stream");
    public static readonly Reason Unprotect = new("unprotect");
    public static readonly Reason DisableRetain = new("disable-retain");
    public static readonly Reason LowerCapacity = new("lower-capacity");
    public static readonly Reason SwitchBillingMode = new("switch-billing-mode");
    public static readonly Reason SeparateDeployments = new("separate-deployments");

    /// <summary>The document leaves open what the plan would do.</summary>
    public static readonly Reason Inconclusive = new("cannot-judge", CanBeAllowed: false);

    /// <summary>The document is about another stack than the one that was asked about.</summary>
    public static readonly Reason OtherStack = new("other-stack", CanBeAllowed: false);

    /// <summary>All of them, in the order of docs/guard.md.</summary>
    public static IReadOnlyList<Reason> All { get; } =
        [.. typeof(Reason).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).OfType<Reason>()];

    /// <summary>The codes that `--allow` takes.</summary>
    public static IReadOnlyList<string> Allowable { get; } = [.. All.Where(reason => reason.CanBeAllowed).Select(reason => reason.Code)];
}
