namespace SalesData.Infra.Components.Dashboards;

/// <summary>Where the guides are. A dashboard knows no address of the repository, so they are named as its files and their headings.</summary>
internal static class GuideWidget
{
    private const int Width = 24;
    private const int Height = 5;

    /// <summary>Names the guides.</summary>
    /// <param name="table">Name of the table.</param>
    /// <param name="region">Its AWS region.</param>
    public static Widget For(string table, string region) => new TextWidget(
        Width,
        Height,
        $"""
        # Table {table} in {region}
        Guides in the repository of this stack:
        - **docs/operations.md**, *Alarms*: what each alarm means and what to do; *Hot categories*; *Raising and lowering capacity*; *Restoring from a point in time*
        - **docs/capacity.md**: how much capacity a load needs
        - **README.md**, *Configuration*: the settings
        """.ReplaceLineEndings("\n"));
}
