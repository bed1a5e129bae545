using System.Collections.Immutable;
using Pulumi.Testing;
using SalesData.Infra;

namespace SalesData.Tests.Support;

/// <summary>Runs the stack function under mocks.</summary>
internal static class StackRun
{
    /// <summary>Runs a shipped stack with some config values replaced.</summary>
    public static Task<Deployed> OfAsync(string stack, params (string Key, string Value)[] overrides) =>
        MockedProgram.RunAsync(() => SalesDataStack.Create(), Repository.Stack(stack, overrides).Values);

    /// <summary>Runs `dev` with some config values replaced.</summary>
    public static Task<Deployed> DevAsync(params (string Key, string Value)[] overrides) => OfAsync("dev", overrides);

    /// <summary>Inputs of the table of `dev` with some config values replaced.</summary>
    public static async Task<ImmutableDictionary<string, object>> TableAsync(params (string Key, string Value)[] overrides) =>
        (await DevAsync(overrides)).Registration(MockedProgram.TableType).Inputs;

    public static IEnumerable<MockResourceArgs> OfType(this Deployed deployed, string type) =>
        deployed.Registrations.Where(registration => registration.Type == type).OrderBy(registration => registration.Name, StringComparer.Ordinal);

    /// <summary>A property that is a map.</summary>
    public static ImmutableDictionary<string, object> Map(this IReadOnlyDictionary<string, object> inputs, string property) =>
        Assert.IsAssignableFrom<ImmutableDictionary<string, object>>(inputs[property]);

    /// <summary>A property that is a list of maps.</summary>
    public static IReadOnlyList<ImmutableDictionary<string, object>> Maps(this IReadOnlyDictionary<string, object> inputs, string property) =>
        [.. ((ImmutableArray<object>)inputs[property]).Cast<ImmutableDictionary<string, object>>()];
}
