using System.Text.Json.Nodes;

namespace SalesData.Tests.Cli.Guard;

/// <summary>Plans that put nothing at risk, by what they would do.</summary>
internal static class HarmlessPlans
{
    private const string Alarm = "aws:cloudwatch/metricAlarm:MetricAlarm";
    private const string ScalingTarget = "aws:appautoscaling/target:Target";
    private const string ScalingPolicy = "aws:appautoscaling/policy:Policy";

    public static IReadOnlyDictionary<string, Preview> All { get; } = new Dictionary<string, Preview>
    {
        ["nothing changes"] = new Preview().Staying(2),
        ["nothing changes, and every resource is shown"] = new Preview()
            .Step("same", State.OfComponent("sales-data"), State.OfComponent("sales-data"))
            .Step("same", new PlannedTable().Old, new PlannedTable().New),
        ["nothing changes, and the provider found more than was asked for"] = Preview.OfTable("same", table =>
        {
            table.Before.Remove("deletionProtectionEnabled");
            table.After.Remove("deletionProtectionEnabled");
        }),
        ["the first deployment"] = First(),
        ["the table is taken over"] = new Preview().Step("create", null, State.OfComponent("sales-data")).Step("import", null, new PlannedTable().New),
        ["the table is taken over, and then tagged"] = new Preview()
            .Step("create", null, State.OfComponent("sales-data"))
            .Step("import", null, new PlannedTable().New)
            .Step("update", new PlannedTable().Old, new PlannedTable().Becomes(now => now["tags"]!["team"] = "orders").New, ("tags.team", "update")),
        ["more capacity"] = OfUpdate(table => table.Becomes(MoreCapacity)
            .Named("readCapacity").Named("writeCapacity").Named("globalSecondaryIndexes[0].readCapacity").Named("globalSecondaryIndexes[0].writeCapacity")),
        ["other tags"] = OfUpdate(table => table.Becomes(now => now["tags"] = new JsonObject { ["team"] = "orders" }).Named("tags.team")),
        ["tags that are not known yet"] = OfUpdate(table => table.Becomes(now => now["tags"] = State.Unknown).Named("tags")),
        ["tags that are secret"] = OfUpdate(table => table.Was(was => was["tags"] = "[secret]").Becomes(now => now["tags"]!["team"] = "[secret]").Named("tags")),
        ["a secret that the engine encrypted"] = OfUpdate(table =>
            table.Becomes(now => now["tags"] = new JsonObject { ["4dabf18193072939515e22adb298388d"] = "1b47061264138c4ac30d75fd1eb44270", ["ciphertext"] = "" })),
        ["everything is switched on"] = OfUpdate(table => table.Was(SwitchOff)),
        ["recovery is switched on for a table that never had any"] = OfUpdate(table => table.Was(was => was.Remove("pointInTimeRecovery")).Named("pointInTimeRecovery", "add")),
        ["recovery stays on, and names no days now"] = OfUpdate(table => table.Becomes(now => now["pointInTimeRecovery"]!.AsObject().Remove("recoveryPeriodInDays"))),
        ["recovery reaches back farther"] = OfUpdate(table => table.Was(was => was["pointInTimeRecovery"]!["recoveryPeriodInDays"] = 7)),
        ["a key of one's own in place of that of AWS"] = OfUpdate(table =>
        {
            table.Before["serverSideEncryption"]!.AsObject().Remove("kmsKeyArn");
            table.Found["serverSideEncryption"]!["kmsKeyArn"] = "arn:aws:kms:us-west-2:123456789012:key/of-aws";
        }),
        ["a switch that was off and is not known yet"] = OfUpdate(table =>
            table.Was(was => was["deletionProtectionEnabled"] = false).Becomes(now => now["deletionProtectionEnabled"] = State.Unknown)),
        ["time to live is disabled, with its attribute"] = OfUpdate(table =>
            table.Was(was => was["ttl"] = new JsonObject { ["enabled"] = true, ["attributeName"] = "expires_at" })
                .Becomes(now => now["ttl"] = new JsonObject { ["enabled"] = false, ["attributeName"] = "expires_at" })),
        ["a stream is switched on"] = OfUpdate(table => table.Becomes(now =>
        {
            now["streamEnabled"] = true;
            now["streamViewType"] = "NEW_IMAGE";
        })),
        ["another table class"] = OfUpdate(table => table.Becomes(now => now["tableClass"] = "STANDARD_INFREQUENT_ACCESS").Named("tableClass", "add")),
        ["another index"] = OfUpdate(table => table.Becomes(now => now["globalSecondaryIndexes"]!.AsArray().Insert(0, Second(now))).Named("globalSecondaryIndexes", "add")),
        ["another replica"] = OfUpdate(table => table.Becomes(now => now["replicas"]!.AsArray().Insert(0, new JsonObject { ["regionName"] = "eu-west-2" }))),
        ["the indexes are in another order"] = OfUpdate(table =>
            table.Was(was => was["globalSecondaryIndexes"]!.AsArray().Add(Second(was))).Becomes(now => now["globalSecondaryIndexes"]!.AsArray().Insert(0, Second(now)))
                .Named("globalSecondaryIndexes[0].name").Named("globalSecondaryIndexes[1].name")),
        ["the attributes are in another order"] = OfUpdate(table => table.Becomes(now => Reverse(now, "attributes"))),
        ["keys that were found and never asked for"] = OfUpdate(table =>
        {
            foreach (var inputs in new[] { table.Before, table.After })
            {
                inputs.Remove("attributes");
                inputs.Remove("hashKey");
            }
        }),
        ["the keys of the index are in another order"] = OfUpdate(table => table.Was(AddSortKey).Becomes(now =>
        {
            AddSortKey(now);
            Reverse(PlannedTable.Index(now), "keySchemas");
        })),
        ["the attributes that the index projects are in another order"] = OfUpdate(table =>
            table.Was(was => Project(was, "price", "title")).Becomes(now => Project(now, "title", "price"))),
        ["an index written as hashKey stays so"] = OfUpdate(table => table.Was(HashKey).Becomes(HashKey)),
        ["capacity that was scaled is left as it is, and tags change"] = OfUpdate(table => Scaled(table).Named("tags.team")),
        ["capacity that was scaled is ignored after a refresh too"] = OfUpdate(table => Scaled(table.Was(Capacity80).Becomes(Capacity80)).Named("tags.team")),
        ["capacity differs in the inputs alone"] = OfUpdateOfInputs(table => Scaled(table)),
        ["on-demand stays"] = OfUpdate(table => table.Was(PayPerRequest).Becomes(PayPerRequest)),
        ["auto scaling is switched on"] = ScalingSwitchedOn(),
        ["auto scaling is switched off"] = new Preview().Staying(2).Step("delete", State.Of(ScalingPolicy, "read"), null).Step("delete", State.Of(ScalingTarget, "read"), null),
        ["a scaling target is replaced"] = new Preview().Staying(2).Step("replace", State.Of(ScalingTarget, "read"), State.Of(ScalingTarget, "read"), ("resourceId", "update-replace")),
        ["alarms are removed"] = new Preview().Staying(2).Step("delete", State.Of(Alarm, "throttles"), null).Step("delete", State.Of(Alarm, "capacity"), null),
        ["the component is deleted alone"] = new Preview().Staying(2).Step("delete", State.OfComponent("before"), null),
        ["the table is renamed by an alias"] = Preview.OfTable("update", table => table.New["urn"] = State.Urn(State.Table, "orders-table")),
        ["the table is protected"] = Preview.OfTable("same", table => table.New["protect"] = true),
        ["the table stays in AWS from now on"] = OfUpdate(table => table.New["retainOnDelete"] = true),
        ["protection of an alarm goes"] = new Preview().Staying(2).Step("same", Protected(State.Of(Alarm, "throttles")), State.Of(Alarm, "throttles")),
        ["a table that was only read is forgotten"] = new Preview().Staying(2).Step("discard", new PlannedTable().Old, null),
        ["a table is read"] = new Preview().Staying(2).Step("read", null, new PlannedTable().New),
        ["a refresh comes first, and knows only what the program says"] = new Preview().Staying(2)
            .Step("refresh", new PlannedTable().Old, new PlannedTable().Becomes(now => now["readCapacity"] = 1).New),
        ["warnings"] = new Preview().Staying(2).Diagnostic("warning", "careful").Diagnostic("info", "so it is").Diagnostic("info#err", "and so"),
        ["a provider is updated"] = new Preview().Staying(2).Step("update", Provider("7.36.0"), Provider("7.37.0"), ("version", "update")),
    };

