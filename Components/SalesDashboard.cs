using System.Security.Cryptography;
using System.Text;
using Pulumi;
using Pulumi.Aws.CloudWatch;
using SalesData.Infra.Components.Dashboards;
using SalesData.Infra.Components.Metrics;

namespace SalesData.Infra.Components;

/// <summary>Describes a <see cref="SalesDashboard"/>.</summary>
public sealed class SalesDashboardArgs : ResourceArgs
{
    /// <summary>The table to show, with its indexes. Required.</summary>
    public required SalesDataTable Table { get; init; }

    /// <summary>AWS regions with a replica of the table; none by default.</summary>
    public IReadOnlyList<string> ReplicaRegions { get; init; } = [];

    /// <summary>ARNs of the alarms whose state to show; none by default.</summary>
    public IReadOnlyList<Output<string>> AlarmArns { get; init; } = [];
}

/// <summary>
/// Shows on one page how a table and its indexes are doing: alarms, capacity, throttling by cause, latency and errors.
/// Source: Amazon CloudWatch User Guide, "Using Amazon CloudWatch dashboards".
/// </summary>
public sealed class SalesDashboard : ComponentResource
{
    /// <summary>Type token of the component.</summary>
    public const string TypeToken = "salesdata:index:SalesDashboard";

    private const int MaxNameLength = 255;

    /// <summary>Creates the dashboard.</summary>
    /// <param name="name">Logical name of the component; the name of its child, and of the dashboard itself, begins with it.</param>
    /// <param name="args">What to show.</param>
    /// <param name="options">Resource options.</param>
    public SalesDashboard(string name, SalesDashboardArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, args, options)
    {
        // The region of the configuration may be missing; the ARN always has it.
        var region = args.Table.TableArn.Apply(arn => arn.Split(':')[3]);
        var resources = Output.All(args.Table.ThroughputTargets.Select(WatchedResource.From));
        var body = Output.Tuple(Output.Tuple(region, resources), Output.All(args.AlarmArns))
            .Apply(known => Describe(args, known.Item1.Item1, known.Item1.Item2, known.Item2).ToString());
        _ = new Dashboard(
            $"{name}-dashboard",
            new DashboardArgs
            {
                DashboardName = Output.Tuple(region, args.Table.TableName).Apply(known => PhysicalName(name, known.Item1, known.Item2)),
                DashboardBody = body,
            },
            new CustomResourceOptions { Parent = this });
        RegisterOutputs();
    }

    private static DashboardBody Describe(SalesDashboardArgs args, string region, IReadOnlyList<WatchedResource> resources, IReadOnlyList<string> alarmArns)
    {
        var throughput = args.Table.ThroughputTargets
            .Zip(resources, (target, resource) => new ThroughputWidgets(region, args.Table.BillingMode, target, resource));
        var requests = new RequestWidgets(region, resources.First(resource => resource.Index is null));
        return new DashboardBody(
        [
            [GuideWidget.For(requests.Table.Table, region)],
            .. alarmArns.Chunk(AlarmWidget.MaxAlarms).Select(arns => new Widget[] { new AlarmWidget(24, 6, "Alarms", arns) }),
            // Reads and writes of the table, then of each index.
            .. throughput.Chunk(2).Select(pair => pair.Select(widgets => widgets.Capacity).Concat(pair.Select(widgets => widgets.Throttling)).ToArray<Widget>()),
            [.. requests.Latencies, requests.Errors],
            .. args.ReplicaRegions is [] ? [] : new[] { new[] { requests.Replication(args.ReplicaRegions) } },
        ]);
    }

    /// <summary>
    /// Dashboards of all regions share their names, which are of <c>A-Z a-z 0-9 - _</c> and up to 255 characters; a table's name is longer
    /// and can have dots. Source: Amazon CloudWatch API Reference, "PutDashboard".
    /// </summary>
    private static string PhysicalName(string name, string region, string table)
    {
        var plain = $"{name}-{region}-{table.Replace('.', '-')}";
        if (plain.Length <= MaxNameLength && !table.Contains('.', StringComparison.Ordinal))
        {
            return plain;
        }

        // What was left out still tells two tables apart.
        var mark = $"-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(table)))[..8]}";
        return $"{plain[..Math.Min(plain.Length, MaxNameLength - mark.Length)]}{mark}";
    }
}
