namespace SalesData.Local.Engine;

/// <summary>Something that this stack did not make is where it would make a resource.</summary>
internal sealed class PlaceTakenException(string message) : RefusedException(message);
