using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi;
using Pulumi.Utilities;
using SalesData.Infra;
using SalesData.Infra.Settings;
using SalesData.Tests.Aws;
using SalesData.Tests.Aws.Service;
using SalesData.Tests.Support;

namespace SalesData.Tests.Properties;

/// <summary>What the program registers for its settings, as the model of AWS takes it.</summary>
internal static class DesiredProgram
{
    private const BindingFlags Members = BindingFlags.Public | BindingFlags.Instance;

    public static async Task<IReadOnlyList<DesiredResource>> OfAsync(SalesDataSettings settings)
    {
        var deployed = await MockedProgram.RunAsync(() => SalesDataStack.Create(settings));
        var program = new List<DesiredResource>();
        foreach (var node in deployed.Nodes.Where(node => node.Resource is CustomResource))
        {
            var registration = deployed.Registrations.Single(registration => registration.Type == node.Resource.GetResourceType() && registration.Name == node.Name);
            program.Add(new DesiredResource(
                registration.Type!,
                NameOf(node.Resource),
                Inputs(registration.Inputs),
                [.. node.Options.IgnoreChanges],
                [.. (await DependenciesAsync(node, deployed.Nodes)).Distinct()],
                string.IsNullOrEmpty(registration.Id) ? null : registration.Id,
                node.Options.Protect ?? false,
                node.Options.RetainOnDelete ?? false,
                node.Options is CustomResourceOptions { DeleteBeforeReplace: true } options ? options.ReplaceOnChanges : []));
        }

        return program;
    }

    /// <summary>Type and name, because a target and its policy share the name.</summary>
    private static string NameOf(Resource resource) => $"{resource.GetResourceType()} {resource.GetResourceName()}";

    /// <summary>With the ARN that the model gives the table in place of the one that the mocks invent.</summary>
    private static JsonObject Inputs(IReadOnlyDictionary<string, object> inputs) => JsonNode.Parse(
        JsonSerializer.Serialize(inputs).Replace(MockedProgram.InventedArn, $"arn:aws:dynamodb:us-east-1:{Account.Id}:table/SalesData", StringComparison.Ordinal))!.AsObject();

    private static async Task<IEnumerable<string>> DependenciesAsync(ResourceNode node, IReadOnlyList<ResourceNode> nodes)
    {
        var dependencies = new List<Resource>();
        await foreach (var option in node.Options.DependsOn)
        {
            dependencies.Add(await OutputUtilities.GetValueAsync((Output<Resource>)option));
        }

        foreach (var property in node.Args.GetType().GetProperties(Members).Where(property => property.GetIndexParameters().Length == 0))
        {
            dependencies.AddRange(await DependenciesOfAsync(property.GetValue(node.Args)));
        }

        return dependencies.SelectMany(resource => Reached(resource, nodes)).Where(name => name != NameOf(node.Resource));
    }

    /// <summary>Who depends on a component depends on the resources in it. Source: Pulumi docs, "dependsOn".</summary>
    private static IEnumerable<string> Reached(Resource resource, IReadOnlyList<ResourceNode> nodes) => resource is CustomResource
        ? [NameOf(resource)]
        : nodes.Where(node => node.Parent?.Resource == resource).SelectMany(node => Reached(node.Resource, nodes));

    private static Task<IEnumerable<Resource>> DependenciesOfAsync(object? input)
    {
        var type = input?.GetType();
        while (type is not null && !(type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Input<>)))
        {
            type = type.BaseType;
        }

        return type is null
            ? Task.FromResult<IEnumerable<Resource>>([])
            : (Task<IEnumerable<Resource>>)typeof(DesiredProgram).GetMethod(nameof(ReadAsync), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(type.GenericTypeArguments).Invoke(null, [input])!;
    }

    private static async Task<IEnumerable<Resource>> ReadAsync<T>(Input<T> input) => await OutputUtilities.GetDependenciesAsync((Output<T>)input);
}
