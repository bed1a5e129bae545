using System.Collections;
using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;

namespace SalesData.Tests.PulumiSdk;

public class InputListTests
{
    private static readonly string[] Array = ["a", "b"];

    public static TheoryData<string, InputList<string>> EveryConversion => new()
    {
        { "array", Array },
        { "list", new List<string> { "a", "b" } },
        { "immutable array", ImmutableArray.Create("a", "b") },
        { "array of inputs", new Input<string>[] { "a", Output.Create("b") } },
        { "list of inputs", new List<Input<string>> { "a", Output.Create("b") } },
        { "output of an immutable array", Output.Create(ImmutableArray.Create("a", "b")) },
        { "initializer", new InputList<string> { "a", Output.Create("b") } },
        { "initializer with a list", new InputList<string> { "a", (InputList<string>)"b" } },
        { "concatenation", ((InputList<string>)"a").Concat(Output.Create("b")) },
        { "one input, then more", With("a", "b") },
    };

    [Theory]
    [MemberData(nameof(EveryConversion))]
    public async Task A_list_has_the_values_that_it_is_made_of(string form, InputList<string> list)
        => Assert.Equal((form, "a b"), (form, string.Join(" ", await OutputUtilities.GetValueAsync(list.ToOutput()))));

    [Fact]
    public async Task Concatenation_leaves_both_lists_as_they_were()
    {
        InputList<string> first = "a";
        InputList<string> second = "b";

        first.Concat(second);

        Assert.Equal("a", Assert.Single(await OutputUtilities.GetValueAsync(first.ToOutput())));
        Assert.Equal("b", Assert.Single(await OutputUtilities.GetValueAsync(second.ToOutput())));
    }

    [Fact]
    public async Task An_unknown_element_makes_the_list_unknown()
        => Assert.False(await OutputUtilities.GetIsKnownAsync(new InputList<string> { "a", OutputUtilities.CreateUnknown("b") }.ToOutput()));

    [Fact]
    public void A_list_cannot_be_enumerated_synchronously()
        => Assert.Throws<NotSupportedException>(() => ((IEnumerable)new InputList<string>()).GetEnumerator());

    private static InputList<string> With(Input<string> first, InputList<string> more)
    {
        InputList<string> list = first;
        list.AddRange(more);
        return list;
    }
}
