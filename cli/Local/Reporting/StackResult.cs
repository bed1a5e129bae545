using SalesData.Cli.Local.Emulator;
using SalesData.Cli.Local.Engine;

namespace SalesData.Cli.Local.Reporting;

/// <summary>What a command plans or has done with a stack.</summary>
/// <param name="Stack">Name of the stack.</param>
/// <param name="Endpoint">The DynamoDB endpoint.</param>
/// <param name="Emulator">The embedded emulator behind it; null when the user gave an endpoint.</param>
/// <param name="Plan">What is done with each resource, and the outputs.</param>
internal sealed record StackResult(string Stack, Uri Endpoint, EmulatorKind? Emulator, Plan Plan)
{
    /// <summary>Which Pulumi SDK the program was compiled against.</summary>
    public static string Sdk { get; } =
        typeof(Pulumi.Deployment).Assembly.GetName().Name == "Pulumi.Subset" ? "subset" : "packages";

    /// <summary>The endpoint as users write it.</summary>
    public string EndpointText { get; } = LoopbackEndpoint.TextOf(Endpoint);
}
