using System.Text.Json.Nodes;

namespace SalesData.Cli.Local.Engine;

/// <summary>A resource that the program asks for.</summary>
/// <param name="Type">Its type token.</param>
/// <param name="Name">Its logical name.</param>
/// <param name="Inputs">Its properties.</param>
/// <param name="ImportId">ID of the existing resource to import; null to create one.</param>
/// <param name="Options">Its options.</param>
internal sealed record Registration(string Type, string Name, JsonObject Inputs, string? ImportId, ObservedOptions Options);
