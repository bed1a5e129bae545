using System.Collections.Immutable;
using System.Globalization;
using Pulumi;
using Pulumi.Utilities;

namespace SalesData.Tests.PulumiSdk;

/// <summary>What a mock sees of the arguments of a resource.</summary>
public class InputsOfMocksTests
{
    public static TheoryData<object, string> EveryKindOfValue => new()
    {
        { "a", "a" },
        { true, "Boolean True" },
        { 5, "Double 5" },
        { 1.5, "Double 1.5" },
        { Size.Large, "Double 2" },
        { (Input<int>)5, "Double 5" },
        { Output.CreateSecret("s"), "s" },
        { Output.Create(Output.CreateSecret(5)), "Double 5" },
        { new[] { "a", "b" }, "[a,b]" },
        { new List<object?> { 1, null, "a" }, "[Double 1,null,a]" },
        { ImmutableArray.Create(1, 2), "[Double 1,Double 2]" },
        { default(ImmutableArray<string>), "[]" },
        { new InputList<string> { "a", Output.CreateSecret("b") }, "[a,b]" },
        { new InputList<string>(), "[]" },
        { new Dictionary<string, object?> { ["b"] = 1, ["a"] = null, ["c"] = new[] { true } }, "{b=Double 1,c=[Boolean True]}" },
        { new InputMap<string> { ["a"] = "1" }, "{a=1}" },
        { ImmutableDictionary<string, int>.Empty.Add("a", 1), "{a=Double 1}" },
        { new Dictionary<string, int> { ["a"] = 1, ["__b"] = 2 }, "{a=Double 1}" },
        { new ThingArgs { Value = new ThingArgs { Value = 1 } }, "{value={value=Double 1}}" },
        { new ThingArgs(), "{}" },
    };

    public static TheoryData<object?> EveryAbsentValue => new()
    {
        { null },
        { Output.Create<string?>(null as string) },
        { Output.CreateSecret<string?>(null as string) },
        { OutputUtilities.CreateUnknown("a") },
        { Output.CreateSecret(OutputUtilities.CreateUnknown("a")) },
        { new InputList<string> { "a", OutputUtilities.CreateUnknown("b") } },
        { new InputMap<string> { ["a"] = "1", ["b"] = OutputUtilities.CreateUnknown("b") } },
        { new object[] { "a", new Dictionary<string, object> { ["b"] = OutputUtilities.CreateUnknown(1) } } },
    };

    [Theory]
    [MemberData(nameof(EveryKindOfValue))]
    public async Task A_value_arrives_as_a_plain_one(object value, string expected)
    {
        var mocks = new RecordingMocks();

        await Run.PreviewAsync(() => _ = new Thing("a", value), mocks);

        Assert.Equal(expected, Describe(mocks.Inputs["value"]));
    }

    [Theory]
    [MemberData(nameof(EveryAbsentValue))]
    public async Task Null_and_what_is_unknown_or_has_an_unknown_part_does_not_arrive(object? value)
    {
        var mocks = new RecordingMocks();

        await Run.PreviewAsync(() => _ = new Thing("a", value), mocks);

        Assert.Empty(mocks.Inputs);
    }

    [Fact]
    public async Task A_resource_arrives_as_a_reference_with_its_urn()
    {
        var mocks = new RecordingMocks();

        var thing = (await Run.PreviewAsync(() => _ = new Thing("b", new Thing("a")), mocks))[0];

        var reference = Assert.IsAssignableFrom<Resource>(mocks.Registrations[1].Inputs["value"]);
        Assert.Equal(await OutputUtilities.GetValueAsync(thing.Urn), await OutputUtilities.GetValueAsync(reference.Urn));
    }

    [Fact]
    public async Task An_output_value_arrives_with_its_members()
    {
        var mocks = new RecordingMocks(args => (null, args.Name == "a" ? State("part", State("theName", "n")) : State()));

        await Run.PreviewAsync(() => _ = new Thing("b", new Thing("a").Part), mocks);

        Assert.Equal("{count=null,name=n,parts=[]}", Describe(mocks.Registrations[1].Inputs["value"]));
    }

    [Fact]
    public async Task Type_name_and_empty_provider_and_id_arrive()
    {
        var mocks = new RecordingMocks();

        await Run.PreviewAsync(() => _ = new Thing("a"), mocks);

        var args = Assert.Single(mocks.Registrations);
        Assert.Equal(("test:index:Thing", "a", "", ""), (args.Type, args.Name, args.Provider, args.Id));
    }

    [Fact]
    public async Task The_id_of_an_import_arrives_and_is_the_id_where_the_mock_gives_none()
    {
        var mocks = new RecordingMocks(args => (null, args.Inputs));
        Thing? thing = null;

        await Run.PreviewAsync(() => thing = new Thing("a", options: new CustomResourceOptions { ImportId = "SalesData" }), mocks);

        Assert.Equal("SalesData", Assert.Single(mocks.Registrations).Id);
        Assert.Equal("SalesData", await OutputUtilities.GetValueAsync(thing!.Id));
    }

    [Theory]
    [InlineData("System.Int64 is not a supported argument type.\n\tresource:a[test:index:Thing].value", 5L)]
    [InlineData("System.Decimal is not a supported argument type.\n\tresource:a[test:index:Thing].value[0]", "decimal")]
    [InlineData("Tasks are not allowed inside ResourceArgs. Please wrap your Task in an Output:\n\tresource:a[test:index:Thing].value", "task")]
    [InlineData("Dictionaries are only supported with string keys:\n\tresource:a[test:index:Thing].value", "keys")]
    public async Task Another_kind_of_value_is_an_error_that_names_the_property(string expected, object kind)
    {
        var value = kind switch
        {
            "decimal" => new[] { 1m },
            "task" => Task.FromResult(1),
            "keys" => new Dictionary<int, int> { [1] = 1 },
            _ => kind,
        };

        var error = await Run.FailsAsync(() => _ = new Thing("a", value));

        Assert.Contains($"error serializing property \"value\": {expected}", error.Message, StringComparison.Ordinal);
    }

    private static Dictionary<string, object> State() => [];

    private static Dictionary<string, object> State(string name, object value) => new() { [name] = value };

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
