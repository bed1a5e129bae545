namespace SalesData.Tests.Aws.Engine;

/// <summary>
/// The order of a deployment. Pulumi promises only that a resource comes after what it depends on; of the orders that this leaves open,
/// the least favorable is taken: replicas before targets, those before policies, and all of them before the rest.
/// </summary>
internal static class Schedule
{
    public static IReadOnlyList<DesiredResource> Order(IReadOnlyList<DesiredResource> program)
    {
        if (program.CountBy(resource => (resource.Type, resource.Name)).FirstOrDefault(item => item.Value > 1) is { Value: > 1 } twice)
        {
            throw new ArgumentException($"{twice.Key} is registered twice.", nameof(program));
        }

        var names = program.Select(resource => resource.Name).ToHashSet();
        if (program.FirstOrDefault(resource => resource.DependsOn.Any(name => !names.Contains(name))) is { } dangling)
        {
            throw new ArgumentException($"{dangling.Name} depends on a resource that the program does not register.", nameof(program));
        }

        var waiting = program.ToList();
        var ordered = new List<DesiredResource>();
        while (waiting.Count > 0)
        {
            var next = waiting.Where(resource => IsReady(resource, waiting)).MinBy(Rank)
                ?? throw new ArgumentException($"{waiting[0].Name} depends on itself.", nameof(program));
            waiting.Remove(next);
            ordered.Add(next);
        }

        return ordered;
    }

    private static bool IsReady(DesiredResource resource, List<DesiredResource> waiting) =>
        !waiting.Any(other => !ReferenceEquals(other, resource) && resource.DependsOn.Contains(other.Name));

    private static int Rank(DesiredResource resource) => resource.Type switch
    {
        "aws:dynamodb/tableReplica:TableReplica" => 0,
        "aws:appautoscaling/target:Target" => 1,
        "aws:appautoscaling/policy:Policy" => 2,
        _ => 3,
    };
}
