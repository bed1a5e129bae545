using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;

namespace SalesData.Tests.PulumiSdk;

/// <summary>What becomes of the state that a mock returns.</summary>
public class OutputsOfResourcesTests
{
    private static readonly string[] Texts = ["a", "b"];

    private static readonly Dictionary<string, object?> FullState = new()
    {
        ["text"] = "t",
        ["optionalText"] = "o",
        ["whole"] = 5,
        ["optionalWhole"] = 6.0,
        ["number"] = 7,
        ["optionalNumber"] = 7.5,
        ["flag"] = true,
        ["optionalFlag"] = false,
        ["size"] = 2,
        ["anything"] = 9,
        ["texts"] = Texts,
        ["numbersByName"] = new Dictionary<string, int> { ["a"] = 1 },
        ["part"] = new Dictionary<string, object?> { ["theName"] = "n", ["count"] = 3, ["more"] = "ignored" },
        ["parts"] = new List<object> { ImmutableDictionary<string, object>.Empty.Add("theName", "m") },
    };

    [Fact]
    public async Task State_is_converted_to_the_types_of_the_outputs()
    {
        var thing = await MakeAsync(FullState);

        Assert.Equal("t", await OutputUtilities.GetValueAsync(thing.Text));
        Assert.Equal("o", await OutputUtilities.GetValueAsync(thing.OptionalText));
        Assert.Equal(5, await OutputUtilities.GetValueAsync(thing.Whole));
        Assert.Equal(6, await OutputUtilities.GetValueAsync(thing.OptionalWhole));
        Assert.Equal(7.0, await OutputUtilities.GetValueAsync(thing.Number));
        Assert.Equal(7.5, await OutputUtilities.GetValueAsync(thing.OptionalNumber));
        Assert.True(await OutputUtilities.GetValueAsync(thing.Flag));
        Assert.Equal(false, await OutputUtilities.GetValueAsync(thing.OptionalFlag));
        Assert.Equal(Size.Large, await OutputUtilities.GetValueAsync(thing.Size));
        Assert.Equal(9.0, await OutputUtilities.GetValueAsync(thing.Anything));
        Assert.Equal(Texts, await OutputUtilities.GetValueAsync(thing.Texts));
        Assert.Equal(1, (await OutputUtilities.GetValueAsync(thing.NumbersByName))["a"]);
    }

    [Fact]
    public async Task State_is_converted_to_output_classes()
    {
        var thing = await MakeAsync(FullState);

        var part = await OutputUtilities.GetValueAsync(thing.Part);
        Assert.Equal(("n", 3, true), (part.Name, part.Count, part.Parts.IsDefault));
        var inList = Assert.Single(await OutputUtilities.GetValueAsync(thing.Parts));
        Assert.Equal(("m", null), (inList.Name, inList.Count));
    }

