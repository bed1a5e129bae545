using System.Globalization;
using System.Text.Json;
using Pulumi;
using Pulumi.Utilities;

namespace SalesData.Tests.PulumiSdk;

public class OutputTests
{
    private static readonly Input<int> PlainOne = 1;

    public static TheoryData<string, Func<Output<int>, Output<int>>> EveryApply => new()
    {
        { "value", output => output.Apply(value => value + 1) },
        { "task", output => output.Apply(async value => { await Task.Yield(); return value + 1; }) },
        { "input", output => output.Apply<int>(value => (Input<int>)(value + 1)) },
        { "output", output => output.Apply(value => Output.Create(value + 1)) },
        { "apply of an input", output => ((Input<int>)output).Apply(value => value + 1) },
    };

    public static TheoryData<string, Func<Output<int>, Output<string>>> EveryCombination => new()
    {
        { "All of outputs", output => Output.All(Output.Create(1), output).Apply(all => string.Join(" ", all)) },
        { "All of inputs", output => Output.All(PlainOne, (Input<int>)output).Apply(all => string.Join(" ", all)) },
        { "All of a sequence", output => Output.All<int>(new List<Output<int>> { Output.Create(1), output }).Apply(all => string.Join(" ", all)) },
        { "pair of outputs", output => Output.Tuple(Output.Create(1), output).Apply(pair => $"{pair.Item1} {pair.Item2}") },
        { "pair of inputs", output => Output.Tuple(PlainOne, (Input<int>)output).Apply(pair => $"{pair.Item1} {pair.Item2}") },
        { "three outputs", output => Output.Tuple(Output.Create(1), output, Output.Create("")).Apply(all => $"{all.Item1} {all.Item2}{all.Item3}") },
        { "Format", output => Output.Format($"{PlainOne} {output}") },
    };

    [Theory]
    [MemberData(nameof(EveryApply))]
    public async Task Apply_computes_from_the_value_and_keeps_secrets(string form, Func<Output<int>, Output<int>> apply)
    {
        var result = apply(Output.CreateSecret(1));

        Assert.True(await OutputUtilities.GetValueAsync(result) == 2, form);
        Assert.True(await Output.IsSecretAsync(result), form);
    }

    [Theory]
    [MemberData(nameof(EveryApply))]
    public async Task Apply_on_an_unknown_value_gives_an_unknown_value(string form, Func<Output<int>, Output<int>> apply)
    {
        var result = apply(OutputUtilities.CreateUnknown(5));

        Assert.False(await OutputUtilities.GetIsKnownAsync(result), form);
        Assert.True(await OutputUtilities.GetValueAsync(result) == 0, form);
    }

    [Fact]
    public async Task Apply_on_an_unknown_value_never_runs_its_callback()
    {
        var ran = false;

        await OutputUtilities.GetValueAsync(OutputUtilities.CreateUnknown("").Apply(_ => ran = true));

        Assert.False(ran);
    }

    [Fact]
    public async Task Apply_waits_for_an_asynchronous_action()
    {
        var done = false;

        await OutputUtilities.GetValueAsync(Output.Create("").Apply(async _ =>
        {
            await Task.Yield();
            done = true;
        }));

        Assert.True(done);
    }

