using SalesData.Cli.Stacks;
using SalesData.Infra;

namespace SalesData.Cli.Local.Engine;

/// <summary>Which handler is responsible for a resource.</summary>
/// <param name="tables">The handler of DynamoDB tables.</param>
internal sealed class ResourceHandlers(IResourceHandler tables)
{
    private static readonly string ComponentPackage = SalesDataTable.TypeToken.Split(':')[0] + ":";

    private readonly IResourceHandler _components = new StateOnlyHandler(emulated: true);
    private readonly IResourceHandler _others = new StateOnlyHandler(emulated: false);

    public IResourceHandler For(string type) =>
        type == TypeTokens.Table ? tables
        : type.StartsWith(ComponentPackage, StringComparison.Ordinal) ? _components
        : _others;
}
