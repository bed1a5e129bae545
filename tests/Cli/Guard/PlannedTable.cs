using System.Text.Json.Nodes;

namespace SalesData.Tests.Cli.Guard;

/// <summary>A table before and after a step, everything of it switched on and nothing changed.</summary>
internal sealed class PlannedTable
{
    public const string Key = "arn:aws:kms:us-west-2:123456789012:key/0a1b";

    public JsonObject Old { get; } = State.Of(State.Table, "sales-data-table", Inputs(), Outputs());

    public JsonObject New { get; } = State.Of(State.Table, "sales-data-table", Inputs());

    /// <summary>What the program asked for before.</summary>
    public JsonObject Before => Old["inputs"]!.AsObject();

    /// <summary>What the provider found.</summary>
    public JsonObject Found => Old["outputs"]!.AsObject();

    /// <summary>What the program asks for now.</summary>
    public JsonObject After => New["inputs"]!.AsObject();

    /// <summary>Paths and kinds of the changes that the provider names.</summary>
    public List<(string Path, string Kind)> Diff { get; } = [];

    public static JsonObject Index(JsonObject table) => table["globalSecondaryIndexes"]![0]!.AsObject();

    public static JsonObject Replica(JsonObject table) => table["replicas"]![0]!.AsObject();

    /// <summary>Gives table and index the same units for reading and writing.</summary>
    public static void SetCapacity(JsonObject table, int units)
    {
        foreach (var properties in new[] { table, Index(table) })
        {
            properties["readCapacity"] = units;
            properties["writeCapacity"] = units;
        }
    }

    /// <summary>Changes the table as it was, in what was asked for and in what was found.</summary>
    public PlannedTable Was(Action<JsonObject> change)
    {
        change(Before);
        change(Found);
        return this;
    }

    /// <summary>Changes what the program asks for.</summary>
    public PlannedTable Becomes(Action<JsonObject> change)
    {
        change(After);
        return this;
    }

    /// <summary>A change that the provider names.</summary>
    public PlannedTable Named(string path, string kind = "update")
    {
        Diff.Add((path, kind));
        return this;
    }

    private static JsonObject Inputs() => new()
    {
        ["__defaults"] = new JsonArray(),
        ["attributes"] = new JsonArray(Attribute("order_id"), Attribute("category")),
        ["billingMode"] = "PROVISIONED",
        ["deletionProtectionEnabled"] = true,
        ["globalSecondaryIndexes"] = new JsonArray(new JsonObject
        {
            ["__defaults"] = new JsonArray(),
            ["keySchemas"] = new JsonArray(KeySchema("category")),
            ["name"] = "CategoryIndex",
            ["projectionType"] = "ALL",
            ["readCapacity"] = 25,
            ["writeCapacity"] = 25,
        }),
        ["hashKey"] = "order_id",
        ["name"] = "SalesData",
        ["pointInTimeRecovery"] = new JsonObject { ["__defaults"] = new JsonArray(), ["enabled"] = true, ["recoveryPeriodInDays"] = 35 },
        ["readCapacity"] = 25,
        ["replicas"] = new JsonArray(new JsonObject
        {
            ["deletionProtectionEnabled"] = true,
            ["kmsKeyArn"] = Key,
            ["pointInTimeRecovery"] = true,
            ["propagateTags"] = true,
            ["regionName"] = "eu-west-1",
        }),
        ["serverSideEncryption"] = new JsonObject { ["__defaults"] = new JsonArray(), ["enabled"] = true, ["kmsKeyArn"] = Key },
        ["tags"] = new JsonObject { ["team"] = "sales", ["café"] = "münchen" },
        ["ttl"] = new JsonObject { ["__defaults"] = new JsonArray(), ["enabled"] = false },
        ["writeCapacity"] = 25,
    };

    private static JsonObject Outputs()
    {
        var outputs = Inputs();
        outputs.Remove("__defaults");
        outputs["arn"] = "arn:aws:dynamodb:us-west-2:123456789012:table/SalesData";
        outputs["id"] = "SalesData";
        outputs["localSecondaryIndexes"] = new JsonArray();
        outputs["rangeKey"] = null;
        outputs["restoreSourceName"] = null;
        outputs["streamEnabled"] = false;
        outputs["tableClass"] = "STANDARD";

        // The provider says the keys of an index in both ways.
        var index = Index(outputs);
        index["hashKey"] = "category";
        index["rangeKey"] = "";
        index["nonKeyAttributes"] = new JsonArray();
        return outputs;
    }

    private static JsonObject Attribute(string name) => new() { ["__defaults"] = new JsonArray(), ["name"] = name, ["type"] = "S" };

    private static JsonObject KeySchema(string attribute) => new() { ["__defaults"] = new JsonArray(), ["attributeName"] = attribute, ["keyType"] = "HASH" };
}
