using SalesData.Cli.Verify.Load;
using Spectre.Console;

namespace SalesData.Tests.Cli.Verify.Load;

public class LoadTextTests
{
    private static readonly LoadResult Largest = new(
        100_000,
        1024,
        [
            new("PutItem", 100_000, TimeSpan.FromMilliseconds(1234.5), TimeSpan.FromSeconds(9.999), 123_456),
            new("GetItem", 100_000, TimeSpan.FromMilliseconds(0.3), TimeSpan.FromMilliseconds(0.756), 0),
            new("Query", 10_003, TimeSpan.FromMilliseconds(12), TimeSpan.FromMilliseconds(34.5), 7),
        ],
        [
            new("Table writes", 100_000, 100_000),
            new("Table reads", 100_000, 100_000),
            new("CategoryIndex writes", null, 100_000),
            new("CategoryIndex reads", 15_004.5m, 15_000),
            new("CategoryDateIndex writes", 100_000, 100_000),
        ],
        3);

    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(120)]
    public void The_largest_load_is_printed_alike_at_every_width(int width)
    {
        using var printed = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(printed), Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors });
        console.Profile.Width = width;

        LoadText.Print(Largest, console);

        Assert.Equal(
            """

            Load of 100,000 orders of 1,024 bytes:
            Request  Number Median ms  99 % ms Throttled
            PutItem 100,000  1,234.50 9,999.00   123,456
            GetItem 100,000      0.30     0.76         0
            Query    10,003     12.00    34.50         7

            Units                        Consumed Forecast
            Table writes                  100,000  100,000
            Table reads                   100,000  100,000
            CategoryIndex writes     not reported  100,000
            CategoryIndex reads          15,004.5   15,000
            CategoryDateIndex writes      100,000  100,000
            3 queries found the index behind and were sent again.

            """,
            printed.ToString());
    }
}
