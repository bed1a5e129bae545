using System.Collections;
using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;

namespace SalesData.Tests.PulumiSdk;

public class InputTests
{
    private static readonly string[] Array = ["a", "b"];

    public static TheoryData<string, InputList<string>> EveryList => new()
    {
        { "array", Array },
        { "list", new List<string> { "a", "b" } },
        { "initializer", new InputList<string> { "a", Output.Create("b") } },
        { "initializer with a list", new InputList<string> { "a", (InputList<string>)"b" } },
        { "one output, then more", With(Output.Create("a"), "b") },
        { "one input, then more", With((Input<string>)"a", "b") },
    };

    public static TheoryData<string, InputMap<string>> EveryMap => new()
    {
        { "dictionary", new Dictionary<string, string> { ["a"] = "1", ["b"] = "2" } },
        { "initializer", new InputMap<string> { { "a", "1" }, { "b", Output.Create("2") } } },
        { "indexed initializer", new InputMap<string> { ["a"] = "1", ["b"] = Output.Create("2") } },
        { "same entry twice", new InputMap<string> { { "a", "1" }, { "b", "2" }, { "a", Output.Create("1") } } },
    };

    [Theory]
    [MemberData(nameof(EveryList))]
    public async Task A_list_has_the_values_that_it_is_made_of(string form, InputList<string> list)
    {
        var values = new List<string>();
        await foreach (var value in list)
        {
            values.Add(await OutputUtilities.GetValueAsync<string>(value));
        }

        Assert.Equal((form, "a b"), (form, string.Join(" ", values)));
    }

    [Theory]
    [MemberData(nameof(EveryMap))]
    public async Task A_map_has_the_entries_that_it_is_made_of(string form, InputMap<string> map)
    {
        var entries = await OutputUtilities.GetValueAsync((Output<ImmutableDictionary<string, string>>)map);

        Assert.Equal((form, "a=1 b=2"), (form, string.Join(" ", entries.OrderBy(entry => entry.Key).Select(entry => $"{entry.Key}={entry.Value}"))));
    }

    [Fact]
    public async Task A_key_with_another_value_is_an_error()
    {
        Output<ImmutableDictionary<string, string>> map = new InputMap<string> { { "a", "1" }, { "a", "2" } };

        var error = await Assert.ThrowsAsync<ArgumentException>(() => OutputUtilities.GetValueAsync(map));

        Assert.Equal("Key 'a' already exists in the map with a different value.", error.Message);
    }

    [Fact]
    public void Lists_and_maps_cannot_be_enumerated_synchronously()
    {
        Assert.Throws<NotSupportedException>(() => ((IEnumerable)new InputList<string>()).GetEnumerator());
        Assert.Throws<NotSupportedException>(() => ((IEnumerable)new InputMap<string>()).GetEnumerator());
    }

    private static InputList<string> With(InputList<string> list, string more)
    {
        list.Add(more);
        return list;
    }
}
