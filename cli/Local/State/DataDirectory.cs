using SalesData.Cli.Local.Emulator;

namespace SalesData.Cli.Local.State;

/// <summary>Where one stack's state and data are kept: `state.json` for the embedded emulator, one folder for every other endpoint.</summary>
internal sealed class DataDirectory(string path)
{
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>Data of an embedded emulator. Each has a folder of its own: none reads what another wrote.</summary>
    public string DataOf(EmulatorKind kind) => System.IO.Path.Combine(Path, kind.Folder);

    /// <summary>Held while the embedded emulator runs.</summary>
    public string EmulatorLock => System.IO.Path.Combine(Path, "emulator.lock");

    /// <summary>Remembers the process of the embedded emulator while it runs.</summary>
    public string EmulatorProcess => System.IO.Path.Combine(Path, "emulator.pid");

    /// <summary>Where the embedded emulator says how to reach it while it serves.</summary>
    public string EmulatorEndpoint => System.IO.Path.Combine(Path, "emulator.endpoint");

    /// <summary>The folder with state and lock for an endpoint; null stands for the embedded emulator.</summary>
    public string FolderOf(Uri? endpoint) =>
        endpoint is null || IsEmbeddedEmulator(endpoint)
            ? Path
            : System.IO.Path.Combine(Path, "endpoints", $"{HostOf(endpoint).Replace(':', '_')}-{endpoint.Port}");

    /// <summary>The state of a stack at an endpoint.</summary>
    /// <param name="endpoint">The endpoint; null stands for the embedded emulator.</param>
    /// <param name="owner">Whose state it is.</param>
    /// <param name="emulator">The embedded emulator that runs; null when none does.</param>
    public StateFile StateOf(Uri? endpoint, StateOwner owner, EmulatorKind? emulator = null) => new(System.IO.Path.Combine(FolderOf(endpoint), "state.json"), owner, emulator);

    /// <summary>Takes the stack for oneself.</summary>
    /// <exception cref="CliException">Another command has it.</exception>
    public IDisposable Lock(Uri? endpoint)
    {
        var file = System.IO.Path.Combine(FolderOf(endpoint), "state.lock");
        return ExclusiveFile.TryTake(file)
            ?? throw new CliException($"Another command is at work on this stack (it holds {file}). Nothing was changed. Wait for it to end, or use another --data-dir.");
    }

    /// <summary>Forgets where an emulator was served that is not there any more.</summary>
    public void ForgetEndpoint()
    {
        try
        {
            File.Delete(EmulatorEndpoint);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The folder is gone, or not ours: then nobody finds the file either.
        }
    }

    /// <summary>Where another command serves the emulator; null when none does.</summary>
    public Uri? ServedEndpoint()
    {
        try
        {
            return Uri.TryCreate(File.ReadAllText(EmulatorEndpoint).Trim(), UriKind.Absolute, out var served) ? served : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Whether an endpoint is this folder's own emulator, which another command serves.</summary>
    private bool IsEmbeddedEmulator(Uri endpoint)
    {
        if (ServedEndpoint() is not { } served || HostOf(served) != HostOf(endpoint) || served.Port != endpoint.Port)
        {
            return false;
        }

        using var free = ExclusiveFile.TryTake(EmulatorLock);
        return free is null;
    }

    /// <summary>One name for what is the same.</summary>
    private static string HostOf(Uri endpoint) => endpoint.Host == "localhost" ? "127.0.0.1" : endpoint.Host;
}
