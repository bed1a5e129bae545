namespace SalesData.Ops;

/// <summary>Where the user is.</summary>
/// <param name="Out">For results.</param>
/// <param name="Error">For messages about failures.</param>
/// <param name="IsInteractive">Whether a person reads along and sees colours.</param>
internal sealed record Terminal(TextWriter Out, TextWriter Error, bool IsInteractive)
{
    /// <summary>The terminal, or what it is redirected to.</summary>
    public static Terminal OfThisProcess() => new(Console.Out, Console.Error, !Console.IsOutputRedirected);
}
