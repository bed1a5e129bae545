using System.Text.Json;
using SalesData.Cli.Local.Emulator;

namespace SalesData.Cli.Local.State;

/// <summary>The file that holds the state. It is replaced as a whole, so a kill at any moment leaves the old or the new one.</summary>
/// <param name="path">Where it is.</param>
/// <param name="owner">Whose state is read and written.</param>
/// <param name="emulator">The embedded emulator that runs; null when none does.</param>
internal sealed class StateFile(string path, StateOwner owner, EmulatorKind? emulator = null)
{
    /// <summary>Reads the state; an empty one when there is none.</summary>
    /// <exception cref="CliException">The file cannot be read, is broken, or holds the state of another stack, or of another emulator.</exception>
    public StackState Read()
    {
        var state = ReadAny();
        if (state.Owner is { } other && other != owner && (state.Resources.Count > 0 || state.Replaced.Count > 0))
        {
            throw new CliException($"The state file {path} is that of {other}, and not of {owner}. Nothing was changed. Use another --data-dir, or take that stack down first.");
        }

        if (emulator is not null)
        {
            if (state.EmulatorInUse() is { } used && used != emulator)
            {
                throw new CliException($"Stack '{owner.Stack}' in {Path.GetDirectoryName(path)} was made with the emulator {used.Name}, and its items are there. Nothing was changed. Use --emulator {used.Name}, or another --data-dir for {emulator.Name}.");
            }

            state.Emulator = emulator.Name;
        }

        state.Owner = owner;
        return state;
    }

    private StackState ReadAny()
    {
        try
        {
            var state = JsonSerializer.Deserialize(File.ReadAllBytes(path), StateJson.Default.StackState);
            if (state is null or { Version: <= 0 } || (state.Version == StackState.CurrentVersion && !IsComplete(state)))
            {
                throw new JsonException();
            }

            return state.Version == StackState.CurrentVersion
                ? state
                : throw new CliException($"The state file {path} is of version {state.Version}, and this program reads version {StackState.CurrentVersion}. Use the program that wrote it, or another --data-dir.");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return new StackState();
        }
        catch (JsonException e)
        {
            throw new CliException($"The state file {path} is broken{(e.LineNumber is { } line ? $" (line {line + 1})" : "")}. Nothing was changed. Restore it from a copy, or remove it: the stack then starts afresh, and a table that is still there is not overwritten.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CliException($"The state file {path} cannot be read: {e.Message}", e);
        }
    }

    public void Write(StackState state)
    {
        var fresh = path + ".new";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using (var stream = new FileStream(fresh, FileMode.Create))
            {
                JsonSerializer.Serialize(stream, state, StateJson.Default.StackState);
                stream.Flush(flushToDisk: true);
            }

            File.Move(fresh, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CliException($"The state file {path} cannot be written: {e.Message}", e);
        }
    }

    private static bool IsComplete(StackState state) =>
        (state.Emulator is null || EmulatorKind.All.Any(kind => kind.Name == state.Emulator)) &&
        state.Resources is { } resources && state.Replaced is { } replaced
        && resources.Concat(replaced).All(resource => resource is { Type: not null, Name: not null, Inputs: not null, Outputs: not null, NotEmulated: not null });
}