    public static TheoryData<string> Names => [.. All.Keys];

    private static Preview OfUpdate(Action<PlannedTable> change) => Preview.OfTable("update", change);

    /// <summary>A step whose changes are of what the program asked for, and not of what was found.</summary>
    private static Preview OfUpdateOfInputs(Action<PlannedTable> change)
    {
        var preview = Preview.OfTable("update", table =>
        {
            change(table);
            table.Named("readCapacity");
        });
        preview.Steps[^1]!["detailedDiff"]!["readCapacity"]!["inputDiff"] = true;
        return preview;
    }

    private static Preview First()
    {
        var preview = new Preview();
        preview.Steps.Clear();
        preview.Summary.Clear();
        return preview
            .Step("create", null, State.Stack(State.StackName))
            .Step("create", null, State.OfComponent("sales-data"))
            .Step("create", null, new PlannedTable().New)
            .Step("create", null, State.Of(ScalingTarget, "read"))
            .Step("create", null, State.Of(ScalingPolicy, "read"))
            .Step("create", null, State.Of(Alarm, "throttles"));
    }

    private static Preview ScalingSwitchedOn()
    {
        var target = State.Of(ScalingTarget, "read", new JsonObject { ["minCapacity"] = 25, ["maxCapacity"] = 100, ["resourceId"] = State.Unknown });
        return new Preview().Staying(2).Step("create", null, target).Step("create", null, State.Of(ScalingPolicy, "read"));
    }

