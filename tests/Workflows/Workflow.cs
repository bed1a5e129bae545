using SalesData.Tests.Support;
using YamlDotNet.RepresentationModel;

namespace SalesData.Tests.Workflows;

/// <summary>A workflow, or an action, of <c>.github/</c>.</summary>
internal sealed class Workflow(string text)
{
    public static string Folder { get; } = Path.Combine(Repository.Root, ".github");

    public static IEnumerable<string> Names { get; } =
        Directory.GetFiles(Path.Combine(Folder, "workflows"), "*.yml").Select(file => Path.GetFileNameWithoutExtension(file)).Order();

    public string Text => text;

    public Part Root { get; } = new(Parse(text));

    public IReadOnlyDictionary<string, Part> Jobs => Root["jobs"].Children;

    public static Workflow Read(string name) => new(File.ReadAllText(Path.Combine(Folder, "workflows", $"{name}.yml")));

    public static Workflow ReadAction(string name) => new(File.ReadAllText(Path.Combine(Folder, "actions", name, "action.yml")));

    private static YamlNode Parse(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return stream.Documents[0].RootNode;
    }

    /// <summary>A place in the file; one that is not there is empty.</summary>
    internal sealed class Part(YamlNode? node)
    {
        public bool Exists => node is not null;

        public string? Value => (node as YamlScalarNode)?.Value;

        public IReadOnlyDictionary<string, Part> Children => node is YamlMappingNode map
            ? map.Children.ToDictionary(pair => ((YamlScalarNode)pair.Key).Value!, pair => new Part(pair.Value))
            : new Dictionary<string, Part>();

        public IEnumerable<Part> Items => node is YamlSequenceNode list ? list.Children.Select(item => new Part(item)) : [];

        /// <summary>The scripts of a job, in their order.</summary>
        public IReadOnlyList<string> Scripts => [.. this["steps"].Items.Select(step => step["run"].Value).OfType<string>()];

        /// <summary>The actions that a job uses, without their versions.</summary>
        public IReadOnlyList<string> Uses => [.. this["steps"].Items.Select(step => step["uses"].Value?.Split('@')[0]).OfType<string>()];

        /// <summary>The AWS role that a job assumes, as written.</summary>
        public string? Role => this["steps"].Items.Select(step => step["with"]["role-to-assume"].Value).SingleOrDefault(role => role is not null);

        public Part this[string key] => Children.GetValueOrDefault(key) ?? new Part(null);
    }
}
