using System.Text.Json.Nodes;

namespace SalesData.Tests.Cli.Guard;

/// <summary>Plans with exactly one risk each, by what they would do.</summary>
internal static class RiskyPlans
{
    private const string OtherKey = "arn:aws:kms:us-west-2:123456789012:key/other";

    public static IReadOnlyDictionary<string, (string Code, Preview Plan)> All { get; } = new Dictionary<string, (string, Preview)>
    {
        ["another name"] = ("replace-table", Preview.OfTable("replace", table => table.Becomes(now => now["name"] = "Sales").Named("name", "update-replace"))),
        ["another partition key"] = ("replace-table", Preview.OfTable("replace", table => table.Becomes(now => now["hashKey"] = "id").Named("hashKey", "update-replace"))),
        ["a replacement without a reason"] = ("replace-table", Preview.OfTable("replace", _ => { })),
        ["every step of a replacement"] = ("replace-table", EveryStepOfAReplacement("create-replacement")),
        ["a replacement by an import"] = ("replace-table", EveryStepOfAReplacement("import-replacement")),
        ["an update with a change that replaces"] = ("replace-table", OfTheStep("update", step =>
            step["detailedDiff"] = new JsonObject { ["rangeKey"] = new JsonObject { ["kind"] = "add-replace", ["inputDiff"] = false } })),
        ["an update with a reason to replace"] = ("replace-table", OfTheStep("update", step => step["replaceReasons"] = new JsonArray("name"))),
        ["another type of the partition key"] = ("replace-table", OfUpdate(table => table.Becomes(now => now["attributes"]![0]!["type"] = "N").Named("attributes[0].type"))),
        ["an update to another partition key"] = ("replace-table", OfUpdate(table => table.Becomes(now => now["hashKey"] = "id"))),
        ["an update that adds a sort key"] = ("replace-table", OfUpdate(table => table.Becomes(now => now["rangeKey"] = "category"))),
        ["a global table is replaced"] = ("replace-table", Other("replace", "aws:dynamodb/globalTable:GlobalTable")),

        ["the table is deleted"] = ("delete-table", new Preview().Staying(1).Step("delete", new PlannedTable().Old, null)),
        ["the table is deleted under another type"] = ("delete-table", OfTheStep("delete", step => step["urn"] = State.Urn("aws:dynamodb:Table", "sales-data-table"))),
        ["the table leaves the stack and stays in AWS"] = ("delete-table", OfTheStep("delete", step => step["oldState"]!["retainOnDelete"] = true)),
        ["the table of a replacement that was cut off is deleted"] = ("delete-table", OfTheStep("delete", step => step["oldState"]!["delete"] = true)),
        ["the table is renamed without an alias"] = ("delete-table", RenamedWithoutAnAlias()),
        ["the stack is destroyed"] = ("delete-table", Destroyed()),

        ["the list of indexes is missing"] = ("delete-index", OfUpdate(table => table.Becomes(now => now.Remove("globalSecondaryIndexes")).Named("globalSecondaryIndexes", "delete"))),
        ["the list of indexes is null"] = ("delete-index", OfUpdate(table => table.Becomes(now => now["globalSecondaryIndexes"] = null))),
        ["the list of indexes is empty"] = ("delete-index", OfUpdate(table => table.Becomes(now => now["globalSecondaryIndexes"] = new JsonArray()))),
        ["the index is renamed"] = ("delete-index", OfUpdate(table => table.Becomes(now => PlannedTable.Index(now)["name"] = "ByCategory"))),
        ["an index that only the provider knows"] = ("delete-index", OfUpdate(table => AddIndex(table.Found, "ByHand"))),
        ["one of two indexes goes"] = ("delete-index", OfUpdate(table => table.Was(was => AddIndex(was, "Second")))),
        ["an index of its own is deleted"] = ("delete-index", Other("delete", "aws:dynamodb/globalSecondaryIndex:GlobalSecondaryIndex")),

        ["another key of the index"] = ("rebuild-index", OfUpdate(table => table.Becomes(now => KeyOf(now)["attributeName"] = "order_id"))),
        ["another type of the index's key"] = ("rebuild-index", OfUpdate(table => table.Becomes(now => now["attributes"]![1]!["type"] = "N"))),
        ["a sort key of the index"] = ("rebuild-index", OfUpdate(table => table.Becomes(AddSortKey))),
        ["the sort key of the index goes"] = ("rebuild-index", OfUpdate(table => table.Was(AddSortKey))),
        ["the index projects less"] = ("rebuild-index", OfUpdate(table => table.Becomes(now => PlannedTable.Index(now)["projectionType"] = "KEYS_ONLY"))),
        ["the index projects other attributes"] = ("rebuild-index", OfUpdate(table => table.Becomes(now => PlannedTable.Index(now)["nonKeyAttributes"] = new JsonArray("price")))),
        ["the keys of the index are written in the other way"] = ("rebuild-index", OfUpdate(table => table.Becomes(WriteInTheOtherWay))),
        ["an index of its own is replaced"] = ("rebuild-index", Other("replace", "aws:dynamodb/globalSecondaryIndex:GlobalSecondaryIndex")),

        ["the table is made anew in a stack that has it"] = ("recreate-table", new Preview()
            .Step("same", State.OfComponent("sales-data"), State.OfComponent("sales-data"))
            .Step("create", null, new PlannedTable().New)),

        ["orders begin to expire"] = ("expire-items", OfUpdate(table => table.Becomes(now => now["ttl"] = TimeToLive("expires_at")))),
        ["orders expire by another attribute than they once did"] = ("expire-items", OfUpdate(table =>
            table.Was(was => was["ttl"] = TimeToLive("created_at", enabled: false)).Becomes(now => now["ttl"] = TimeToLive("expires_at")))),

        ["time to live is disabled without its attribute"] = ("separate-deployments", OfUpdate(table => table.Was(was => was["ttl"] = TimeToLive("expires_at")))),
        ["deletion protection together with capacity"] = ("separate-deployments", OfUpdate(table =>
            table.Was(was => was["deletionProtectionEnabled"] = false).Becomes(now => PlannedTable.SetCapacity(now, 30)))),
        ["deletion protection together with a stream"] = ("separate-deployments", OfUpdate(table =>
            table.Was(was => was["deletionProtectionEnabled"] = false).Becomes(now => Stream(now, "NEW_IMAGE")))),
        ["a stream together with capacity"] = ("separate-deployments", OfUpdate(table => table.Becomes(now =>
        {
            Stream(now, "NEW_IMAGE");
            PlannedTable.SetCapacity(now, 30);
        }))),
        ["a maximum of requests that is left out"] = ("separate-deployments", OfUpdate(table => table.Was(was => OnDemand(was, 7)).Becomes(now => OnDemand(now, null)))),
        ["a maximum of requests is removed that is not there"] = ("separate-deployments", OfUpdate(table => table.Was(was => OnDemand(was, null)).Becomes(now => OnDemand(now, -1)))),
        ["a new table with the removal of a maximum"] = ("separate-deployments", new Preview().Step("create", null, new PlannedTable().Becomes(now => OnDemand(now, -1)).New)),

        ["the stream is off"] = ("disable-stream", OfUpdate(table => table.Was(was => Stream(was, "NEW_IMAGE")))),
        ["the stream shows other things"] = ("disable-stream", OfUpdate(table => table.Was(was => Stream(was, "NEW_IMAGE")).Becomes(now => Stream(now, "KEYS_ONLY")))),
        ["protection of a replica that only the provider knows"] = ("disable-recovery", OfUpdate(table =>
        {
            PlannedTable.Replica(table.Before)["pointInTimeRecovery"] = false;
            PlannedTable.Replica(table.After)["pointInTimeRecovery"] = false;
        })),

        ["a replica goes"] = ("delete-replica", OfUpdate(table => table.Becomes(now => now["replicas"] = new JsonArray()))),
        ["a replica moves"] = ("delete-replica", OfUpdate(table => table.Becomes(now => PlannedTable.Replica(now)["regionName"] = "eu-west-2"))),
        ["a replica of its own is deleted"] = ("delete-replica", Other("delete", "aws:dynamodb/tableReplica:TableReplica")),
        ["a replica of its own is replaced"] = ("delete-replica", Other("replace", "aws:dynamodb/tableReplica:TableReplica")),

        ["the vault of the backups is deleted"] = ("delete-backups", Other("delete", "aws:backup/vault:Vault")),
        ["the vault of the backups is replaced"] = ("delete-backups", Other("replace", "aws:backup/vault:Vault")),

        ["a KMS key is deleted"] = ("delete-key", Other("delete", "aws:kms/key:Key")),
        ["a KMS key is replaced"] = ("delete-key", Other("replace", "aws:kms/key:Key")),
        ["an external KMS key is deleted"] = ("delete-key", Other("delete", "aws:kms/externalKey:ExternalKey")),
        ["the replica of a KMS key is deleted"] = ("delete-key", Other("delete", "aws:kms/replicaKey:ReplicaKey")),
        ["the replica of an external KMS key is deleted"] = ("delete-key", Other("delete", "aws:kms/replicaExternalKey:ReplicaExternalKey")),

        ["deletion protection is off"] = ("disable-deletion-protection", OfUpdate(table => table.Becomes(now => now["deletionProtectionEnabled"] = false))),
        ["deletion protection is left out"] = ("disable-deletion-protection", OfUpdate(table => table.Becomes(now => now.Remove("deletionProtectionEnabled")))),
        ["deletion protection that only the provider knows"] = ("disable-deletion-protection", OfUpdate(table =>
        {
            table.Before.Remove("deletionProtectionEnabled");
            table.After.Remove("deletionProtectionEnabled");
        })),
        ["deletion protection that the provider does not know"] = ("disable-deletion-protection", OfUpdate(table =>
        {
            table.Found.Remove("deletionProtectionEnabled");
            table.After.Remove("deletionProtectionEnabled");
        })),
        ["deletion protection of a replica is off"] = ("disable-deletion-protection", OfUpdate(table => table.Becomes(now => PlannedTable.Replica(now)["deletionProtectionEnabled"] = false))),

        ["recovery is off"] = ("disable-recovery", OfUpdate(table => table.Becomes(now => now["pointInTimeRecovery"] = new JsonObject { ["enabled"] = false }))),
        ["recovery is left out"] = ("disable-recovery", OfUpdate(table => table.Becomes(now => now.Remove("pointInTimeRecovery")))),
        ["recovery of a replica is off"] = ("disable-recovery", OfUpdate(table => table.Becomes(now => PlannedTable.Replica(now)["pointInTimeRecovery"] = false))),

        ["recovery reaches back less far"] = ("shorten-recovery", OfUpdate(table => table.Becomes(now => now["pointInTimeRecovery"]!["recoveryPeriodInDays"] = 34))),
        ["recovery reaches back less far than without a number"] = ("shorten-recovery", OfUpdate(table =>
            table.Was(was => was["pointInTimeRecovery"]!.AsObject().Remove("recoveryPeriodInDays")).Becomes(now => now["pointInTimeRecovery"]!["recoveryPeriodInDays"] = 7))),

        ["encryption is off"] = ("disable-encryption", OfUpdate(table => table.Becomes(now => now["serverSideEncryption"] = new JsonObject { ["enabled"] = false }))),
        ["encryption is left out"] = ("disable-encryption", OfUpdate(table => table.Becomes(now => now.Remove("serverSideEncryption")))),

        ["another KMS key"] = ("change-encryption-key", OfUpdate(table => table.Becomes(now => now["serverSideEncryption"]!["kmsKeyArn"] = OtherKey))),
        ["a KMS key that is not known yet"] = ("change-encryption-key", OfUpdate(table => table.Becomes(now => now["serverSideEncryption"]!["kmsKeyArn"] = State.Unknown))),
        ["another KMS key of a replica"] = ("change-encryption-key", OfUpdate(table => table.Becomes(now => PlannedTable.Replica(now)["kmsKeyArn"] = OtherKey))),
        ["a KMS key of a replica that is not known yet"] = ("change-encryption-key", OfUpdate(table => table.Becomes(now => PlannedTable.Replica(now)["kmsKeyArn"] = State.Unknown))),

        ["protect goes, and nothing else changes"] = ("unprotect", Preview.OfTable("same", table => table.Old["protect"] = true)),
        ["protect goes with an update"] = ("unprotect", OfUpdate(table => table.Old["protect"] = true)),
        ["retainOnDelete goes"] = ("disable-retain", OfUpdate(table => table.Old["retainOnDelete"] = true)),

        ["less to read"] = ("lower-capacity", OfUpdate(table => table.Becomes(now => now["readCapacity"] = 24).Named("readCapacity"))),
        ["less to write"] = ("lower-capacity", OfUpdate(table => table.Becomes(now => now["writeCapacity"] = 1).Named("writeCapacity"))),
        ["less to read from the index"] = ("lower-capacity", OfUpdate(table => table.Becomes(now => PlannedTable.Index(now)["readCapacity"] = 24))),
        ["less to write to the index"] = ("lower-capacity", OfUpdate(table => table.Becomes(now => PlannedTable.Index(now)["writeCapacity"] = 24))),
        ["more than was asked for and less than was scaled"] = ("lower-capacity", OfUpdate(table =>
        {
            table.Found["readCapacity"] = 80;
            table.After["readCapacity"] = 40;
            table.Named("readCapacity");
        })),
        ["more for the index than was asked for and less than was scaled"] = ("lower-capacity", OfUpdate(table =>
        {
            PlannedTable.Index(table.Found)["writeCapacity"] = 80;
            PlannedTable.Index(table.After)["writeCapacity"] = 40;
            table.Named("globalSecondaryIndexes[0].writeCapacity");
        })),

        ["to on-demand"] = ("switch-billing-mode", OfUpdate(table => table.Becomes(PayPerRequest))),
        ["to provisioned"] = ("switch-billing-mode", OfUpdate(table =>
        {
            PayPerRequest(table.Before);
            table.Found["billingMode"] = "PAY_PER_REQUEST";
            PlannedTable.SetCapacity(table.Found, 0);
        })),
    };

