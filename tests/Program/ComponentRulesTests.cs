using System.Reflection;
using Pulumi;
using SalesData.Infra;
using SalesData.Tests.Support;

namespace SalesData.Tests.Program;

/// <summary>What every component keeps to. Source: Pulumi docs, "Component resources".</summary>
public class ComponentRulesTests
{
    private static readonly Type[] Components =
        [.. typeof(SalesDataTable).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ComponentResource)))];

    public static TheoryData<string> Names => [.. Components.Select(component => component.Name)];

    [Fact]
    public async Task The_stack_with_all_features_makes_every_component() =>
        Assert.Equal(
            Components.Select(component => component.Name).Order(),
            (await AllAsync()).Nodes.Select(node => node.Resource.GetType()).Where(Components.Contains).Select(type => type.Name).Distinct().Order());

    [Fact]
    public async Task Every_resource_but_the_table_component_has_a_component_as_its_parent() =>
        Assert.Equal(["sales-data"], (await AllAsync()).Nodes.Where(node => node.Parent?.Resource is not ComponentResource).Select(node => node.Name));

    [Fact]
    public async Task Every_child_is_named_after_its_parent() =>
        Assert.All(
            (await AllAsync()).Nodes.Where(node => node.Parent is not null),
            node => Assert.StartsWith($"{node.Parent!.Name}-", node.Name, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_component_takes_a_name_its_args_and_options(string name)
    {
        var component = Components.Single(type => type.Name == name);
        var parameters = Assert.Single(component.GetConstructors()).GetParameters();

        Assert.Equal(["name", "args", "options"], parameters.Select(parameter => parameter.Name));
        Assert.Equal(
            [typeof(string), component.Assembly.GetType($"{component.FullName}Args"), typeof(ComponentResourceOptions)],
            parameters.Select(parameter => parameter.ParameterType));
        Assert.Null(parameters[2].DefaultValue);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_component_passes_its_args_on(string name) =>
        Assert.Equal($"{name}Args", (await AllAsync()).Nodes.Single(node => node.Resource.GetType().Name == name).Args.GetType().Name);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_component_says_when_it_is_complete(string name)
    {
        var deployed = await AllAsync();
        var urn = $"{TypeToken(name)}::{deployed.Nodes.Single(node => node.Resource.GetType().Name == name).Name}";

        Assert.Single(deployed.CompletedUrns, completed => completed.EndsWith(urn, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_type_token_names_the_component_in_the_package_salesdata(string name) =>
        Assert.Equal($"salesdata:index:{name}", TypeToken(name));

    private static string TypeToken(string name) =>
        (string)Components.Single(type => type.Name == name).GetField("TypeToken", BindingFlags.Public | BindingFlags.Static)!.GetRawConstantValue()!;

    private static Task<Deployed> AllAsync() => StackRun.OfAsync("prod", AllFeatures.Of);
}
