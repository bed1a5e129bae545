namespace SalesData.Cli.Guard;

/// <summary>What the engine can do to a resource, in its own words.</summary>
internal static class Operations
{
    public const string Same = "same";
    public const string Create = "create";
    public const string Delete = "delete";

    private const string Update = "update";
    private const string Replace = "replace";
    private const string CreateReplacement = "create-replacement";

    /// <summary>Those that take a resource away and put another in its place.</summary>
    public static IReadOnlySet<string> Replacing { get; } = new HashSet<string>
    {
        Replace,
        CreateReplacement,
        "import-replacement",
        "delete-replaced",
        "read-replacement",
        "discard-replaced",
        "remove-pending-replace",
    };

    /// <summary>Those that say what the resource was and what it will be.</summary>
    public static IReadOnlySet<string> Comparing { get; } = new HashSet<string> { Same, Update, Replace, CreateReplacement };

    /// <summary>
    /// Those that leave what exists as it is. To discard is to forget what was only read. A refresh reads: its step says what the program
    /// asks for before the provider has seen it, and what would be done about that is a step of its own.
    /// </summary>
    private static readonly string[] Harmless = [Create, "import", "read", "refresh", "discard"];

    /// <summary>All that a preview is known to show.</summary>
    public static IReadOnlySet<string> Known { get; } = new HashSet<string>([.. Comparing, .. Replacing, Delete, .. Harmless]);
}
