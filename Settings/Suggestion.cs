namespace SalesData.Infra.Settings;

/// <summary>Suggests what somebody who mistyped a name may have meant.</summary>
internal static class Suggestion
{
    private const int MaxEdits = 3;

    /// <summary>Returns a question such as <c> (did you mean tableName?)</c>, or nothing if no name is near.</summary>
    public static string For(string mistyped, IEnumerable<string> names)
    {
        var nearest = names.MinBy(name => EditsBetween(name, mistyped));
        return nearest is not null && EditsBetween(nearest, mistyped) <= MaxEdits ? $" (did you mean {nearest}?)" : "";
    }

    /// <summary>Counts the characters that have to be changed, added or left out to make one text the other.</summary>
    private static int EditsBetween(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[b.Length];
    }
}
