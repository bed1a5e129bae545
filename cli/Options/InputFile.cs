using System.CommandLine;

namespace SalesData.Cli.Options;

/// <summary>The file that a command reads.</summary>
internal static class InputFile
{
    /// <summary>An argument that names the file.</summary>
    /// <param name="description">What the file holds.</param>
    public static Argument<string> Argument(string description)
    {
        var argument = new Argument<string>("FILE") { Description = description };
        argument.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => token.Value.Length == 0))
            {
                result.AddError("FILE must be the name of a file; it is empty.");
            }
        });
        return argument;
    }

    /// <summary>Reads the file.</summary>
    /// <param name="path">Its name.</param>
    /// <param name="remedy">How to write it.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <exception cref="CliException">It cannot be read.</exception>
    public static async Task<byte[]> ReadAsync(string path, string remedy, CancellationToken cancellation)
    {
        try
        {
            return await File.ReadAllBytesAsync(path, cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CliException($"{path} cannot be read: {e.Message} {remedy}", e);
        }
    }

    /// <summary>Opens the file, to read it once from its beginning.</summary>
    /// <param name="path">Its name.</param>
    /// <param name="remedy">How to write it.</param>
    /// <exception cref="CliException">It cannot be opened.</exception>
    public static FileStream Open(string path, string remedy)
    {
        try
        {
            return File.OpenRead(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CliException($"{path} cannot be read: {e.Message} {remedy}", e);
        }
    }
}
