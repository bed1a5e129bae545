using SalesData.Infra;
using SalesData.Infra.Components;
using SalesData.Infra.Tables;
using SalesData.Tests.Support;

namespace SalesData.Tests.Program.Components.Alarms;

/// <summary>Tables called Orders whose alarms differ.</summary>
internal static class AlarmRun
{
    private static readonly Throughput Ceilings = new(new Capacity(5) { MaxRequestUnits = 40 }, new Capacity(5) { MaxRequestUnits = 30 });

    public static SalesDataTableArgs Fixed => new() { TableName = "Orders" };

    public static SalesDataTableArgs Scaling => new()
    {
        TableName = "Orders",
        Throughput = new(Capacity.Scaled(25, 200), Capacity.Scaled(25, 100)),
        Indexes = [IndexDefinition.Category(new(Capacity.Scaled(25, 300), Capacity.Scaled(100, 100)))],
    };

    public static SalesDataTableArgs OnDemand => new()
    {
        TableName = "Orders",
        BillingMode = BillingMode.PayPerRequest,
        Throughput = Ceilings,
        Indexes = [IndexDefinition.Category(new(new Capacity(5) { MaxRequestUnits = -1 }, 5))],
    };

    public static SalesDataTableArgs ThreeIndexes => new()
    {
        TableName = new string('t', 255),
        Throughput = new(Capacity.Scaled(1, 40_000), Capacity.Scaled(1, 40_000)),
        Indexes =
        [
            IndexDefinition.Category(new(Capacity.Scaled(1, 40_000), Capacity.Scaled(1, 40_000))),
            new IndexDefinition("CustomerIndex", KeyAttribute.String("customer_id"), Throughput.Default),
            new IndexDefinition(new string('i', 255), KeyAttribute.String("other"), new(Capacity.Scaled(1, 40_000), Capacity.Scaled(1, 40_000))),
        ],
    };

    public static Task<Deployed> DeployAsync(SalesDataTableArgs table, Func<SalesDataTable, ThroughputAlarmsArgs>? alarms = null) =>
        MockedProgram.RunAsync(() =>
        {
            var deployed = new SalesDataTable("orders", table);
            _ = new ThroughputAlarms("alarms", alarms is null ? new() { Table = deployed } : alarms(deployed));
        });

    public static async Task<IReadOnlyList<SentAlarm>> AlarmsAsync(SalesDataTableArgs table, Func<SalesDataTable, ThroughputAlarmsArgs>? alarms = null) =>
        SentAlarm.Of(await DeployAsync(table, alarms));
}
