using System.Collections;
using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;

namespace SalesData.Tests.PulumiSdk;

public class InputMapTests
{
    private static readonly Dictionary<string, string> Dictionary = new() { ["a"] = "1", ["b"] = "2" };

    public static TheoryData<string, InputMap<string>> EveryConversion => new()
    {
        { "dictionary", Dictionary },
        { "immutable dictionary", Dictionary.ToImmutableDictionary() },
        { "output of an immutable dictionary", Output.Create(Dictionary.ToImmutableDictionary()) },
        { "initializer", new InputMap<string> { { "a", "1" }, { "b", Output.Create("2") } } },
        { "indexed initializer", new InputMap<string> { ["a"] = "1", ["b"] = Output.Create("2") } },
        { "same entry twice", new InputMap<string> { { "a", "1" }, { "b", "2" }, { "a", Output.Create("1") } } },
    };

    [Theory]
    [MemberData(nameof(EveryConversion))]
    public async Task A_map_has_the_entries_that_it_is_made_of(string form, InputMap<string> map)
    {
        var entries = await OutputUtilities.GetValueAsync(map.ToOutput());

        Assert.Equal((form, "a=1 b=2"), (form, string.Join(" ", entries.OrderBy(entry => entry.Key).Select(entry => $"{entry.Key}={entry.Value}"))));
    }

    [Fact]
    public async Task A_key_with_another_value_is_an_error()
    {
        var map = new InputMap<string> { { "a", "1" }, { "a", "2" } };

        var error = await Assert.ThrowsAsync<ArgumentException>(() => OutputUtilities.GetValueAsync(map.ToOutput()));

        Assert.Equal("Key 'a' already exists in the map with a different value.", error.Message);
    }

    [Fact]
    public async Task An_unknown_value_makes_the_map_unknown()
        => Assert.False(await OutputUtilities.GetIsKnownAsync(new InputMap<string> { ["a"] = OutputUtilities.CreateUnknown("") }.ToOutput()));

    [Fact]
    public void A_map_cannot_be_enumerated_synchronously()
        => Assert.Throws<NotSupportedException>(() => ((IEnumerable)new InputMap<string>()).GetEnumerator());
}
