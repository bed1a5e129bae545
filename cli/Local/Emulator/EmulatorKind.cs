namespace SalesData.Cli.Local.Emulator;

/// <summary>A DynamoDB emulator that can be embedded.</summary>
/// <param name="Name">Its name, as in <c>--emulator dynoxide</c>.</param>
/// <param name="Folder">The folder of its data, which no other emulator can read.</param>
internal sealed record EmulatorKind(string Name, string Folder)
{
    /// <summary>The default: a native program that has most of DynamoDB's API.</summary>
    public static readonly EmulatorKind Dynoxide = new("dynoxide", "dynoxide");

    /// <summary>Runs wherever Node.js does, with less of the API.</summary>
    public static readonly EmulatorKind Dynalite = new("dynalite", "emulator");

    public static readonly IReadOnlyList<EmulatorKind> All = [Dynoxide, Dynalite];

    /// <summary>Finds an emulator by its name.</summary>
    public static EmulatorKind Parse(string name) => All.Single(kind => kind.Name == name);
}
