using SalesData.Cli.Printing;
using Spectre.Console;

namespace SalesData.Cli.Capacity;

/// <summary>How the bill grows with what is stored, in words.</summary>
internal static class GrowthText
{
    public static Table TableOf(CapacityPlan plan)
    {
        var table = new Table { Border = TableBorder.None };
        string[] provisioned = plan.Workload.Varies ? ["Provisioned", "up to"] : ["Provisioned"];
        foreach (var heading in (string[])["Month", "GB stored", "Storage", .. provisioned, "On demand"])
        {
            table.AddColumn(new TableColumn(heading).RightAligned().NoWrap());
        }

        foreach (var month in plan.Growth)
        {
            decimal[] bills = plan.Workload.Varies ? [month.Provisioned.Low, month.Provisioned.High, month.OnDemand] : [month.Provisioned.Low, month.OnDemand];
            table.AddRow([
                NumberFormat.Of(month.Month),
                Short(month.TableGb + month.IndexGb),
                Short(month.Storage),
                .. bills.Select(Short),
            ]);
        }

        return table;
    }

    public static string NoteOn(CapacityPlan plan)
    {
        var last = plan.Growth[^1];
        return $"USD a month for capacity or requests and what is stored at its end. From month {NumberFormat.Of(last.Month)} on as many orders expire as come: "
            + $"{NumberFormat.Of(Math.Ceiling(last.Orders))} are kept, {NumberFormat.Of(last.TableGb)} GB in the table and {NumberFormat.Of(last.IndexGb)} GB in "
            + $"{string.Join(" and ", plan.Workload.Indexes)}. Point-in-time recovery adds USD {NumberFormat.Money(last.Recovery)} then, if it is enabled.";
    }

    /// <summary>Columns have no room for the cents of thousands.</summary>
    private static string Short(decimal amount) => amount < 1000 ? NumberFormat.Money(amount) : NumberFormat.Of(Math.Round(amount));
}
