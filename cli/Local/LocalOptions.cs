using SalesData.Cli.Local.Emulator;

namespace SalesData.Cli.Local;

/// <summary>What the user asks of a command.</summary>
/// <param name="WorkingDirectory">The folder that the command is run in.</param>
/// <param name="Stack">Name of the stack.</param>
internal sealed record LocalOptions(string WorkingDirectory, string Stack)
{
    /// <summary>A DynamoDB endpoint that already runs; null for the embedded emulator.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>The embedded emulator to use; null for the one that the stack was made with, or else the best there is.</summary>
    public EmulatorKind? Emulator { get; init; }

    /// <summary>The port of the embedded emulator; 0 for any free one.</summary>
    public int Port { get; init; }

    /// <summary>Where state and data are kept; null for the stack's folder below `.local`.</summary>
    public string? DataDirectory { get; init; }

    /// <summary>Config values that replace those of the stack file.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Config { get; init; } = [];

    /// <summary>Whether to end with a failure when there is something to change.</summary>
    public bool ExpectNoChanges { get; init; }

    /// <summary>Whether to go on without asking where data would be lost.</summary>
    public bool Yes { get; init; }

    /// <summary>Orders of a load test; 0 for none.</summary>
    public int Load { get; init; }
}
