namespace SalesData.Cli.Local.Engine;

/// <summary>What a plan does with a resource.</summary>
internal enum ResourceAction
{
    Same,
    Create,
    Update,
    Replace,
    Delete,
}
