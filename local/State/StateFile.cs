using System.Text.Json;

namespace SalesData.Local.State;

/// <summary>The file that holds the state. It is replaced as a whole, so a kill at any moment leaves the old or the new one.</summary>
internal sealed class StateFile(string path)
{
    public StackState Read()
    {
        try
        {
            var state = JsonSerializer.Deserialize(File.ReadAllBytes(path), StateJson.Default.StackState);
            return state is { Version: StackState.CurrentVersion }
                ? state
                : throw new LocalException($"The state file {path} is of version {state?.Version}, and this program reads version {StackState.CurrentVersion}. Use the program that wrote it, or another --data-dir.");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return new StackState();
        }
        catch (JsonException e)
        {
            throw new LocalException($"The state file {path} is broken (line {e.LineNumber + 1}). Nothing was changed. Restore it from a copy, or remove it: the stack then starts afresh, and a table that is still there is not overwritten.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new LocalException($"The state file {path} cannot be read: {e.Message}", e);
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
            throw new LocalException($"The state file {path} cannot be written: {e.Message}", e);
        }
    }
}
