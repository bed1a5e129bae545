using System.Text.Json.Nodes;
using SalesData.Tests.Support;

namespace SalesData.Tests.Cli.Verify;

[Collection(ProcessWide.Collection)]
public sealed class VerifyCommandTests : IClassFixture<DynoxideFixture>, IDisposable
{
    private readonly DynoxideFixture _emulator;
    private readonly TemporaryDirectory _directory = new();
    private readonly Sandbox _sandbox;
    private readonly EnvironmentOverride _credentials = new(("AWS_ACCESS_KEY_ID", "test"), ("AWS_SECRET_ACCESS_KEY", "test"));

    public VerifyCommandTests(DynoxideFixture emulator)
    {
        _emulator = emulator;
        _sandbox = new Sandbox(emulator);
    }

    public void Dispose()
    {
        _credentials.Dispose();
        _sandbox.Dispose();
        _directory.Dispose();
    }

    [Fact]
    public async Task The_table_that_the_outputs_name_is_used_and_left_as_it_was()
    {
        var outputs = await MakeAsync();
        await _sandbox.PutAsync("order-1", "books");

        var run = (await VerifyAsync(outputs)).Succeeded();

        Assert.Equal((30, 1, 30, 30), ((int)run.Json["written"]!, (int)run.Json["readByKey"]!, (int)run.Json["queriedByCategory"]!, (int)run.Json["removed"]!));
        Assert.Equal(1, await _sandbox.CountItemsAsync());
    }

    [Fact]
    public async Task A_load_and_an_index_by_date_are_part_of_it()
    {
        using var table = new DatedTable(_emulator);
        var outputs = new JsonObject { ["tableName"] = table.Name, ["tableArn"] = (await table.CreateAsync()).TableArn, ["indexName"] = "CategoryIndex" };
        _directory.Write("outputs.json", outputs.ToJsonString());

        var run = (await CliRun.RunAsync($"verify {_directory.File("outputs.json")} --load 15 --endpoint {_emulator.Url}")).Succeeded();

        Assert.Contains("  found the 10 newest through CategoryDateIndex\n  found 20 between two dates through CategoryDateIndex\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("\nLoad of 15 orders of 1,024 bytes:\n", run.Out, StringComparison.Ordinal);
        Assert.Matches(@"\nCategoryDateIndex writes +15 +15\n", run.Out);
        Assert.Equal(0, await table.CountItemsAsync());
    }

    [Theory]
    [InlineData("tableName")]
    [InlineData("tableArn")]
    [InlineData("indexName")]
    public async Task Outputs_that_do_not_name_the_table_are_refused(string missing)
    {
        var outputs = await MakeAsync();
        outputs.Remove(missing);

        await RefusesAsync(outputs, "does not name the table");
    }

    [Fact]
    public async Task Outputs_whose_name_and_ARN_differ_are_refused()
    {
        var outputs = await MakeAsync();
        outputs["tableArn"] = $"{outputs["tableArn"]}-other";

        await RefusesAsync(outputs, "does not name one table");
    }

    [Fact]
    public async Task A_table_of_another_account_is_not_written_to()
    {
        var outputs = await MakeAsync();
        outputs["tableArn"] = ((string)outputs["tableArn"]!).Replace("000000000000", "123456789012", StringComparison.Ordinal);

        await RefusesAsync(outputs, "Nothing was written. Use the credentials of the stack's account.");
    }

    [Fact]
    public async Task A_table_without_the_index_is_not_written_to()
    {
        var outputs = await MakeAsync();
        outputs["indexName"] = "OtherIndex";

        await RefusesAsync(outputs, "has no index 'OtherIndex'. Nothing was written.");
    }

    [Theory]
    [InlineData("", "is not JSON")]
    [InlineData("{\"tableName\": ", "is not JSON")]
    [InlineData("[]", "is not the outputs of a stack")]
    [InlineData("{}", "does not name the table")]
    [InlineData("{\"tableName\": 5, \"tableArn\": \"a\", \"indexName\": \"i\"}", "does not name the table")]
    public async Task A_file_that_is_no_outputs_is_refused(string text, string message)
    {
        _directory.Write("outputs.json", text);

        var run = await CliRun.RunAsync($"verify {_directory.File("outputs.json")}");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named() =>
        Assert.Contains("no-such-file", (await CliRun.RunAsync("verify /no-such-file")).Error, StringComparison.Ordinal);

    [Fact]
    public async Task An_endpoint_that_does_not_answer_is_a_failure_of_one_line()
    {
        var outputs = await MakeAsync();

        var run = await VerifyAsync(outputs, $"http://127.0.0.1:{FreePort.Find()}");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("error: DynamoDB does not answer", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Missing_credentials_are_named()
    {
        var outputs = await MakeAsync();
        using var none = new EnvironmentOverride(
            ("AWS_ACCESS_KEY_ID", ""), ("AWS_SECRET_ACCESS_KEY", ""), ("AWS_EC2_METADATA_DISABLED", "true"), ("HOME", _directory.Path), ("AWS_PROFILE", ""),
            ("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", ""), ("AWS_CONTAINER_CREDENTIALS_FULL_URI", ""), ("AWS_WEB_IDENTITY_TOKEN_FILE", ""),
            ("AWS_ROLE_ARN", ""), ("AWS_SHARED_CREDENTIALS_FILE", _directory.File("none")));

        var run = await VerifyAsync(outputs);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("error: There are no AWS credentials.", run.Error, StringComparison.Ordinal);
    }

    private async Task<JsonObject> MakeAsync() => (await _sandbox.RunAsync("up")).Succeeded().Json["outputs"]!.DeepClone().AsObject();

    private async Task RefusesAsync(JsonObject outputs, string message)
    {
        var run = await VerifyAsync(outputs);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Equal(0, await _sandbox.CountItemsAsync());
    }

    private Task<CliRun> VerifyAsync(JsonObject outputs, string? endpoint = null)
    {
        _directory.Write("outputs.json", outputs.ToJsonString());
        return CliRun.RunAsync($"verify {_directory.File("outputs.json")} --json --endpoint {endpoint ?? _emulator.Url}");
    }
}
