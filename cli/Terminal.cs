namespace SalesData.Cli;

/// <summary>Where the user is.</summary>
/// <param name="WorkingDirectory">The folder that the command is run in.</param>
/// <param name="In">What the user types.</param>
/// <param name="Out">For results.</param>
/// <param name="Error">For messages about failures.</param>
/// <param name="IsInteractive">Whether a person can be asked.</param>
internal sealed record Terminal(string WorkingDirectory, TextReader In, TextWriter Out, TextWriter Error, bool IsInteractive)
{
    /// <summary>Whether a person reads along and sees colours.</summary>
    public bool HasColours { get; init; } = IsInteractive;

    /// <summary>The terminal, or what it is redirected to.</summary>
    public static Terminal OfThisProcess() =>
        new(Environment.CurrentDirectory, Console.In, Console.Out, Console.Error, !Console.IsInputRedirected && !Console.IsOutputRedirected)
        {
            HasColours = !Console.IsOutputRedirected,
        };

    /// <summary>Prints one JSON object, and nothing else.</summary>
    public void Print(System.Text.Json.Nodes.JsonObject result)
    {
        Out.WriteLine(result.ToJsonString());
        Out.Flush();
    }
}
