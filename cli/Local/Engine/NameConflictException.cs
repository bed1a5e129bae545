namespace SalesData.Cli.Local.Engine;

/// <summary>Something that this stack did not make is where it would make a resource.</summary>
internal sealed class NameConflictException(string message) : RefusedException(message);
