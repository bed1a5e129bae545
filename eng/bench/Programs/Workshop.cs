using SalesData.Bench.Measuring;
using SalesData.Cli.Stacks;

namespace SalesData.Bench.Programs;

/// <summary>Where the programs come from that are measured: those of this checkout are built, the others are looked for.</summary>
internal sealed class Workshop
{
    private static readonly string Python = OperatingSystem.IsWindows() ? "python" : "python3";

    private readonly Requirement _packages;
    private readonly Requirement _boto;

    private Workshop(string root, int runs)
    {
        Root = root;
        Runs = runs;
        _packages = Requirement.OfPackages(Path.Combine(root, "eng", "bench", "peers"));
        _boto = Requirement.Of(new Command(Python, "-c", "import boto3"), root);
        Node = Requirement.Of(new Command("node", "--version"), root);
    }

    /// <summary>The root folder of the checkout.</summary>
    public string Root { get; }

    /// <summary>How often each program is measured.</summary>
    public int Runs { get; }

    /// <summary>Node.js, which the emulator needs too.</summary>
    public Requirement Node { get; }

    /// <summary>The workshop of the checkout that this program was built in.</summary>
    public static Workshop OfThisCheckout(int runs) => new(ProjectFile.Find(AppContext.BaseDirectory).Directory, runs);

    /// <summary>A script beside this program, run by Node.js with its packages from npm.</summary>
    public Peer OnNode(string name, string script) => new(name, new Command("node", PathOf("eng", "bench", "peers", script)), _packages);

    /// <summary>A script beside this program, run by Python with boto3.</summary>
    public Peer OnPython(string name, string script) => new(name, new Command(Python, PathOf("eng", "bench", "peers", script)), _boto);

    /// <summary>Builds a project of this checkout in Release, and says how it is run.</summary>
    /// <param name="folder">Its folder.</param>
    /// <param name="assembly">Name of its assembly.</param>
    public async Task<Command> PublishAsync(string folder, string assembly)
    {
        var output = PathOf("eng", "bench", "bin", "programs", assembly);
        await new Command("dotnet", "publish", PathOf(folder), "--configuration", "Release", "--output", output, "--nologo", "--verbosity", "quiet")
            .MeasureAsync(Root);
        return new Command("dotnet", Path.Combine(output, $"{assembly}.dll"));
    }

    public string PathOf(params IEnumerable<string> parts) => Path.Combine([Root, .. parts]);
}
