namespace SalesData.Tests.Aws.Service;

/// <summary>A refusal by AWS, the provider or Pulumi; nothing of the request that met it is applied.</summary>
internal sealed class RefusedException(string code, string text) : Exception($"{code}: {text}")
{
    public string Code { get; } = code;

    public static RefusedException Validation(string text) => new("ValidationException", text);

    public static RefusedException Provider(string text) => new("Provider", text);

    public static RefusedException Pulumi(string text) => new("Pulumi", text);

    /// <summary>Refuses what the reference does not answer.</summary>
    public static RefusedException NotMeasured(string section, string what) =>
        new("NotMeasured", $"{what}: not measured, or not in the reference (section {section})");
}
