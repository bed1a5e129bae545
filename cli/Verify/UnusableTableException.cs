namespace SalesData.Cli.Verify;

/// <summary>A table cannot be used as the sales team does; the message says for what.</summary>
/// <param name="message">For what.</param>
/// <param name="cause">What it follows from, where that is another failure.</param>
internal sealed class UnusableTableException(string message, Exception? cause = null) : CliException(message, cause);
