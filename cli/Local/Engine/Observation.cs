using System.Text.Json.Nodes;

namespace SalesData.Cli.Local.Engine;

/// <summary>What really exists of a resource.</summary>
/// <param name="Inputs">Its properties in the form in which a program asks for them; only those that the endpoint has.</param>
/// <param name="Outputs">Its outputs.</param>
/// <param name="Id">Its ID.</param>
/// <param name="Identity">Tells it from another that is made later in its place.</param>
internal sealed record Observation(JsonObject Inputs, JsonObject Outputs, string? Id, string Identity);
