using Pulumi;
using Pulumi.Testing;

namespace SalesData.Tests.PulumiSdk;

/// <summary>Which resources wait for which.</summary>
public class OrderTests
{
    public static TheoryData<string, Func<Thing, Resource>> EveryNeed => new()
    {
        { "input", first => new Thing("b", first.Text) },
        { "input inside another", first => new Thing("b", new Dictionary<string, object> { ["list"] = new[] { first.Text } }) },
        { "dependency", first => new Thing("b", options: new CustomResourceOptions { DependsOn = first }) },
        { "one dependency of a list", first => new Thing("b", options: new CustomResourceOptions { DependsOn = { first } }) },
        { "parent", first => new Thing("b", options: new CustomResourceOptions { Parent = first }) },
        { "dependency of a component", first => new Group("b", options: new ComponentResourceOptions { DependsOn = first }) },
    };

    [Theory]
    [MemberData(nameof(EveryNeed))]
    public async Task A_resource_is_registered_after_those_that_it_needs(string need, Func<Thing, Resource> createSecond)
    {
        var mocks = new SlowMocks();

        await Run.UpdateAsync(() => createSecond(new Thing("a")), mocks);

        Assert.Equal((need, "a begins, a ends, b begins, b ends"), (need, string.Join(", ", mocks.Events)));
    }

    [Fact]
    public async Task A_dependency_on_a_component_waits_for_the_resources_in_it()
    {
        var mocks = new SlowMocks();

        await Run.UpdateAsync(
            () =>
            {
                var group = new Group("g");
                var inner = new Group("i", options: new ComponentResourceOptions { Parent = group });
                _ = new Thing("a", options: new CustomResourceOptions { Parent = inner });
                _ = new Thing("b", options: new CustomResourceOptions { DependsOn = group });
            },
            mocks);

        Assert.True(mocks.Events.IndexOf("a ends") < mocks.Events.IndexOf("b begins"));
    }

    [Fact]
    public async Task Resources_that_do_not_need_each_other_do_not_wait_and_are_returned_in_the_order_of_registration()
    {
        var mocks = new SlowMocks();

        var resources = await Run.UpdateAsync(
            () =>
            {
                _ = new Thing("a");
                _ = new Thing("b");
            },
            mocks);

        Assert.Equal(["a begins", "b begins"], mocks.Events.Take(2));
        Assert.Equal(["a", "b"], resources.Select(resource => resource.GetResourceName()));
    }

    /// <summary>Mocks that go on only once the program has ended.</summary>
    private sealed class SlowMocks : IMocks
    {
        public List<string> Events { get; } = [];

        public async Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
        {
            Add($"{args.Name} begins");
            await Task.Yield();
            await Task.Delay(20);
            Add($"{args.Name} ends");
            return (args.Name, new Dictionary<string, object> { ["text"] = "t" });
        }

        public Task<object> CallAsync(MockCallArgs args) => throw new NotSupportedException();

        private void Add(string text)
        {
            lock (Events)
            {
                Events.Add(text);
            }
        }
    }
}
