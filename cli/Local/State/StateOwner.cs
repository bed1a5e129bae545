namespace SalesData.Cli.Local.State;

/// <summary>Whose state it is: a stack of a project, in a region.</summary>
internal sealed record StateOwner(string Project, string Stack, string Region)
{
    public override string ToString() => $"stack '{Stack}' of project '{Project}' in {Region}";
}
