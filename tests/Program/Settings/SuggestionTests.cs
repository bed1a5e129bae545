using SalesData.Infra.Settings;

namespace SalesData.Tests.Program.Settings;

public class SuggestionTests
{
    [Theory]
    [InlineData("tabelName", " (did you mean tableName?)")]
    [InlineData("tableNam", " (did you mean tableName?)")]
    [InlineData("tableNames", " (did you mean tableName?)")]
    [InlineData("ableName", " (did you mean tableName?)")]
    [InlineData("tableNxyz", " (did you mean tableName?)")]
    [InlineData("tableWxyz", "")]
    [InlineData("tag", " (did you mean tags?)")]
    [InlineData("xxxxxxxx", "")]
    [InlineData("", "")]
    public void The_nearest_name_within_three_edits_is_suggested(string mistyped, string suggestion) =>
        Assert.Equal(suggestion, Suggestion.For(mistyped, ["tableName", "protect", "tags"]));

    [Fact]
    public void Without_names_there_is_no_suggestion() => Assert.Equal("", Suggestion.For("x", []));
}
