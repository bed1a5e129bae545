namespace SalesData.Cli.Guard;

/// <summary>What a document says, or leaves out, does not let a question be answered.</summary>
internal sealed class InvalidPreviewException(string message, Exception? cause = null) : Exception(message, cause);
