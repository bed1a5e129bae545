using System.Collections.Immutable;
using Pulumi;

namespace SalesData.Tests.PulumiSdk;

public enum Size
{
    Small = 1,
    Large = 2,
}

/// <summary>Arguments of any kind of value.</summary>
internal sealed class ThingArgs : ResourceArgs
{
    [Input("value")]
    public object? Value { get; set; }
}

/// <summary>A custom resource with an output of each type that outputs may have.</summary>
public sealed class Thing(string name, object? value = null, CustomResourceOptions? options = null)
    : CustomResource("test:index:Thing", name, new ThingArgs { Value = value }, options)
{
    [Output("text")]
    public Output<string> Text { get; private set; } = null!;

    [Output("optionalText")]
    public Output<string?> OptionalText { get; private set; } = null!;

    [Output("whole")]
    public Output<int> Whole { get; private set; } = null!;

    [Output("optionalWhole")]
    public Output<int?> OptionalWhole { get; private set; } = null!;

    [Output("number")]
    public Output<double> Number { get; private set; } = null!;

    [Output("optionalNumber")]
    public Output<double?> OptionalNumber { get; private set; } = null!;

    [Output("flag")]
    public Output<bool> Flag { get; private set; } = null!;

    [Output("optionalFlag")]
    public Output<bool?> OptionalFlag { get; private set; } = null!;

    [Output("size")]
    public Output<Size> Size { get; private set; } = null!;

    [Output("anything")]
    public Output<object> Anything { get; private set; } = null!;

    [Output("texts")]
    public Output<ImmutableArray<string>> Texts { get; private set; } = null!;

    [Output("numbersByName")]
    public Output<ImmutableDictionary<string, int>> NumbersByName { get; private set; } = null!;

    [Output("part")]
    public Output<Part> Part { get; private set; } = null!;

    [Output("parts")]
    public Output<ImmutableArray<Part>> Parts { get; private set; } = null!;
}

/// <summary>An output value of several members.</summary>
[OutputType]
public sealed class Part
{
    public readonly string Name;
    public readonly int? Count;
    public readonly ImmutableArray<Part> Parts;

    [OutputConstructor]
    private Part([OutputConstructorParameter("theName")] string name, int? count, ImmutableArray<Part> parts) =>
        (Name, Count, Parts) = (name, count, parts);
}

/// <summary>A component whose outputs are set by the test.</summary>
internal sealed class Group : ComponentResource
{
    public Group(string name, ComponentResourceOptions? options = null)
        : base("test:index:Group", name, options)
    {
    }

    [Output("named")]
    public Output<string>? First { get; init; }

    [Output]
    public Output<string>? Second { get; init; }

    public void Register() => RegisterOutputs();

    public void Register(IDictionary<string, object?> outputs) => RegisterOutputs(outputs);
}
