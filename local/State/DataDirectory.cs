namespace SalesData.Local.State;

/// <summary>Where one stack's state and data are kept: `state.json` for the embedded emulator, one folder for every other endpoint.</summary>
internal sealed class DataDirectory(string path)
{
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>Data of the embedded emulator.</summary>
    public string EmulatorData => System.IO.Path.Combine(Path, "emulator");

    /// <summary>Held while the embedded emulator runs.</summary>
    public string EmulatorLock => System.IO.Path.Combine(Path, "emulator.lock");

    /// <summary>Where the embedded emulator says how to reach it while it serves.</summary>
    public string EmulatorEndpoint => System.IO.Path.Combine(Path, "emulator.endpoint");

    /// <summary>The folder with state and lock for an endpoint; null stands for the embedded emulator.</summary>
    public string FolderOf(Uri? endpoint) =>
        endpoint is null || IsEmbeddedEmulator(endpoint)
            ? Path
            : System.IO.Path.Combine(Path, "endpoints", $"{endpoint.Host.Replace(':', '_')}-{endpoint.Port}");

    public StateFile StateOf(Uri? endpoint) => new(System.IO.Path.Combine(FolderOf(endpoint), "state.json"));

    /// <summary>Takes the stack for oneself.</summary>
    /// <exception cref="LocalException">Another command has it.</exception>
    public IDisposable Lock(Uri? endpoint)
    {
        var file = System.IO.Path.Combine(FolderOf(endpoint), "state.lock");
        return ExclusiveFile.TryTake(file)
            ?? throw new LocalException($"Another command is at work on this stack (it holds {file}). Nothing was changed. Wait for it to end, or use another --data-dir.");
    }

    /// <summary>Whether an endpoint is this folder's own emulator, which another command serves.</summary>
    private bool IsEmbeddedEmulator(Uri endpoint)
    {
        using var unused = ExclusiveFile.TryTake(EmulatorLock);
        if (unused is not null)
        {
            return false;
        }

        try
        {
            return Uri.TryCreate(File.ReadAllText(EmulatorEndpoint).Trim(), UriKind.Absolute, out var served)
                && served.IsLoopback && endpoint.IsLoopback && served.Port == endpoint.Port;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
    }
}
