using System.Text;

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
        new string('[', 100_000), Deep(1001), Deep(100_000),
        new Preview().Staying(2).ToString().Replace("\"steps\"", "\"steps\": [], \"steps\"", StringComparison.Ordinal),
        new Preview().Staying(2).ToString().Replace("\"same\": 3", "\"same\": 1e999", StringComparison.Ordinal),
        new Preview().Staying(2).ToString().Replace("SalesData", "\\ud800", StringComparison.Ordinal),
        new Preview().Staying(2).ToString().Replace("SalesData", "a\0b", StringComparison.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task What_is_no_preview_document_can_not_be_judged(string text) => (await GuardRun.OfAsync(text)).Unjudged();

    [Theory]
    [InlineData("\"config\": {")]
    [InlineData("\"tags\": {")]
    public async Task A_document_may_nest_deeper_than_64(string place)
    {
        var document = PlanFile.PreviewOf("capacity/safe/more").ToString().Replace(place, $"{place}\"deep\": {Nested(900)},", StringComparison.Ordinal);

        (await GuardRun.OfAsync(document)).Succeeded();
    }

    [Fact]
    public async Task Streamed_events_are_named_with_the_way_out()
    {
        const string events = "{\"sequence\":0,\"timestamp\":1,\"preludeEvent\":{\"config\":{}}}\n{\"sequence\":1,\"timestamp\":1,\"summaryEvent\":{}}\n";

        var run = (await GuardRun.OfAsync(events)).Unjudged();

        Assert.Contains("Unset PULUMI_ENABLE_STREAMING_JSON_PREVIEW", run.Out, StringComparison.Ordinal);
    }

    /// <summary>Line breaks, a terminal's command, and each character that turns the direction of the text (Unicode Standard Annex 9, section 2).</summary>
    [Theory]
    [InlineData("\n")]
    [InlineData("\r")]
    [InlineData("\u001b[2J")]
    [InlineData("\u0085")]
    [InlineData("\u2028")]
    [InlineData("\u2029")]
    [InlineData("\u061c")]
    [InlineData("\u200e")]
    [InlineData("\u200f")]
    [InlineData("\u202a")]
    [InlineData("\u202b")]
    [InlineData("\u202c")]
    [InlineData("\u202d")]
    [InlineData("\u202e")]
    [InlineData("\u2066")]
    [InlineData("\u2067")]
    [InlineData("\u2068")]
    [InlineData("\u2069")]
    [InlineData("\U000e0041")]
    public async Task A_text_of_the_document_can_neither_break_a_line_nor_command_a_terminal_nor_turn_its_direction(string text)
    {
        var preview = new Preview().Staying(2).Diagnostic("error", $"a{text}Verdict: safe.");

        var run = await GuardRun.OfAsync(preview);

        Assert.Equal(2, run.Out.TrimEnd().Split('\n').Length);
        Assert.DoesNotContain(text, run.Out.Split('\n')[0], StringComparison.Ordinal);
        Assert.All((await GuardRun.OfAsync(preview, "--json")).Out.TrimEnd(), c => Assert.InRange(c, ' ', '~'));
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF_8_are_not_replaced_by_others()
    {
        var bytes = Encoding.UTF8.GetBytes(PlanFile.PreviewOf("protection/deletion-protection-off").ToString());
        var broken = Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(bytes).Replace("deletionProtection", "deletion\u00ffProtection", StringComparison.Ordinal));

        Assert.Contains("The document is not a text", (await GuardRun.OfAsync(broken)).Unjudged().Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public async Task A_byte_order_mark_is_read_and_not_judged(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] Bytes(Preview preview) => [.. encoding.Preamble, .. encoding.GetBytes(preview.ToString())];

        (await GuardRun.OfAsync(Bytes(PlanFile.PreviewOf("capacity/safe/more")))).Succeeded();
        Assert.Contains("[lower-capacity]", (await GuardRun.OfAsync(Bytes(PlanFile.PreviewOf("capacity/readCapacity")))).Refused().Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Line_ends_of_Windows_change_nothing()
    {
        (await GuardRun.OfAsync(PlanFile.PreviewOf("capacity/safe/more").ToString().ReplaceLineEndings("\r\n"))).Succeeded();
        (await GuardRun.OfAsync(PlanFile.PreviewOf("capacity/readCapacity").ToString().ReplaceLineEndings("\r\n"))).Refused();
    }

    private static string Deep(int depth) => $"{{\"changeSummary\":{{\"same\":3}},\"steps\":[],\"config\":{Nested(depth)}}}";

    private static string Nested(int depth) => $"{string.Concat(Enumerable.Repeat("{\"a\":", depth))}1{new string('}', depth)}";
}
