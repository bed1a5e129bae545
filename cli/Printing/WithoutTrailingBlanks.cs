using Spectre.Console.Rendering;

namespace SalesData.Cli.Printing;

/// <summary>Ends every line at its last character: a table fills its columns with blanks, which fill up files and logs.</summary>
internal sealed class WithoutTrailingBlanks(IRenderable inner) : IRenderable
{
    public Measurement Measure(RenderOptions options, int maxWidth) => inner.Measure(options, maxWidth);

    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth) =>
        Segment.SplitLines(inner.Render(options, maxWidth)).SelectMany(line => (IEnumerable<Segment>)[.. Trimmed(line), Segment.LineBreak]);

    private static IEnumerable<Segment> Trimmed(SegmentLine line)
    {
        var last = line.FindLastIndex(segment => !string.IsNullOrWhiteSpace(segment.Text));
        return last < 0 ? [] : line.Take(last).Append(new Segment(line[last].Text.TrimEnd(), line[last].Style));
    }
}
