using SalesData.Infra.Settings;
using SalesData.Infra.Tables;
using SalesData.Tests.Support;

namespace SalesData.Tests.Program.Settings;

public class SalesDataSettingsTests
{
    /// <summary>The project's defaults, and capacities that tell the keys apart.</summary>
    private static readonly Dictionary<string, string> Valid = new(Defaults.All)
    {
        ["readCapacity"] = "1",
        ["writeCapacity"] = "2",
        ["indexReadCapacity"] = "3",
        ["indexWriteCapacity"] = "4",
    };

    public static TheoryData<string> CapacityKeys => ["readCapacity", "writeCapacity", "indexReadCapacity", "indexWriteCapacity"];

    [Fact]
    public void Every_setting_is_read_from_its_key()
    {
        var settings = SalesDataSettings.Read(Valid.GetValueOrDefault, "p", "us-east-1", [], out var problems);

        Assert.Empty(problems);
        Assert.Equal("SalesData", settings.TableName);
        Assert.Equal((new Throughput(1, 2), new Throughput(3, 4)), (settings.Throughput.Table, settings.Throughput.Index));
    }

    [Theory]
    [MemberData(nameof(CapacityKeys))]
    public void A_capacity_of_1_is_accepted(string key) => Assert.DoesNotContain(ProblemsWith((key, "1"), ("writeCapacity", "1")), problem => problem.Key == $"p:{key}");

    [Theory]
    [MemberData(nameof(CapacityKeys))]
    public void A_capacity_of_40000_is_accepted(string key) => Assert.Empty(ProblemsWith((key, "40000"), ("indexWriteCapacity", "40000")));

    [Theory]
    [MemberData(nameof(CapacityKeys))]
    public void A_capacity_outside_of_its_range_is_a_problem_of_its_key(string key)
    {
        foreach (var value in new[] { "0", "-1", "40001", "2147483648", "-2147483649" })
        {
            var problem = Assert.Single(ProblemsWith((key, value)));
            Assert.Equal(($"p:{key}", value, "a whole number from 1 to 40000"), (problem.Key, problem.Value, problem.Allowed));
        }
    }

    [Theory]
    [MemberData(nameof(CapacityKeys))]
    public void A_capacity_that_is_no_whole_number_is_a_problem_of_its_key(string key)
    {
        foreach (var value in new[] { "", " ", "five", "5.0", "5,000", "1e3", "0x10", "5 units", " 5", "٥" })
        {
            Assert.Equal($"p:{key}", Assert.Single(ProblemsWith((key, value))).Key);
        }
    }

    [Theory]
    [MemberData(nameof(CapacityKeys))]
    public void A_capacity_that_is_missing_is_a_problem_of_its_key(string key)
    {
        var problem = Assert.Single(ProblemsWith((key, null)));
        Assert.Equal(($"p:{key}", null), (problem.Key, problem.Value));
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("A-Z_0.9")]
    [InlineData("...")]
    public void A_table_name_of_allowed_characters_is_accepted(string name) => Assert.Empty(ProblemsWith(("tableName", name)));

    [Theory]
    [InlineData(3)]
    [InlineData(255)]
    public void A_table_name_at_the_edge_of_its_length_is_accepted(int length) => Assert.Empty(ProblemsWith(("tableName", new string('a', length))));

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(256)]
    public void A_table_name_beyond_the_edge_of_its_length_is_a_problem(int length) =>
        Assert.Equal("p:tableName", Assert.Single(ProblemsWith(("tableName", new string('a', length)))).Key);

    [Theory]
    [InlineData("Sales Data")]
    [InlineData("Sales/Data")]
    [InlineData("Sales:Data")]
    [InlineData("Umsätze")]
    [InlineData("Sales\nData")]
    [InlineData("Ｓales")]
    public void A_table_name_of_other_characters_is_a_problem(string name) =>
        Assert.Equal("p:tableName", Assert.Single(ProblemsWith(("tableName", name))).Key);

    [Fact]
    public void An_index_write_capacity_equal_to_that_of_the_table_is_accepted() =>
        Assert.Empty(ProblemsWith(("writeCapacity", "7"), ("indexWriteCapacity", "7")));

    [Fact]
    public void An_index_write_capacity_below_that_of_the_table_is_a_problem_that_names_both_keys()
    {
        var problem = Assert.Single(ProblemsWith(("writeCapacity", "7"), ("indexWriteCapacity", "6")));

        Assert.Equal(("p:indexWriteCapacity", "6"), (problem.Key, problem.Value));
        Assert.Contains("p:writeCapacity", problem.Allowed, StringComparison.Ordinal);
        Assert.Contains("throttles the writes to the table", problem.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void An_index_read_capacity_below_that_of_the_table_is_accepted() =>
        Assert.Empty(ProblemsWith(("readCapacity", "7"), ("indexReadCapacity", "1")));

    [Theory]
    [InlineData("writeCapacity", "50000")]
    [InlineData("indexWriteCapacity", "0")]
    public void A_value_that_is_wrong_in_itself_is_not_compared_with_another(string key, string value) =>
        Assert.Single(ProblemsWith((key, value)));

    [Fact]
    public void Every_setting_without_a_value_is_a_problem_of_its_own()
    {
        var problems = ProblemsWith([.. Valid.Keys.Select(key => (key, (string?)null))]);

        Assert.Equal(Valid.Keys.Select(key => $"p:{key}").Order(), problems.Select(problem => problem.Key).Order());
    }

    private static IReadOnlyList<SettingProblem> ProblemsWith(params (string Key, string? Value)[] changes)
    {
        var values = Valid.ToDictionary(pair => pair.Key, pair => (string?)pair.Value);
        foreach (var (key, value) in changes)
        {
            values[key] = value;
        }

        SalesDataSettings.Read(values.GetValueOrDefault, "p", "us-east-1", [], out var problems);
        return problems;
    }
}