    private static PlannedTable Scaled(PlannedTable table)
    {
        Capacity80(table.Found);
        return table;
    }

    private static void MoreCapacity(JsonObject table) => PlannedTable.SetCapacity(table, 26);

    private static void Capacity80(JsonObject table) => PlannedTable.SetCapacity(table, 80);

    private static void SwitchOff(JsonObject table)
    {
        table["deletionProtectionEnabled"] = false;
        table["pointInTimeRecovery"] = new JsonObject { ["enabled"] = false, ["recoveryPeriodInDays"] = 0 };
        table["serverSideEncryption"] = new JsonObject { ["enabled"] = false, ["kmsKeyArn"] = null };
        table["replicas"] = new JsonArray();
    }

    private static void PayPerRequest(JsonObject table)
    {
        table["billingMode"] = "PAY_PER_REQUEST";
        PlannedTable.SetCapacity(table, 0);
    }

    private static JsonNode Second(JsonObject table)
    {
        var index = PlannedTable.Index(table).DeepClone();
        index["name"] = "Second";
        return index;
    }

    private static void Reverse(JsonObject parent, string name) =>
        parent[name] = new JsonArray([.. parent[name]!.AsArray().Reverse().Select(item => item!.DeepClone())]);

    private static void AddSortKey(JsonObject table) =>
        PlannedTable.Index(table)["keySchemas"]!.AsArray().Add((JsonNode)new JsonObject { ["attributeName"] = "order_id", ["keyType"] = "RANGE" });

    private static void Project(JsonObject table, string first, string second)
    {
        PlannedTable.Index(table)["projectionType"] = "INCLUDE";
        PlannedTable.Index(table)["nonKeyAttributes"] = new JsonArray(first, second);
    }

    private static void HashKey(JsonObject table)
    {
        PlannedTable.Index(table).Remove("keySchemas");
        PlannedTable.Index(table)["hashKey"] = "category";
    }

    private static JsonObject Protected(JsonObject state)
    {
        state["protect"] = true;
        return state;
    }

    private static JsonObject Provider(string version)
    {
        var provider = State.Of("pulumi:providers:aws", "west", new JsonObject { ["region"] = "us-west-2", ["version"] = version, ["token"] = "[secret]" });
        provider["urn"] = $"urn:pulumi:{State.StackName}::{State.Project}::pulumi:providers:aws::west";
        return provider;
    }
}
