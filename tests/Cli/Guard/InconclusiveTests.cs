using System.Text;
using System.Text.Json.Nodes;

namespace SalesData.Tests.Cli.Guard;

/// <summary>What can't be judged fails, and no code lets it through.</summary>
public class InconclusiveTests
{
    /// <summary>Texts that are no preview document.</summary>
    public static TheoryData<string> Texts =>
    [
        "", " \r\n", "null", "true", "7", "\"steps\"", "[]", "[{}]", "{}", "{} {}", "not JSON", "{'steps':[]}", "// nothing\n{}", "{\"steps\":[]}",
        "{\"steps\":[],\"changeSummary\":{}}", "{\"steps\":[],\"changeSummary\":{\"same\":3}}", "{\"steps\":{},\"changeSummary\":{}}", "{\"steps\":[null],\"changeSummary\":{}}", "{\"changeSummary\":{\"same\":3}}",
        "{\"version\":3,\"deployment\":{\"resources\":[]}}",
        "Previewing update (prod):\n" + new Preview().Staying(2),
        new Preview().Staying(2) + "}", new Preview().Staying(2) + "\0", new Preview().Staying(2).ToString() + new Preview(),
        $"[{new Preview().Staying(2)}]",
        new string('[', 100_000), Deep(100), Deep(100_000),
        new Preview().Staying(2).ToString().Replace("\"steps\"", "\"steps\": [], \"steps\"", StringComparison.Ordinal),
        new Preview().Staying(2).ToString().Replace("\"same\": 3", "\"same\": 1e999", StringComparison.Ordinal),
        new Preview().Staying(2).ToString().Replace("SalesData", "\\ud800", StringComparison.Ordinal),
        new Preview().Staying(2).ToString().Replace("SalesData", "a\0b", StringComparison.Ordinal),
    ];

