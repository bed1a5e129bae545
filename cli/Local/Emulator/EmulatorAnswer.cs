using System.Text.Json.Serialization;

namespace SalesData.Cli.Local.Emulator;

/// <summary>What the emulator says once it has started, or has not.</summary>
internal sealed record EmulatorAnswer(int? Port, int? Pid, string? Error, string? Message);

/// <summary>How the answer is read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(EmulatorAnswer))]
internal sealed partial class EmulatorJson : JsonSerializerContext;
