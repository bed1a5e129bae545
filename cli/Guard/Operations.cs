namespace SalesData.Cli.Guard;

/// <summary>What the engine can do to a resource, in its own words.</summary>
internal static class Operations
{
    public const string Same = "same";
    public const string Create = "create";
    public const string Delete = "delete";
    public const string Import = "import";

    /// <summary>Those that take a resource away and put another in its place.</summary>
    public static IReadOnlySet<string> Replacing { get; } = new HashSet<string>
    {
        "replace", "create-replacement", "import-replacement", "delete-replaced", "read-replacement", "discard-replaced", "remove-pending-replace",
    };

    /// <summary>Those that say what the resource was and what it will be.</summary>
    public static IReadOnlySet<string> Comparing { get; } = new HashSet<string> { "update", "replace", "create-replacement" };

    /// <summary>
    /// All that a preview is known to show. To discard is to forget what was only read. A refresh reads: its step says what the program
    /// asks for before the provider has seen it, and what would be done about that is a step of its own.
    /// </summary>
    public static IReadOnlySet<string> Known { get; } =
        new HashSet<string>([.. Comparing, .. Replacing, Same, Create, Delete, Import, "read", "refresh", "discard"]);
}