    public static TheoryData<string> Names => [.. All.Keys];

    private static Preview OfUpdate(Action<PlannedTable> change) => Preview.OfTable("update", change);

    /// <summary>A step of the table, changed by hand.</summary>
    private static Preview OfTheStep(string operation, Action<JsonObject> change)
    {
        var table = new PlannedTable();
        var preview = new Preview().Staying(1).Step(operation, table.Old, operation == "delete" ? null : table.New);
        change(preview.Steps[^1]!.AsObject());
        return preview;
    }

    /// <summary>A step of another resource, beside a table that stays.</summary>
    private static Preview Other(string operation, string type) =>
        new Preview().Staying(2).Step(operation, State.Of(type, "other"), operation == "delete" ? null : State.Of(type, "other"));

    /// <summary>What `--show-replacement-steps` shows.</summary>
    private static Preview EveryStepOfAReplacement(string first)
    {
        var table = new PlannedTable().Becomes(now => now["name"] = "Sales").Named("name", "update-replace");
        return new Preview().Staying(1)
            .Step(first, first == "create-replacement" ? table.Old : null, table.New, [.. table.Diff])
            .Step("replace", table.Old, table.New, [.. table.Diff])
            .Step("delete-replaced", table.Old, null);
    }

    private static Preview RenamedWithoutAnAlias()
    {
        var table = new PlannedTable();
        table.New["urn"] = State.Urn(State.Table, "orders-table");
        return new Preview().Staying(1).Step("create", null, table.New).Step("delete", table.Old, null);
    }

