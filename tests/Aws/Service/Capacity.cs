namespace SalesData.Tests.Aws.Service;

/// <summary>Reads and sets the one capacity that a scalable dimension names.</summary>
internal static class Capacity
{
    public static int Of(AwsTable table, ScalableDimension dimension)
    {
        var units = dimension.IndexName is { } name ? table.Index(name)!.Units : table.Units;
        return dimension.IsRead ? units.ReadCapacityUnits : units.WriteCapacityUnits;
    }

    /// <summary>Sets the capacity; lowering spends a decrease of the table or index (2.4) and is left undone when none is left.</summary>
    public static AwsTable Set(Account account, AwsTable table, ScalableDimension dimension, int capacity)
    {
        try
        {
            var index = dimension.IndexName is { } name ? table.Index(name) : null;
            var decreases = index?.Decreases ?? table.Decreases;
            if (capacity < Of(table, dimension))
            {
                decreases = Budgets.SpendDecrease(decreases, account.Clock, dimension.ResourceId);
            }

            return index is null
                ? table with { Units = With(table.Units, dimension, capacity), Decreases = decreases }
                : table.With(index with { Units = With(index.Units, dimension, capacity), Decreases = decreases });
        }
        catch (RefusedException)
        {
            return table;
        }
    }

    private static ProvisionedThroughput With(ProvisionedThroughput units, ScalableDimension dimension, int capacity) =>
        dimension.IsRead ? units with { ReadCapacityUnits = capacity } : units with { WriteCapacityUnits = capacity };
}
