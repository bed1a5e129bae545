namespace Pulumi;

/// <summary>The resources whose parent a resource is.</summary>
internal sealed class ResourceChildren
{
    private readonly List<Resource> _children = [];

    public void Add(Resource child)
    {
        lock (_children)
        {
            _children.Add(child);
        }
    }

    public Resource[] Snapshot()
    {
        lock (_children)
        {
            return [.. _children];
        }
    }
}
