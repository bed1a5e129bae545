using System.Reflection;

namespace SalesData.Bench;

/// <summary>The checkout that is measured, and how.</summary>
internal sealed class BenchmarkContext
{
    public BenchmarkContext(int runs)
    {
        Runs = runs;
        var sdk = typeof(BenchmarkContext).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == "PulumiSdk").Value;
        Console.WriteLine($"{Environment.ProcessorCount} processors, {Environment.OSVersion}, .NET {Environment.Version}; Pulumi SDK: {sdk}");
    }

    /// <summary>How often each program is measured.</summary>
    public int Runs { get; }

    /// <summary>The root folder of the checkout.</summary>
    public string Root { get; } = FindRoot(new DirectoryInfo(AppContext.BaseDirectory));

    public string PathOf(string path) => Path.Combine(Root, path);

    /// <summary>Builds a project in Release, and returns the command that runs it.</summary>
    public async Task<Command> PublishAsync(string project, string assembly)
    {
        var output = PathOf($"eng/bench/bin/programs/{assembly}");
        await new Command("dotnet", "publish", PathOf(project), "-c", "Release", "-o", output, "--nologo", "-v", "quiet").RunAsync(Root);
        return new Command("dotnet", Path.Combine(output, $"{assembly}.dll"));
    }

    /// <summary>Returns the peer, a script in <c>peers/</c>, once all that it needs is there; otherwise says so and returns none.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="script">The command that runs it.</param>
    /// <param name="preparation">A command that succeeds if all is there.</param>
    public async Task<IReadOnlyList<(string Name, Command Command)>> PeerAsync(string name, Command script, Command preparation)
    {
        try
        {
            await preparation.RunAsync(PathOf("eng/bench/peers"));
            return [(name, script)];
        }
        catch (BenchmarkException e)
        {
            Console.WriteLine($"Left out: {name}: {e.Message}");
            return [];
        }
    }

    /// <summary>Returns a peer that runs on Node.js, and installs its packages first.</summary>
    public Task<IReadOnlyList<(string Name, Command Command)>> NodePeerAsync(string name, string script) => PeerAsync(
        name, new Command("node", PathOf($"eng/bench/peers/{script}")), new Command("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"));

    private static string FindRoot(DirectoryInfo? folder) =>
        folder is null ? throw new BenchmarkException("There is no checkout above this program.")
        : File.Exists(Path.Combine(folder.FullName, "Pulumi.yaml")) ? folder.FullName
        : FindRoot(folder.Parent);
}
