using System.Text.Json.Serialization;

namespace SalesData.Cli.Local.State;

/// <summary>How state is written as JSON. Generated at build time, because reflection costs a command much of its start-up.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(StackState))]
internal sealed partial class StateJson : JsonSerializerContext;
