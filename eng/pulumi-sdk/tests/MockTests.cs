using System.Collections.Immutable;
using System.Globalization;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace SalesData.Tests.PulumiSdk;

/// <summary>What a mock sees of a resource, and what becomes of its answer.</summary>
public class MockTests
{
    public static TheoryData<object, string> EveryKindOfValue => new()
    {
        { "a", "a" },
        { true, "Boolean True" },
        { 5, "Double 5" },
        { 1.5, "Double 1.5" },
        { (Input<int>)5, "Double 5" },
        { Output.Create(Output.Create(5)), "Double 5" },
        { new List<object?> { 1, null, "a" }, "[Double 1,null,a]" },
        { ImmutableArray.Create(1, 2), "[Double 1,Double 2]" },
        { new InputList<string> { "a", Output.Create("b") }, "[a,b]" },
        { new InputList<string>(), "[]" },
        { new Dictionary<string, object?> { ["b"] = 1, ["a"] = null, ["c"] = new[] { true } }, "{b=Double 1,c=[Boolean True]}" },
        { new InputMap<string> { ["a"] = "1" }, "{a=1}" },
        { new ThingArgs { Value = new ThingArgs { Value = 1 } }, "{value={value=Double 1}}" },
        { new ThingArgs(), "{}" },
    };

    public static TheoryData<string, Func<Output<string>, object?>> EveryAbsentValue => new()
    {
        { "null", _ => null },
        { "output of null", _ => Output.Create<string?>(null as string) },
        { "unknown", unknown => unknown },
        { "unknown in a list", unknown => new InputList<string> { "a", unknown } },
        { "unknown in a map", unknown => new InputMap<string> { ["a"] = "1", ["b"] = unknown } },
        { "unknown in a map in a list", unknown => new object[] { "a", new Dictionary<string, object> { ["b"] = unknown } } },
    };

    [Theory]
    [MemberData(nameof(EveryKindOfValue))]
    public async Task An_input_arrives_as_a_plain_value(object value, string expected)
    {
        var mocks = new RecordingMocks();

        await Run.PreviewAsync(() => _ = new Thing("a", value), mocks);

        Assert.Equal(expected, Describe(mocks.Inputs["value"]));
    }

    [Theory]
    [MemberData(nameof(EveryAbsentValue))]
    public async Task Null_and_what_is_unknown_or_has_an_unknown_part_does_not_arrive(string form, Func<Output<string>, object?> value)
    {
        var mocks = new RecordingMocks();

        await Run.PreviewAsync(() => _ = new Thing("b", value(new Thing("a").Text)), mocks);

        Assert.True(mocks.Registrations.Single(args => args.Name == "b").Inputs.IsEmpty, form);
    }

    [Theory]
    [InlineData("System.Int64 is not a supported argument type.\n\tresource:a[test:index:Thing].value", 5L)]
    [InlineData("System.Object is not a supported argument type.\n\tresource:a[test:index:Thing].value[0]", "object")]
    public async Task Another_kind_of_value_is_an_error_that_names_the_property(string expected, object kind)
    {
        var error = await Run.FailsAsync(() => _ = new Thing("a", kind is "object" ? new[] { new object() } : kind));

        Assert.Contains($"error serializing property \"value\": {expected}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Type_and_name_arrive_with_an_empty_provider_and_ID()
    {
        var mocks = new RecordingMocks();

        await Run.PreviewAsync(() => _ = new Thing("a"), mocks);

        var args = Assert.Single(mocks.Registrations);
        Assert.Equal(("test:index:Thing", "a", "", ""), (args.Type, args.Name, args.Provider, args.Id));
    }

    [Fact]
    public async Task The_ID_of_an_import_arrives_and_is_the_ID_if_the_mock_returns_none()
    {
        var mocks = new RecordingMocks(args => (null, args.Inputs));
        Thing? thing = null;

        await Run.PreviewAsync(() => thing = new Thing("a", options: new CustomResourceOptions { ImportId = "SalesData" }), mocks);

        Assert.Equal("SalesData", Assert.Single(mocks.Registrations).Id);
        Assert.Equal("SalesData", await OutputUtilities.GetValueAsync(thing!.Id));
    }

    [Theory]
    [InlineData("i", true)]
    [InlineData(null, false)]
    public async Task An_ID_is_known_once_there_is_one_even_outside_of_a_preview(string? id, bool isKnown)
    {
        Thing? thing = null;

        await Run.UpdateAsync(() => thing = new Thing("a"), new RecordingMocks(args => (id, args.Inputs)));

        Assert.Equal(isKnown, await OutputUtilities.GetIsKnownAsync(thing!.Id));
        Assert.Equal(id, await OutputUtilities.GetValueAsync(thing.Id));
    }

    [Theory]
    [InlineData("t", true, true, "t")]
    [InlineData(1, true, true, null)]
    [InlineData(null, true, false, null)]
    [InlineData(null, false, true, null)]
    public async Task An_output_has_its_value_in_the_state_and_without_one_is_unknown_in_a_preview(
        object? state, bool isPreview, bool isKnown, string? expected)
    {
        Thing? thing = null;
        var mocks = new RecordingMocks(_ => ("i", new Dictionary<string, object?> { ["text"] = state }));

        await Deployment.TestAsync(mocks, new TestOptions { IsPreview = isPreview }, () => { thing = new Thing("a"); });

        Assert.Equal(isKnown, await OutputUtilities.GetIsKnownAsync(thing!.Text));
        Assert.Equal(expected, await OutputUtilities.GetValueAsync(thing.Text));
    }

    private static string Describe(object? value) => value switch
    {
        null => "null",
        string text => text,
        ImmutableArray<object?> list => $"[{string.Join(",", list.Select(Describe))}]",
        ImmutableDictionary<string, object?> map =>
            $"{{{string.Join(",", map.OrderBy(entry => entry.Key).Select(entry => $"{entry.Key}={Describe(entry.Value)}"))}}}",
        _ => string.Create(CultureInfo.InvariantCulture, $"{value.GetType().Name} {value}"),
    };
}