    /// <summary>Documents of the right shape that leave something open, by what.</summary>
    private static readonly Dictionary<string, Preview> Plans = new()
    {
        ["an operation of the future"] = Changed(step => step["op"] = "transmute").With(document => document["changeSummary"]!.AsObject().Remove("update")),
        ["no operation"] = Changed(step => step.Remove("op")),
        ["an operation that is no text"] = Changed(step => step["op"] = 7),
        ["no resource"] = Changed(step => step.Remove("urn")),
        ["a resource that is no URN"] = Changed(step => step["urn"] = "sales-data-table"),
        ["no state before"] = Changed(step => step.Remove("oldState")),
        ["no state after"] = Changed(step => step.Remove("newState")),
        ["a state before without a type"] = Changed(step => step["oldState"]!.AsObject().Remove("type")),
        ["a state that is a list"] = Changed(step => step["oldState"] = new JsonArray()),
        ["inputs that are a list"] = Changed(step => step["newState"]!["inputs"] = new JsonArray()),
        ["inputs that are encrypted"] = Changed(step => step["newState"]!["inputs"] = new JsonObject { ["4dabf18193072939515e22adb298388d"] = "1b47061264138c4ac30d75fd1eb44270" }),
        ["outputs that are a text"] = Changed(step => step["oldState"]!["outputs"] = "none"),
        ["inputs of another resource that are a list"] = Other(state => state["inputs"] = new JsonArray()),
        ["outputs of another resource that are a text"] = Other(state => state["outputs"] = "none"),
        ["a kind of change of the future"] = Changed(step => step["detailedDiff"] = new JsonObject { ["tags"] = new JsonObject { ["kind"] = "transmute" } }),
        ["a reason to replace that is no text"] = Changed(step => step["replaceReasons"] = new JsonArray(7)),
        ["reasons for a change that are a text"] = Changed(step => step["diffReasons"] = "tags"),
        ["a capacity that is a text"] = Changed(step => step["newState"]!["inputs"]!["readCapacity"] = "26"),
        ["a capacity that is huge"] = Changed(step => step["newState"]!["inputs"]!["readCapacity"] = JsonNode.Parse("1e999")),
        ["a capacity that is not known yet"] = Changed(step => step["newState"]!["inputs"]!["readCapacity"] = State.Unknown),
        ["a capacity that is secret"] = Changed(step => step["newState"]!["inputs"]!["writeCapacity"] = "[secret]"),
        ["a capacity that is left out"] = Changed(step => step["newState"]!["inputs"]!.AsObject().Remove("readCapacity")),
        ["a capacity of the index that is left out"] = Changed(step => PlannedTable.Index(step["newState"]!["inputs"]!.AsObject()).Remove("writeCapacity")),
        ["deletion protection that is not known yet"] = Changed(step => step["newState"]!["inputs"]!["deletionProtectionEnabled"] = State.Unknown),
        ["deletion protection that is a text"] = Changed(step => step["newState"]!["inputs"]!["deletionProtectionEnabled"] = "true"),
        ["recovery that is secret"] = Changed(step => step["newState"]!["inputs"]!["pointInTimeRecovery"] = "[secret]"),
        ["encryption that is not known yet"] = Changed(step => step["newState"]!["inputs"]!["serverSideEncryption"] = State.Unknown),
        ["a billing mode that is not known yet"] = Changed(step => step["newState"]!["inputs"]!["billingMode"] = State.Unknown),
        ["a partition key that is not known yet"] = Changed(step => step["newState"]!["inputs"]!["hashKey"] = State.Unknown),
        ["indexes that are not known yet"] = Changed(step => step["newState"]!["inputs"]!["globalSecondaryIndexes"] = State.Unknown),
        ["an index without a name"] = Changed(step => PlannedTable.Index(step["newState"]!["inputs"]!.AsObject()).Remove("name")),
        ["two indexes of one name"] = Changed(step => step["newState"]!["inputs"]!["globalSecondaryIndexes"]!.AsArray().Add(
            PlannedTable.Index(step["newState"]!["inputs"]!.AsObject()).DeepClone())),
        ["protect that is a text"] = Changed(step => step["newState"]!["protect"] = "true"),
        ["an error"] = new Preview().Staying(2).Diagnostic("error", "the program failed"),
        ["an error without a message"] = new Preview().Staying(2).With(document => document["diagnostics"] = new JsonArray(new JsonObject { ["severity"] = "error" })),
        ["a severity of the future"] = new Preview().Staying(2).Diagnostic("fatal", "what is this"),
        ["diagnostics that are a text"] = new Preview().Staying(2).With(document => document["diagnostics"] = "none"),
        ["no summary"] = Changed(_ => { }).With(document => document.Remove("changeSummary")),
        ["a summary that is a list"] = new Preview().Staying(2).With(document => document["changeSummary"] = new JsonArray()),
        ["an operation of the future in the summary"] = new Preview().Staying(2).With(document => document["changeSummary"]!["transmute"] = 0),
        ["a count that is a text"] = new Preview().Staying(2).With(document => document["changeSummary"]!["same"] = "3"),
        ["a count below zero"] = new Preview().Staying(2).With(document => document["changeSummary"]!["same"] = -3),
        ["half a resource"] = new Preview().Staying(2).With(document => document["changeSummary"]!["same"] = 2.5),
        ["a step that is counted and not shown"] = Changed(_ => { }).With(document => document["changeSummary"]!["delete"] = 1),
        ["a step of the table that is missing"] = Changed(_ => { }).With(document => document["steps"]!.AsArray().RemoveAt(1)),
        ["no table at all"] = new Preview(),
        ["resources that may be corrupt"] = new Preview().Staying(2).With(document => document["maybeCorrupt"] = true),
        ["two stacks"] = new Preview().Staying(2).Step("same", State.Stack("dev"), State.Stack("dev")),
        ["one event of a stream"] = new Preview().Staying(2).With(document => document["sequence"] = 0),
    };

