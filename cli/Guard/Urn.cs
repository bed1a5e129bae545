namespace SalesData.Cli.Guard;

/// <summary>The name of a resource: <c>urn:pulumi:STACK::PROJECT::TYPES::NAME</c>, where the type is the last of its parents' types.</summary>
internal sealed record Urn(string Text, string Stack, string Project, string Type, string Name)
{
    private const string Prefix = "urn:pulumi:";

    /// <exception cref="InvalidPreviewException">The text is no such name.</exception>
    public static Urn Parse(string text)
    {
        if (text.StartsWith(Prefix, StringComparison.Ordinal)
            && text[Prefix.Length..].Split("::", 4) is [{ Length: > 0 } stack, { Length: > 0 } project, { Length: > 0 } types, { Length: > 0 } name]
            && types[(types.LastIndexOf('$') + 1)..] is { Length: > 0 } type)
        {
            return new Urn(text, stack, project, type, name);
        }

        throw new InvalidPreviewException($"'{text}' is not the URN of a resource.");
    }

    public override string ToString() => $"{Type} {Name}";
}
