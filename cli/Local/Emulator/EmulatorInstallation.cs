using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using SalesData.Cli.Local.State;

namespace SalesData.Cli.Local.Emulator;

/// <summary>The npm packages of the emulators: installed on first use, exactly as the lock file says.</summary>
/// <param name="folder">The folder with the emulator's `package.json`.</param>
internal sealed class EmulatorInstallation(string folder)
{
    public const string NodeRemedy = "Install Node.js 20 or later";

    private const int OldestNode = 20;
    private static readonly string SourceFolder = Path.Combine("cli", "Local", "Emulator");

    /// <summary>The lock file that was installed. Written last, so an interrupted installation is done again.</summary>
    private string Stamp => Path.Combine(folder, "node_modules", ".installed");

    public string Script => Path.Combine(folder, "server.mjs");

    /// <summary>Finds the emulator in the checkout that this program was built in.</summary>
    public static EmulatorInstallation Find()
    {
        for (var root = new DirectoryInfo(AppContext.BaseDirectory); root is not null; root = root.Parent)
        {
            var candidate = Path.Combine(root.FullName, SourceFolder);
            if (File.Exists(Path.Combine(candidate, "package.json")))
            {
                return new EmulatorInstallation(candidate);
            }
        }

        throw new CliException($"The embedded DynamoDB emulator is in {SourceFolder} of the project's checkout, and {AppContext.BaseDirectory} is not in one. Use --endpoint with an emulator that already runs.");
    }

    /// <summary>Whether an emulator can be used: npm leaves out what has no package for this platform, or none that it can get.</summary>
    public bool Has(EmulatorKind kind) => kind != EmulatorKind.Dynoxide || Directory.Exists(Path.Combine(folder, "node_modules", "@dynoxide", Platform));

    /// <summary>This machine in the names of npm.</summary>
    public static string Platform { get; } =
        $"{(OperatingSystem.IsWindows() ? "win32" : OperatingSystem.IsMacOS() ? "darwin" : "linux")}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";

    /// <summary>Checks Node.js and installs the packages unless they are there.</summary>
    /// <param name="report">Told when there is something to wait for.</param>
    /// <param name="cancellation">Stops the installation; the next run starts it anew.</param>
    public async Task EnsureAsync(Action<string> report, CancellationToken cancellation)
    {
        var wanted = await File.ReadAllTextAsync(Path.Combine(folder, "package-lock.json"), cancellation);
        if (IsInstalled(wanted))
        {
            return;
        }

        await CheckNodeAsync(cancellation);
        using var stackLock = await AcquireLockAsync(cancellation);
        if (IsInstalled(wanted))
        {
            return;
        }

        report("Installing the DynamoDB emulator (npm ci, once) ...");
        var (exitCode, output) = await RunAsync(Npm("ci", "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=1", "--fetch-retry-mintimeout=1000"), "npm", "It comes with Node.js", cancellation);
        if (exitCode != 0)
        {
            throw new CliException($"npm could not install the DynamoDB emulator: {Reason(output)}. Check the npm registry and run the command again, or use --endpoint with an emulator that already runs.");
        }

        await File.WriteAllTextAsync(Stamp, wanted, cancellation);
    }

    private bool IsInstalled(string wanted) => File.Exists(Stamp) && File.ReadAllText(Stamp) == wanted;

    /// <summary>Fails unless there is a Node.js that can run the emulators.</summary>
    public async Task CheckNodeAsync(CancellationToken cancellation)
    {
        var (_, output) = await RunAsync(new ProcessStartInfo("node", ["--version"]), "node", NodeRemedy, cancellation);
        var version = output.Trim().TrimStart('v');
        if (!int.TryParse(version.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major) || major < OldestNode)
        {
            throw new CliException($"The embedded DynamoDB emulator needs Node.js {OldestNode} or later; 'node --version' says {output.Trim()}. Install a newer one, or use --endpoint with an emulator that already runs.");
        }
    }

    private static ProcessStartInfo Npm(params string[] arguments) =>
        OperatingSystem.IsWindows() ? new("cmd", ["/c", "npm", .. arguments]) : new("npm", arguments);

    private async Task<(int ExitCode, string Output)> RunAsync(ProcessStartInfo start, string program, string remedy, CancellationToken cancellation)
    {
        start.WorkingDirectory = folder;
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using var process = NodeProgram.Start(start, program, remedy);
        process.StandardInput.Close();
        try
        {
            var errors = process.StandardError.ReadToEndAsync(cancellation);
            var output = await process.StandardOutput.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            return (process.ExitCode, output + await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private async Task<IDisposable> AcquireLockAsync(CancellationToken cancellation)
    {
        while (true)
        {
            if (ExclusiveFile.TryTake(Path.Combine(folder, ".install.lock")) is { } turn)
            {
                return turn;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), cancellation);
        }
    }

    /// <summary>npm's error code, and the first line that says what it is about.</summary>
    private static string Reason(string output)
    {
        const string prefix = "npm error";
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => line.StartsWith(prefix, StringComparison.Ordinal))
            .Select(line => line[prefix.Length..].Trim())
            .Where(line => line.Length > 0)
            .ToList();
        var code = lines.Find(line => line.StartsWith("code ", StringComparison.Ordinal));
        var detail = lines.Find(line => line.Contains("request to", StringComparison.Ordinal)) ?? lines.Find(line => line != code);
        return code is null && detail is null ? "it gave no reason" : string.Join(": ", new[] { code?["code ".Length..], detail }.OfType<string>());
    }
}
