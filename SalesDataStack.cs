using Pulumi;
using SalesData.Infra.Access;
using SalesData.Infra.Alarms;
using SalesData.Infra.Insights;
using SalesData.Infra.Pricing;
using SalesData.Infra.Scaling;
using SalesData.Infra.Settings;

namespace SalesData.Infra;

/// <summary>What one stack consists of: settings in, components made, outputs out.</summary>
public static class SalesDataStack
{
    private const string Name = "sales-data";

    /// <summary>Makes the stack's resources from the stack's configuration.</summary>
    /// <returns>
    /// The stack outputs <c>tableName</c>, <c>tableArn</c>, <c>indexName</c>, <c>indexArn</c>, <c>readPolicy</c>, <c>writePolicy</c>,
    /// <c>queryPolicy</c> and <c>monthlyCost</c>.
    /// </returns>
    /// <exception cref="RunException">The configuration has problems; the message lists all of them. No resource was made.</exception>
    public static IDictionary<string, object?> Create() => Create(SalesDataSettings.From(new Config(), new Config("aws")));

    /// <summary>Creates the stack's resources from settings.</summary>
    /// <param name="settings">Settings that passed every check.</param>
    /// <returns>The stack outputs, as those of <see cref="Create()"/>.</returns>
    public static IDictionary<string, object?> Create(SalesDataSettings settings)
    {
        var table = new SalesDataTable(Name, ArgsOf(settings));
        var below = new ComponentResourceOptions { Parent = table };
        if (settings.Scaling.IsOn)
        {
            _ = new CapacityScaling($"{Name}-scaling", table, settings.Capacity, settings.Scaling, settings.Tags, below);
        }

        if (settings.Alarms.IsOn)
        {
            _ = new ThroughputAlarms($"{Name}-alarms", table, settings.Capacity, settings.Alarms, settings.Tags, below);
        }

        if (settings.ContributorInsights)
        {
            _ = new KeyInsights($"{Name}-insights", table, below);
        }

        var access = new AccessDocuments(table, settings.Encryption);
        if (settings.IamPolicies)
        {
            _ = new AccessPolicies($"{Name}-access", access, settings.Tags, below);
        }

        var cost = CostReport.Of(settings, PriceList.Current);
        Log.Info(cost, table);

        return new Dictionary<string, object?>
        {
            ["tableName"] = table.TableName,
            ["tableArn"] = table.TableArn,
            ["indexName"] = table.IndexName,
            ["indexArn"] = table.IndexArn,
            ["readPolicy"] = access.Read,
            ["writePolicy"] = access.Write,
            ["queryPolicy"] = access.QueryByCategory,
            ["monthlyCost"] = cost,
        };
    }

    private static SalesDataTableArgs ArgsOf(SalesDataSettings settings) => new()
    {
        TableName = settings.TableName,
        BillingMode = settings.Capacity.BillingMode,
        ReadCapacity = settings.Capacity.Table.Read,
        WriteCapacity = settings.Capacity.Table.Write,
        IndexReadCapacity = settings.Capacity.Index.Read,
        IndexWriteCapacity = settings.Capacity.Index.Write,
        TableCeiling = settings.Capacity.TableCeiling,
        IndexCeiling = settings.Capacity.IndexCeiling,
        CapacityIsScaled = settings.Scaling.IsOn,
        Protection = settings.Protection,
        Encryption = settings.Encryption,
        Storage = settings.Storage,
        Tags = settings.Tags.Count > 0 ? (InputMap<string>)new Dictionary<string, string>(settings.Tags) : null,
        ImportName = settings.ImportTable ? settings.TableName : null,
    };
}
