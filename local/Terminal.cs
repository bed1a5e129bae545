namespace SalesData.Local;

/// <summary>Where the user is.</summary>
/// <param name="WorkingDirectory">The folder that the command is run in.</param>
/// <param name="In">What the user types.</param>
/// <param name="Out">For results.</param>
/// <param name="Error">For messages about failures.</param>
/// <param name="IsInteractive">Whether a person can be asked and sees colours.</param>
internal sealed record Terminal(string WorkingDirectory, TextReader In, TextWriter Out, TextWriter Error, bool IsInteractive)
{
    /// <summary>The terminal, or what it is redirected to.</summary>
    public static Terminal OfThisProcess() =>
        new(Environment.CurrentDirectory, Console.In, Console.Out, Console.Error, !Console.IsInputRedirected && !Console.IsOutputRedirected);
}
