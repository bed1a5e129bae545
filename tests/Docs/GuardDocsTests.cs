using SalesData.Cli.Guard;

namespace SalesData.Tests.Docs;

/// <summary>The page on `guard` says what the command does.</summary>
public class GuardDocsTests
{
    [Fact]
    public void Every_reason_code_has_its_row_and_says_all_about_it()
    {
        var rows = Page.Read("docs/guard.md").Rows("Reason codes").ToList();

        Assert.Equal(Reason.All.Select(reason => reason.Code), rows.Select(row => row[0]));
        Assert.All(rows, row => Assert.True(row.Length == 4 && row.All(cell => cell.Length > 0), row[0]));
    }

    [Fact]
    public void The_codes_that_never_let_anything_through_are_said_to_be_so() => Assert.Equal(
        Reason.All.Where(reason => !reason.CanBeAllowed).Select(reason => reason.Code),
        Page.Read("docs/guard.md").Rows("Reason codes").Where(row => row[3] == "never").Select(row => row[0]));
}
