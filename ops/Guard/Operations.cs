namespace SalesData.Ops.Guard;

/// <summary>What the engine can do to a resource, in its own words.</summary>
internal static class Operations
{
    public const string Same = "same";
    public const string Update = "update";
    public const string Refresh = "refresh";
    public const string Replace = "replace";
    public const string CreateReplacement = "create-replacement";
    public const string ImportReplacement = "import-replacement";

    /// <summary>Those that take a resource away and put another in its place.</summary>
    public static IReadOnlySet<string> Replacing { get; } = new HashSet<string>
    {
        Replace,
        CreateReplacement,
        ImportReplacement,
        "delete-replaced",
        "read-replacement",
        "discard-replaced",
        "remove-pending-replace",
    };

    /// <summary>Those that take a resource away.</summary>
    public static IReadOnlySet<string> Deleting { get; } = new HashSet<string> { "delete", "discard" };

    /// <summary>Those that say what the resource was and what it will be.</summary>
    public static IReadOnlySet<string> Comparing { get; } = new HashSet<string> { Same, Update, Refresh, Replace, CreateReplacement };

    /// <summary>All that a preview is known to show.</summary>
    public static IReadOnlySet<string> Known { get; } = new HashSet<string>([.. Comparing, .. Replacing, .. Deleting, "create", "read", "import"]);
}
