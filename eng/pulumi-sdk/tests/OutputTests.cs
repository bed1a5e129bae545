using System.Globalization;
using Pulumi;
using Pulumi.Utilities;

namespace SalesData.Tests.PulumiSdk;

public class OutputTests
{
    public static TheoryData<string, Func<Output<string>, Output<string>>> EveryComputation => new()
    {
        { "value", output => output.Apply(text => text + "!") },
        { "task", output => output.Apply(async text => { await Task.Yield(); return text + "!"; }) },
        { "input", output => output.Apply<string>(text => (Input<string>)(text + "!")) },
        { "output", output => output.Apply(text => Output.Create(text + "!")) },
        { "output inside an output", output => Output.Create("!").Apply(mark => output.Apply(text => text + mark)) },
        { "all", output => Output.All<string>(new List<Output<string>> { output, Output.Create("!") }).Apply(all => string.Concat(all)) },
        { "tuple", output => Output.Tuple(output, Output.Create("!")).Apply(pair => pair.Item1 + pair.Item2) },
        { "format", output => Output.Format($"{output}{(Input<string>)"!"}") },
    };

    [Theory]
    [MemberData(nameof(EveryComputation))]
    public async Task A_computation_has_the_value_and_depends_on_the_resource(string form, Func<Output<string>, Output<string>> compute)
    {
        Output<string>? result = null;

        var thing = Assert.Single(await Run.UpdateAsync(() => result = compute(new Thing("a").Id)));

        Assert.Equal((form, "a_id!"), (form, await OutputUtilities.GetValueAsync(result!)));
        Assert.Equal([thing], await OutputUtilities.GetDependenciesAsync(result!));
        Assert.False(await Output.IsSecretAsync(result!));
    }

    [Theory]
    [MemberData(nameof(EveryComputation))]
    public async Task A_computation_on_an_unknown_value_is_unknown(string form, Func<Output<string>, Output<string>> compute)
    {
        Output<string>? result = null;

        await Run.PreviewAsync(() => result = compute(new Thing("a").Text));

        Assert.False(await OutputUtilities.GetIsKnownAsync(result!), form);
        Assert.Null(await OutputUtilities.GetValueAsync(result!));
    }

    [Fact]
    public async Task A_callback_never_runs_on_an_unknown_value()
    {
        var ran = false;

        await Run.PreviewAsync(() => new Thing("a").Text.Apply(_ => ran = true));

        Assert.False(ran);
    }

    [Fact]
    public async Task Null_in_place_of_an_output_or_input_stands_for_the_default_value()
    {
        Assert.Equal(0, await OutputUtilities.GetValueAsync(Output.Create("").Apply(_ => (Output<int>?)null)));
        Assert.Equal(0, await OutputUtilities.GetValueAsync(Output.Create("").Apply(_ => (Input<int>?)null)));
    }

    [Fact]
    public async Task Format_writes_numbers_in_the_invariant_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = "," } };

            Assert.Equal("1.5|null is nothing: |0002", await OutputUtilities.GetValueAsync(
                Output.Format($"{Output.Create(1.5)}|null is nothing: {null}|{Output.Create(2):D4}")));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
