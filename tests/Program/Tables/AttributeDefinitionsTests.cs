using SalesData.Infra.Tables;

namespace SalesData.Tests.Program.Tables;

public class AttributeDefinitionsTests
{
    [Fact]
    public async Task An_attribute_that_two_keys_share_is_defined_once()
    {
        var definitions = AttributeDefinitions.From([KeyAttribute.String("a"), KeyAttribute.String("b"), KeyAttribute.String("a")]);

        var count = 0;
        await foreach (var _ in definitions)
        {
            count++;
        }

        Assert.Equal(2, count);
    }

    [Fact]
    public void An_attribute_with_two_types_is_refused_by_name()
    {
        var refusal = Assert.Throws<ArgumentException>(() => AttributeDefinitions.From([KeyAttribute.String("a"), new KeyAttribute("a", "N")]));

        Assert.Contains("'a' is of type S in one key and of type N in another", refusal.Message, StringComparison.Ordinal);
    }
}
