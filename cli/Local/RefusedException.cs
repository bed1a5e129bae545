namespace SalesData.Cli.Local;

/// <summary>The endpoint understood a request and refused it: it did nothing.</summary>
internal class RefusedException(string message, Exception? cause = null) : CliException(message, cause);
