using SalesData.Cli.Local.State;

namespace SalesData.Cli.Local.Emulator;

/// <summary>Decides which embedded emulator a command runs.</summary>
internal static class EmulatorChoice
{
    /// <summary>The one that was asked for, or else the one that holds the stack, or else dynoxide where it can be installed.</summary>
    /// <exception cref="CliException">There is none for this machine.</exception>
    public static EmulatorKind Of(EmulatorKind? asked, StackState state, EmulatorInstallation installation)
    {
        var kind = asked ?? state.EmulatorInUse() ?? (installation.Has(EmulatorKind.Dynoxide) ? EmulatorKind.Dynoxide : EmulatorKind.Dynalite);
        return installation.Has(kind)
            ? kind
            : throw new CliException($"The emulator {kind.Name} is not installed: npm found no package @dynoxide/{EmulatorInstallation.Platform} for this machine. Use --emulator {EmulatorKind.Dynalite.Name} with another --data-dir, or --endpoint with an emulator that already runs.");
    }
}