    [Fact]
    public async Task Null_in_place_of_an_output_or_input_stands_for_the_default_value()
    {
        Assert.Equal(0, await OutputUtilities.GetValueAsync(Output.Create("").Apply(_ => (Output<int>?)null)));
        Assert.Equal(0, await OutputUtilities.GetValueAsync(Output.Create("").Apply(_ => (Input<int>?)null)));
        Assert.Equal(0, await OutputUtilities.GetValueAsync(((Input<int>?)null).ToOutput()));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task A_secret_on_either_side_of_apply_makes_the_result_secret(bool isOuterSecret, bool isInnerSecret)
    {
        var outer = isOuterSecret ? Output.CreateSecret(1) : Output.Create(1);

        var result = outer.Apply(_ => isInnerSecret ? Output.CreateSecret(2) : Output.Create(2));

        Assert.True(await Output.IsSecretAsync(result));
    }

    [Fact]
    public async Task An_unknown_inner_output_makes_the_result_unknown()
        => Assert.False(await OutputUtilities.GetIsKnownAsync(Output.Create(1).Apply(_ => OutputUtilities.CreateUnknown(2))));

    [Theory]
    [MemberData(nameof(EveryCombination))]
    public async Task A_combination_has_all_values_in_their_order(string form, Func<Output<int>, Output<string>> combine)
        => Assert.Equal((form, "1 2"), (form, await OutputUtilities.GetValueAsync(combine(Output.Create(2)))));

    [Theory]
    [MemberData(nameof(EveryCombination))]
    public async Task A_combination_is_secret_when_one_part_is(string form, Func<Output<int>, Output<string>> combine)
    {
        Assert.True(await Output.IsSecretAsync(combine(Output.CreateSecret(2))), form);
        Assert.False(await Output.IsSecretAsync(combine(Output.Create(2))), form);
    }

    [Theory]
    [MemberData(nameof(EveryCombination))]
    public async Task A_combination_is_unknown_when_one_part_is(string form, Func<Output<int>, Output<string>> combine)
        => Assert.False(await OutputUtilities.GetIsKnownAsync(combine(OutputUtilities.CreateUnknown(2))), form);

    [Theory]
    [MemberData(nameof(EveryCombination))]
    public async Task A_combination_depends_on_the_resources_of_its_parts(string form, Func<Output<int>, Output<string>> combine)
    {
        Output<string>? combination = null;

        var thing = Assert.Single(await Run.PreviewAsync(() => combination = combine(new Thing("a").Whole)));

        Assert.True(thing == Assert.Single(await OutputUtilities.GetDependenciesAsync(combination!)), form);
    }

    [Fact]
    public async Task An_added_dependency_stays_through_apply()
    {
        Output<int>? output = null;

        var thing = Assert.Single(await Run.PreviewAsync(() =>
            output = OutputUtilities.WithDependency(Output.Create(1), new Thing("a")).Apply(value => value)));

        Assert.Equal([thing], await OutputUtilities.GetDependenciesAsync(output!));
    }

    [Fact]
    public async Task Secrets_are_made_of_values_tasks_and_outputs_and_can_be_undone()
    {
        Assert.True(await Output.IsSecretAsync(Output.CreateSecret(1)));
        Assert.True(await Output.IsSecretAsync(Output.CreateSecret(Task.FromResult(1))));
        Assert.True(await Output.IsSecretAsync(Output.CreateSecret(Output.Create(1))));
        Assert.False(await Output.IsSecretAsync(Output.Unsecret(Output.CreateSecret(1))));
        Assert.False(await OutputUtilities.GetIsKnownAsync(Output.CreateSecret(OutputUtilities.CreateUnknown(1))));
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

    [Fact]
    public async Task An_output_of_a_faulted_task_throws_its_exception()
    {
        var output = Output.Create(Task.FromException<int>(new FormatException("no")));

        await Assert.ThrowsAsync<FormatException>(() => OutputUtilities.GetValueAsync(output.Apply(value => value)));
    }

    [Fact]
    public async Task Text_of_an_output_says_how_to_get_its_value()
    {
        string? text = null;

        await Run.PreviewAsync(() => text = Output.Create(1).ToString());

        Assert.StartsWith("Calling [ToString] on an [Output<T>] is not supported.", text, StringComparison.Ordinal);
        Assert.EndsWith("This function may throw in a future version of Pulumi.", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("True")]
    public void Text_of_an_output_throws_where_the_environment_says_so(string value)
    {
        using var environment = new EnvironmentVariables(("PULUMI_ERROR_OUTPUT_STRING", value));

        Assert.Throws<InvalidOperationException>(() => Output.Create(1).ToString());
    }

    [Fact]
    public async Task Json_has_the_values_of_nested_outputs_and_inputs_and_is_secret_when_one_of_them_is()
    {
        var json = Output.JsonSerialize(Output.Create(new Dictionary<string, object?>
        {
            ["plain"] = 1,
            ["output"] = Output.CreateSecret("s"),
            ["input"] = (Input<int>)2,
            ["list"] = new InputList<string> { "x", Output.Create("y") },
            ["none"] = Output.Create<string?>(null as string),
        }));

        Assert.Equal("""{"plain":1,"output":"s","input":2,"list":["x","y"],"none":null}""", await OutputUtilities.GetValueAsync(json));
        Assert.True(await Output.IsSecretAsync(json));
    }

    [Fact]
    public async Task Json_of_an_unknown_value_is_unknown()
    {
        Assert.False(await OutputUtilities.GetIsKnownAsync(Output.JsonSerialize(OutputUtilities.CreateUnknown(1))));
        Assert.False(await OutputUtilities.GetIsKnownAsync(Output.JsonSerialize(Output.Create(new { A = OutputUtilities.CreateUnknown(1) }))));
    }

    [Fact]
    public async Task Json_is_written_with_the_given_options()
    {
        var options = new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

        Assert.Equal("""{"effect":"Allow"}""", await OutputUtilities.GetValueAsync(
            Output.JsonSerialize(Output.Create(new { Effect = Output.Create("Allow") }), options)));
    }

    [Fact]
    public async Task Json_depends_on_the_resources_of_its_parts()
    {
        Output<string>? json = null;

        var thing = Assert.Single(await Run.UpdateAsync(() =>
            json = Output.JsonSerialize(Output.Create(new { new Thing("a").Text }))));

        Assert.Equal([thing], await OutputUtilities.GetDependenciesAsync(json!));
    }
}
