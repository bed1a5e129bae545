using System.Collections.Immutable;
using SalesData.Infra;

namespace SalesData.Tests.Support;

/// <summary>Runs the stack under mocks.</summary>
internal static class StackRun
{
    /// <summary>Runs a shipped stack with some config values replaced.</summary>
    public static Task<Deployed> OfAsync(string stack, params (string Key, string Value)[] overrides) =>
        MockedProgram.RunAsync(() => SalesDataStack.Create(Repository.Stack(stack, overrides).Settings), stack: stack);

    /// <summary>Runs `dev` with some config values replaced.</summary>
    public static Task<Deployed> DevAsync(params (string Key, string Value)[] overrides) => OfAsync("dev", overrides);

    /// <summary>Inputs of the table of `dev` with some config values replaced.</summary>
    public static async Task<ImmutableDictionary<string, object>> TableAsync(params (string Key, string Value)[] overrides) =>
        (await DevAsync(overrides)).Registration(MockedProgram.TableType).Inputs;
}
