namespace SalesData.Cli;

/// <summary>A failure that the user can act on: one clear message on stderr, exit code 1.</summary>
internal class CliException(string message, Exception? cause = null) : Exception(message, cause);
