using System.Text.Json.Nodes;

namespace SalesData.Tests.Cli.Guard;

/// <summary>States of resources as the engine writes them. Source: pulumi/pulumi, sdk/go/common/apitype/core.go, ResourceV3.</summary>
internal static class State
{
    public const string StackName = "prod";
    public const string Project = "sales-data";
    public const string Component = "salesdata:index:SalesDataTable";
    public const string Table = "aws:dynamodb/table:Table";

    /// <summary>What the engine writes for a value that it only learns while it deploys.</summary>
    public const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    public static string Urn(string type, string name, string stack = StackName) => type switch
    {
        "pulumi:pulumi:Stack" or Component => $"urn:pulumi:{stack}::{Project}::{type}::{name}",
        _ => $"urn:pulumi:{stack}::{Project}::{Component}${type}::{name}",
    };

    public static JsonObject Stack(string stack) => new()
    {
        ["urn"] = Urn("pulumi:pulumi:Stack", $"{Project}-{stack}", stack),
        ["custom"] = false,
        ["type"] = "pulumi:pulumi:Stack",
        ["outputs"] = new JsonObject { ["tableName"] = "SalesData", ["readPolicy"] = "[secret]" },
    };

    /// <summary>A resource that a provider manages.</summary>
    public static JsonObject Of(string type, string name, JsonObject inputs, JsonObject? outputs = null)
    {
        var state = new JsonObject { ["urn"] = Urn(type, name), ["custom"] = true, ["type"] = type, ["inputs"] = inputs };
        if (outputs is not null)
        {
            state["id"] = name;
            state["outputs"] = outputs;
            state["created"] = "2025-01-30T10:00:00.000000000Z";
            state["modified"] = "2025-01-30T10:00:00.000000000Z";
        }

        state["parent"] = Urn(Component, "sales-data");
        state["provider"] = $"urn:pulumi:{StackName}::{Project}::pulumi:providers:aws::default_7_37_0::5b1f5d3c-4a70-4b0e-8a4b-0a4a5d4c3b2a";
        state["propertyDependencies"] = new JsonObject { ["name"] = null };
        return state;
    }

    public static JsonObject Of(string type, string name) => Of(type, name, new JsonObject { ["__defaults"] = new JsonArray() }, new JsonObject { ["id"] = name });

    public static JsonObject OfComponent(string name) => new()
    {
        ["urn"] = Urn(Component, name),
        ["custom"] = false,
        ["type"] = Component,
        ["parent"] = Urn("pulumi:pulumi:Stack", $"{Project}-{StackName}"),
    };

    /// <summary>A provider, which is part of nothing.</summary>
    public static JsonObject Provider(string type, string name)
    {
        JsonObject Inputs() => new() { ["region"] = "us-west-2", ["version"] = "7.37.0" };
        var provider = Of(type, name, Inputs(), Inputs());
        provider["urn"] = $"urn:pulumi:{StackName}::{Project}::{type}::{name}";
        provider.Remove("parent");
        provider.Remove("provider");
        return provider;
    }
}
