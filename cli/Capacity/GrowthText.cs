using SalesData.Cli.Printing;
using Spectre.Console;

namespace SalesData.Cli.Capacity;

/// <summary>How the bill grows with what is stored, in words.</summary>
internal static class GrowthText
{
    public static Table TableOf(IReadOnlyList<MonthOfBill> months)
    {
        var table = new Table { Border = TableBorder.None };
        foreach (var heading in new[] { "Month", "GB stored", "Storage", "Provisioned", "On demand" })
        {
            table.AddColumn(new TableColumn(heading).RightAligned());
        }

        foreach (var month in months)
        {
            table.AddRow(
                NumberFormat.Of(month.Month),
                NumberFormat.Of(month.TableGb + month.IndexGb),
                NumberFormat.Money(month.Storage),
                NumberFormat.Range(NumberFormat.Money(month.Provisioned.Low), NumberFormat.Money(month.Provisioned.High)),
                NumberFormat.Money(month.OnDemand));
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
}
