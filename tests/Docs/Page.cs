using System.Text.RegularExpressions;
using SalesData.Tests.Support;

namespace SalesData.Tests.Docs;

/// <summary>A page of the documentation.</summary>
internal sealed record Page(string Name, string Text)
{
    /// <summary>README.md, that of eng/bench/, and what is in docs/.</summary>
    public static IEnumerable<string> Names { get; } =
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md")
            .Append(Path.Combine(Repository.Root, "README.md"))
            .Append(Path.Combine(Repository.Root, "eng", "bench", "README.md"))
            .Select(file => Path.GetRelativePath(Repository.Root, file))
            .Order(StringComparer.Ordinal);

    public string Folder => Path.GetDirectoryName(Path.Combine(Repository.Root, Name))!;

    /// <summary>The commands of its console blocks, in their order, each with what it is said to print.</summary>
    public IEnumerable<Transcript> Transcripts =>
        Regex.Matches(Text, @"^( *)```console\n(.*?)^\1```$", RegexOptions.Multiline | RegexOptions.Singleline)
            .SelectMany(block => Commands([.. block.Groups[2].Value.TrimEnd('\n').Split('\n').Select(line => Unindented(line, block.Groups[1].Length))]));

    /// <summary>Its blocks of C#.</summary>
    public IEnumerable<string> CodeBlocks =>
        Regex.Matches(Text, @"^( *)```csharp\n(.*?)^\1```$", RegexOptions.Multiline | RegexOptions.Singleline).Select(block => block.Groups[2].Value);

    /// <summary>Where its links lead.</summary>
    public IEnumerable<string> Links => Regex.Matches(Text, @"\]\(([^)\s]+)\)").Select(link => link.Groups[1].Value);

    /// <summary>Its headings.</summary>
    public IEnumerable<string> Headings => Regex.Matches(Text, "^#+ (.+)$", RegexOptions.Multiline).Select(heading => heading.Groups[1].Value);

    /// <summary>What links can name in it, as GitHub makes it from the headings.</summary>
    public IEnumerable<string> Anchors =>
        Headings.Select(heading => Regex.Replace(heading.ToLowerInvariant(), "[^a-z0-9 _-]", "").Replace(' ', '-'));

    /// <summary>The rows of the tables below a heading, cell by cell, without headers and without code marks.</summary>
    public IEnumerable<string[]> Rows(string heading) => Text.Split('\n')
        .SkipWhile(line => !line.StartsWith('#') || line.TrimStart('#', ' ') != heading)
        .Skip(1)
        .TakeWhile(line => !line.StartsWith('#'))
        .Where(line => line.StartsWith('|') && !line.StartsWith("| ---", StringComparison.Ordinal))
        .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim().Replace("`", "", StringComparison.Ordinal)).ToArray())
        .Where(row => row[0] is not ("key" or "output" or "command" or "alarm" or "option" or "code" or "place"));

    public static Page Read(string name) => new(name, File.ReadAllText(Path.Combine(Repository.Root, name)));

    private static string Unindented(string line, int indent) => line.Length <= indent ? "" : line[indent..];

    private static IEnumerable<Transcript> Commands(IReadOnlyList<string> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            Assert.True(lines[i].StartsWith("$ ", StringComparison.Ordinal), $"No command before '{lines[i]}'");
            var output = lines.Skip(i + 1).TakeWhile(line => !line.StartsWith("$ ", StringComparison.Ordinal)).ToList();
            yield return new Transcript(lines[i][2..], output);
            i += output.Count;
        }
    }
}
