using Pulumi;
using SalesData.Infra.Settings;

namespace SalesData.Infra;

/// <summary>What one stack consists of: settings in, components made, outputs out.</summary>
public static class SalesDataStack
{
    /// <summary>Makes the stack's resources from the stack's configuration.</summary>
    /// <returns>The stack outputs <c>tableName</c>, <c>tableArn</c>, <c>indexName</c> and <c>indexArn</c>.</returns>
    /// <exception cref="RunException">The configuration has problems; the message lists all of them. No resource was made.</exception>
    public static IDictionary<string, object?> Create()
    {
        var settings = SalesDataSettings.From(new Config());

        var table = new SalesDataTable("sales-data", new SalesDataTableArgs
        {
            TableName = settings.TableName,
            ReadCapacity = settings.ReadCapacity,
            WriteCapacity = settings.WriteCapacity,
            IndexReadCapacity = settings.IndexReadCapacity,
            IndexWriteCapacity = settings.IndexWriteCapacity,
        });

        return new Dictionary<string, object?>
        {
            ["tableName"] = table.TableName,
            ["tableArn"] = table.TableArn,
            ["indexName"] = table.IndexName,
            ["indexArn"] = table.IndexArn,
        };
    }
}
