namespace SalesData.Cli.Local.State;

/// <summary>A lock that only one process holds at a time. The operating system frees it when the process ends, however it ends.</summary>
internal static class ExclusiveFile
{
    /// <summary>EWOULDBLOCK of Linux and of macOS, and the sharing violation of Windows.</summary>
    private static readonly int[] HeldByAnother = [11, 35, unchecked((int)0x80070020)];

    /// <summary>Takes the lock, or returns null when another process holds it.</summary>
    public static IDisposable? TryTake(string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new CliException($"The lock file {path} cannot be written: {e.Message}", e);
        }
        catch (IOException e) when (HeldByAnother.Contains(e.HResult))
        {
            return null;
        }
        catch (IOException e)
        {
            throw new CliException($"The lock file {path} cannot be written: {e.Message}", e);
        }
    }
}