    private static Preview Destroyed()
    {
        var preview = new Preview();
        preview.Steps.Clear();
        preview.Summary.Clear();
        return preview
            .Step("delete", new PlannedTable().Old, null)
            .Step("delete", State.OfComponent("sales-data"), null)
            .Step("delete", State.Stack(State.StackName), null);
    }

    private static JsonObject KeyOf(JsonObject table) => PlannedTable.Index(table)["keySchemas"]![0]!.AsObject();

    private static void AddIndex(JsonObject table, string name)
    {
        var index = PlannedTable.Index(table).DeepClone();
        index["name"] = name;
        table["globalSecondaryIndexes"]!.AsArray().Insert(0, index);
    }

    private static void AddSortKey(JsonObject table) =>
        PlannedTable.Index(table)["keySchemas"]!.AsArray().Add((JsonNode)new JsonObject { ["attributeName"] = "order_id", ["keyType"] = "RANGE" });

    private static void WriteInTheOtherWay(JsonObject table)
    {
        PlannedTable.Index(table).Remove("keySchemas");
        PlannedTable.Index(table)["hashKey"] = "category";
    }

    private static void PayPerRequest(JsonObject table)
    {
        table["billingMode"] = "PAY_PER_REQUEST";
        foreach (var properties in new[] { table, PlannedTable.Index(table) })
        {
            properties.Remove("readCapacity");
            properties.Remove("writeCapacity");
        }
    }

    private static JsonObject TimeToLive(string attribute, bool enabled = true) => new() { ["enabled"] = enabled, ["attributeName"] = attribute };

    private static void OnDemand(JsonObject table, int? maximum)
    {
        table["billingMode"] = "PAY_PER_REQUEST";
        foreach (var properties in new[] { table, PlannedTable.Index(table) })
        {
            properties.Remove("readCapacity");
            properties.Remove("writeCapacity");
        }

        if (maximum is { } units)
        {
            table["onDemandThroughput"] = new JsonObject { ["maxReadRequestUnits"] = units };
        }
    }

    private static void Stream(JsonObject table, string view)
    {
        table["streamEnabled"] = true;
        table["streamViewType"] = view;
    }
}