    [Fact]
    public async Task State_that_does_not_fit_its_output_becomes_the_default_value()
    {
        var thing = await MakeAsync(new Dictionary<string, object?>
        {
            ["text"] = 1,
            ["whole"] = "w",
            ["optionalWhole"] = "w",
            ["optionalNumber"] = "n",
            ["optionalFlag"] = "f",
            ["texts"] = "t",
            ["numbersByName"] = new Dictionary<string, object> { ["a"] = "1" },
            ["part"] = "p",
        });

        Assert.Null(await OutputUtilities.GetValueAsync(thing.Text));
        Assert.Equal(0, await OutputUtilities.GetValueAsync(thing.Whole));
        Assert.Null(await OutputUtilities.GetValueAsync(thing.OptionalWhole));
        Assert.Equal(0.0, await OutputUtilities.GetValueAsync(thing.OptionalNumber));
        Assert.Equal(false, await OutputUtilities.GetValueAsync(thing.OptionalFlag));
        Assert.True((await OutputUtilities.GetValueAsync(thing.Texts)).IsDefault);
        Assert.Equal(0, (await OutputUtilities.GetValueAsync(thing.NumbersByName))["a"]);
        Assert.Null(await OutputUtilities.GetValueAsync(thing.Part));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_output_that_is_not_in_the_state_is_unknown_in_a_preview_and_the_default_value_otherwise(bool isPreview)
    {
        var thing = await MakeAsync(new Dictionary<string, object?> { ["whole"] = null }, isPreview);

        Assert.Equal(!isPreview, await OutputUtilities.GetIsKnownAsync(thing.Text));
        Assert.Equal(!isPreview, await OutputUtilities.GetIsKnownAsync(thing.Whole));
        Assert.Null(await OutputUtilities.GetValueAsync(thing.Text));
        Assert.Equal(0, await OutputUtilities.GetValueAsync(thing.Whole));
    }

    [Fact]
    public async Task Secret_and_unknown_state_makes_secret_and_unknown_outputs()
    {
        var thing = await MakeAsync(new Dictionary<string, object?>
        {
            ["text"] = Output.CreateSecret("s"),
            ["texts"] = new[] { Output.Create("a"), OutputUtilities.CreateUnknown("b") },
        });

        Assert.True(await Output.IsSecretAsync(thing.Text));
        Assert.Equal("s", await OutputUtilities.GetValueAsync(thing.Text));
        Assert.False(await OutputUtilities.GetIsKnownAsync(thing.Texts));
    }

    [Fact]
    public async Task Every_output_of_a_resource_depends_on_it()
    {
        var thing = await MakeAsync(FullState);

        Assert.Equal([thing], await OutputUtilities.GetDependenciesAsync(thing.Urn));
        Assert.Equal([thing], await OutputUtilities.GetDependenciesAsync(thing.Id));
        Assert.Equal([thing], await OutputUtilities.GetDependenciesAsync(thing.Text));
        Assert.Equal([thing], await OutputUtilities.GetDependenciesAsync(thing.Parts.Apply(parts => parts.Length)));
    }

    [Theory]
    [InlineData("i", true)]
    [InlineData(null, false)]
    public async Task An_id_is_known_once_there_is_one_even_outside_of_a_preview(string? id, bool isKnown)
    {
        var thing = await MakeAsync([], isPreview: false, id);

        Assert.Equal(isKnown, await OutputUtilities.GetIsKnownAsync(thing.Id));
        Assert.Equal(id, await OutputUtilities.GetValueAsync(thing.Id));
    }

    [Fact]
    public async Task Args_and_output_values_are_a_state_as_well()
    {
        Thing? second = null;
        object? state = null;

        await Run.PreviewAsync(
            () =>
            {
                var first = new Thing("a");
                first.Part.Apply(part => state = part);
                second = new Thing("b", options: new CustomResourceOptions { DependsOn = first });
            },
            new RecordingMocks(args => (null, args.Name == "a"
                ? new Dictionary<string, object> { ["part"] = new Dictionary<string, object> { ["theName"] = "n" } }
                : state!)));

        Assert.False(await OutputUtilities.GetIsKnownAsync(second!.Text));
    }

    [Theory]
    [InlineData("System.Object is not a supported argument type", "object")]
    [InlineData("System.String is not a supported argument type", "text")]
    [InlineData("System.Int32[] is not a supported argument type", "list")]
    public async Task State_of_another_kind_is_an_error(string expected, string kind)
    {
        var mocks = new RecordingMocks(_ => (null, kind switch
        {
            "text" => "",
            "list" => new[] { 1 },
            _ => new object(),
        }));

        var error = await Run.FailsAsync(() => _ = new Thing("a"), mocks);

        Assert.Contains($"System.InvalidOperationException: {expected}", error.Message, StringComparison.Ordinal);
    }

    private static async Task<Thing> MakeAsync(Dictionary<string, object?> state, bool isPreview = true, string? id = "i")
    {
        var mocks = new RecordingMocks(_ => (id, state));
        var make = () => { _ = new Thing("a"); };
        return (Thing)Assert.Single(await (isPreview ? Run.PreviewAsync(make, mocks) : Run.UpdateAsync(make, mocks)));
    }
}
