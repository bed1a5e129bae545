using SalesData.Cli.Local.Engine;

namespace SalesData.Cli.Local.Reporting;

/// <summary>Actions in words and signs, as the Pulumi CLI shows them.</summary>
internal static class ActionText
{
    public static string Of(ResourceAction action) => action switch
    {
        ResourceAction.Create => "create",
        ResourceAction.Update => "update",
        ResourceAction.Replace => "replace",
        ResourceAction.Delete => "delete",
        _ => "same",
    };

    public static string SignOf(ResourceAction action) => action switch
    {
        ResourceAction.Create => "+",
        ResourceAction.Update => "~",
        ResourceAction.Replace => "+-",
        ResourceAction.Delete => "-",
        _ => " ",
    };

    public static string ColourOf(ResourceAction action) => action switch
    {
        ResourceAction.Create => "green",
        ResourceAction.Update => "yellow",
        ResourceAction.Replace => "magenta",
        ResourceAction.Delete => "red",
        _ => "default",
    };
}
