using Pulumi;

namespace SalesData.Tests.PulumiSdk;

/// <summary>Arguments of any kind of value.</summary>
internal sealed class ThingArgs : ResourceArgs
{
    [Input("value")]
    public object? Value { get; set; }
}

/// <summary>A custom resource with one argument and one output.</summary>
public sealed class Thing(string name, object? value = null, CustomResourceOptions? options = null)
    : CustomResource("test:index:Thing", name, new ThingArgs { Value = value }, options)
{
    [Output("text")]
    public Output<string> Text { get; private set; } = null!;
}

/// <summary>A component whose outputs are set by the test.</summary>
internal sealed class Group(string name, ResourceArgs? args = null, ComponentResourceOptions? options = null)
    : ComponentResource("test:index:Group", name, args, options)
{
    [Output("named")]
    public Output<string>? First { get; init; }

    [Output]
    public Output<string>? Second { get; init; }

    public void Register() => RegisterOutputs();

    public void Register(IDictionary<string, object?> outputs) => RegisterOutputs(outputs);
}