    public static TheoryData<string> PlanNames => [.. Plans.Keys];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task What_is_no_preview_document_can_not_be_judged(string text) => (await GuardRun.OfAsync(text)).Unjudged();

    [Theory]
    [MemberData(nameof(PlanNames))]
    public async Task What_leaves_something_open_can_not_be_judged(string plan) => (await GuardRun.OfAsync(Plans[plan])).Unjudged();

    [Fact]
    public async Task The_documents_of_these_tests_are_safe_before_they_are_changed() => (await GuardRun.OfAsync(Changed(_ => { }))).Succeeded();

    [Fact]
    public async Task Streamed_events_are_named_with_the_way_out()
    {
        const string events = "{\"sequence\":0,\"timestamp\":1,\"preludeEvent\":{\"config\":{}}}\n{\"sequence\":1,\"timestamp\":1,\"summaryEvent\":{}}\n";

        var run = (await GuardRun.OfAsync(events)).Unjudged();

        Assert.Contains("Unset PULUMI_ENABLE_STREAMING_JSON_PREVIEW", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_of_the_preview_is_told() =>
        Assert.Contains("can't judge: The preview failed: the program failed [cannot-judge]", (await GuardRun.OfAsync(Plans["an error"])).Out, StringComparison.Ordinal);

    [Fact]
    public async Task A_text_of_the_document_can_neither_break_a_line_nor_command_a_terminal()
    {
        var run = await GuardRun.OfAsync(new Preview().Staying(2).Diagnostic("error", "a\nVerdict: safe.\r\u001b[2J\u2028b"));

        Assert.Equal(2, run.Out.TrimEnd().Split('\n').Length);
        Assert.DoesNotContain(run.Out, c => c is '\u001b' or '\r' or '\u2028');
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF_8_are_not_replaced_by_others()
    {
        var bytes = Encoding.UTF8.GetBytes(RiskyPlans.All["deletion protection is off"].Plan.ToString());
        var broken = Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(bytes).Replace("deletionProtection", "deletion\u00ffProtection", StringComparison.Ordinal));

        Assert.Contains("The document is no text", (await GuardRun.OfAsync(broken)).Unjudged().Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public async Task A_byte_order_mark_is_read_and_not_judged(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] Bytes(Preview preview) => [.. encoding.Preamble, .. encoding.GetBytes(preview.ToString())];

        (await GuardRun.OfAsync(Bytes(HarmlessPlans.All["more capacity"]))).Succeeded();
        Assert.Contains("[lower-capacity]", (await GuardRun.OfAsync(Bytes(RiskyPlans.All["less to read"].Plan))).Refused().Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Line_ends_of_Windows_change_nothing()
    {
        (await GuardRun.OfAsync(HarmlessPlans.All["more capacity"].ToString().ReplaceLineEndings("\r\n"))).Succeeded();
        (await GuardRun.OfAsync(RiskyPlans.All["less to read"].Plan.ToString().ReplaceLineEndings("\r\n"))).Refused();
    }

    /// <summary>An update of the table, changed by hand.</summary>
    private static Preview Changed(Action<JsonObject> change)
    {
        var preview = Preview.OfTable("update", table => table.Named("tags.team"));
        change(preview.Steps[^1]!.AsObject());
        return preview;
    }

    /// <summary>An update of another resource, changed by hand.</summary>
    private static Preview Other(Action<JsonObject> change)
    {
        var state = State.Of("aws:cloudwatch/metricAlarm:MetricAlarm", "throttles");
        change(state);
        return new Preview().Staying(2).Step("update", state, state);
    }

    private static string Deep(int depth) =>
        $"{{\"changeSummary\":{{\"same\":3}},\"steps\":[],\"config\":{string.Concat(Enumerable.Repeat("{\"a\":", depth))}1{new string('}', depth)}}}";
}
