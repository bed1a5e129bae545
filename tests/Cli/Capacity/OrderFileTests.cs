using System.Text;
using SalesData.Cli;
using SalesData.Cli.Capacity;
using SalesData.Tests.Support;

namespace SalesData.Tests.Cli.Capacity;

/// <summary>Sizes by the rules of the Amazon DynamoDB Developer Guide, "DynamoDB item sizes and formats": names and values in UTF-8.</summary>
public sealed class OrderFileTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    // order_id and category are 8 letters each, n is 1.
    [InlineData("order_id,category\n12,Books\n", 8 + 2 + 8 + 5)]
    [InlineData("order_id,category,n\n1,Books,\n", 8 + 1 + 8 + 5)]
    [InlineData("order_id,category,n\n1,,5\n", 8 + 1 + 1 + 1)]
    [InlineData("order_id,category\n1,Bücher\n", 8 + 1 + 8 + 7)]
    [InlineData("order_id,category,größe\n1,,5\n", 8 + 1 + 7 + 1)]
    [InlineData("order_id,category,n\n1,\"a,b\",\"say \"\"x\"\"\ny\"\n", 8 + 1 + 8 + 3 + 1 + 9)]
    [InlineData("order_id;category\r\n12;Books\r\n", 8 + 2 + 8 + 5)]
    [InlineData("\uFEFForder_id,category\n12,Books", 8 + 2 + 8 + 5)]
    public async Task The_size_of_an_order_is_that_of_its_names_and_values(string csv, int size)
    {
        var sample = await MeasureAsync(csv);

        Assert.Equal((1, size, size), (sample.Orders, sample.Size, sample.LargestSize));
    }

    [Fact]
    public async Task Units_are_rounded_up_for_each_order_before_they_are_averaged()
    {
        // 8 + 1 + 8 + 1 bytes around the note, whose name has 4: of 1,024, 1,025 and 4,097 bytes; the first has no category.
        var sample = await MeasureAsync($"order_id,category,note\n1,,{new string('x', 1024 - 13)}\n2,a,{new string('x', 1025 - 22)}\n3,a,{new string('x', 4097 - 22)}\n");

        Assert.Equal((4097, (1024 + 1025 + 4097) / 3m, (1025 + 4097) / 2m), (sample.LargestSize, sample.Size, sample.IndexedSize));
        Assert.Equal(((1 + 2 + 5) / 3m, (2 + 5) / 2m, (1 + 1 + 2) / 3m), (sample.WriteUnits, sample.IndexWriteUnits, sample.ReadUnits));
    }

    [Fact]
    public async Task Shares_are_of_the_write_units_of_orders_with_a_category()
    {
        var large = new string('x', 2500);
        var sample = await MeasureAsync($"order_id,category,note\n1,Games,\n2,Games,\n3,Books,{large}\n4,,{large}\n");

        Assert.Equal(25, sample.WithoutCategory);
        Assert.Equal([new("Books", 1, 60), new("Games", 2, 40)], sample.Categories);
        Assert.Equal(60, sample.LargestCategoryShare);
    }

    [Fact]
    public async Task Orders_without_a_category_are_in_no_index()
    {
        var sample = await MeasureAsync("order_id,category\n1,\n");
        var need = CapacityNeed.Of(new Workload(10).MeasuredOn(sample));

        Assert.Equal((10m, 0m), (need.TableWrite.Average, need.Indexes[0].Write.Average));
        Assert.Equal(0, LargestCategory.Of(new Workload(10).MeasuredOn(sample)).Write);
    }

    [Fact]
    public async Task The_category_can_have_another_name() =>
        Assert.Equal("x", Assert.Single((await MeasureAsync("order_id,category,kind\n1,y,x\n", "kind")).Categories).Name);

    [Fact]
    public async Task Every_bad_row_is_named_with_its_line()
    {
        var message = await RefusalAsync("order_id,category,n\n1,Books\n2,Ga\"mes,y\n\n3,\"a\nb\",z\n,,\n4,a,b,c\n5,\"a\"b,c\n6,c,\"");

        Assert.EndsWith(
            "has 6 rows that are not orders: line 2 has 2 values and the first row 3; line 3 has a quote within a value that is not quoted; line 7 has no values; "
            + "line 8 has 4 values and the first row 3; line 9 has text behind a closing quote; and 1 more. Correct or remove them: nothing was measured.",
            message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quote_that_is_never_closed_is_named_with_the_line_that_opens_it() =>
        Assert.Contains("a row that is not an order: line 3 has a quote that is never closed.", await RefusalAsync("order_id,category\n1,a\n2,\"b\n3,c\n"), StringComparison.Ordinal);

    [Theory]
    [InlineData(409_600, null)]
    [InlineData(409_601, "line 2 is an order of 409601 bytes, and an item has at most 409600")]
    public async Task An_order_has_at_most_400_KB(int size, string? problem)
    {
        var csv = $"order_id,category,n\n1,,{new string('x', size - 10)}\n";

        if (problem is null)
        {
            Assert.Equal(size, (await MeasureAsync(csv)).LargestSize);
        }
        else
        {
            Assert.Contains(problem, await RefusalAsync(csv), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_category_has_at_most_2048_bytes()
    {
        Assert.Equal(1, (await MeasureAsync($"order_id,category\n1,{new string('x', 2048)}\n")).Orders);
        Assert.Contains("line 2 has a category of more than 2048 bytes", await RefusalAsync($"order_id,category\n1,{new string('x', 2049)}\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("order_id,kind\n1,a\n", "has no column 'category' in its first row: it has 'order_id', 'kind'. Name the column with the category with --category-column.")]
    [InlineData("a,category,a\n1,2,3\n", "has the column 'a' more than once")]
    [InlineData("order_id,category\n", "has no orders")]
    [InlineData("", "has no column 'category' in its first row")]
    public async Task A_file_that_is_not_a_list_of_orders_is_refused(string csv, string message) =>
        Assert.Contains(message, await RefusalAsync(csv), StringComparison.Ordinal);

    [Fact]
    public async Task A_file_that_is_not_there_is_named()
    {
        var file = _directory.File("nosuch.csv");

        Assert.StartsWith($"{file} cannot be read: ", (await CliRun.RunAsync(["capacity", "--orders-per-second", "1", "--from", file])).Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_takes_what_was_measured_in_place_of_guesses()
    {
        var file = Write($"order_id,category,note\n1,\u001b[31mGames,{new string('x', 2000)}\n2,Books,x\n3,,x\n4,,x\n");
        var run = (await CliRun.RunAsync(["capacity", "--orders-per-second", "100", "--from", file, "--json"])).Succeeded().Json;

        // Units of the four orders: 2, 1, 1 and 1; of those with a category: 2 and 1.
        Assert.Equal((125m, 75m), ((decimal)run["units"]!["tableWrite"]!["average"]!, (decimal)run["units"]!["indexes"]![0]!["write"]!["average"]!));
        Assert.Equal((50m, 4L), ((decimal)run["workload"]!["withoutCategory"]!, (long)run["sample"]!["orders"]!));
        Assert.Equal(50m, (decimal)run["largestCategory"]!["writeUnits"]!);

        var text = (await CliRun.RunAsync(["capacity", "--orders-per-second", "100", "--from", file])).Succeeded().Out;
        Assert.StartsWith($"Measured on 4 orders of {file}: ", text, StringComparison.Ordinal);
        Assert.Contains("  66.7 %   [31mGames\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', text);
    }

    private async Task<OrderSample> MeasureAsync(string csv, string column = "category") => await OrderFile.MeasureAsync(Write(csv), column, CancellationToken.None);

    private async Task<string> RefusalAsync(string csv) => (await Assert.ThrowsAsync<CliException>(() => MeasureAsync(csv))).Message;

    private string Write(string csv)
    {
        File.WriteAllText(_directory.File("orders.csv"), csv, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return _directory.File("orders.csv");
    }
}
