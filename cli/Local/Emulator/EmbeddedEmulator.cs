using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using SalesData.Cli.Local.State;

namespace SalesData.Cli.Local.Emulator;

/// <summary>The DynamoDB emulator that this process runs for itself. It ends with this process, even when that is killed.</summary>
internal sealed class EmbeddedEmulator : IAsyncDisposable
{
    private const string InUse = "IN_USE";
    private const string PortTaken = "EADDRINUSE";
    private const int StartAttempts = 50;
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(30);

    private readonly Process _process;
    private readonly IDisposable _lock;
    private readonly DataDirectory _directory;
    private readonly ChildProcessRecord _child;

    private EmbeddedEmulator(EmulatorKind kind, Process process, IDisposable held, DataDirectory directory, ChildProcessRecord child, int port)
    {
        Kind = kind;
        _process = process;
        _lock = held;
        _directory = directory;
        _child = child;
        Url = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
    }

    /// <summary>Which one it is.</summary>
    public EmulatorKind Kind { get; }

    /// <summary>Where it can be reached.</summary>
    public Uri Url { get; }

    /// <summary>Starts the emulator on a stack's data.</summary>
    /// <param name="kind">Which emulator.</param>
    /// <param name="installation">Its packages, installed.</param>
    /// <param name="directory">Where its data are kept.</param>
    /// <param name="port">The port to listen on; 0 for any free one.</param>
    /// <param name="region">The AWS region that it stands for.</param>
    /// <param name="cancellation">Stops the start.</param>
    public static async Task<EmbeddedEmulator> StartAsync(EmulatorKind kind, EmulatorInstallation installation, DataDirectory directory, int port, string region, CancellationToken cancellation)
    {
        var held = ExclusiveFile.TryTake(directory.EmulatorLock) ?? throw new CliException(Occupied(directory));
        directory.ForgetEndpoint();
        try
        {
            var child = new ChildProcessRecord(directory.EmulatorProcess);
            child.EndLeftBehind();
            Directory.CreateDirectory(directory.DataOf(kind));
            for (var attempt = 1; ; attempt++)
            {
                var (process, lastError) = Start(kind, installation, directory, port, region);
                var answer = await AnswerAsync(process, lastError, cancellation);
                if (answer.Port is { } listening)
                {
                    if (answer.Pid is { } id)
                    {
                        child.Write(id);
                    }

                    return new EmbeddedEmulator(kind, process, held, directory, child, listening);
                }

                await process.WaitForExitAsync(cancellation);
                process.Dispose();

                if (attempt == StartAttempts || !CanBeTriedAgain(answer, port))
                {
                    throw await FailureAsync(kind, installation, answer, directory, port, cancellation);
                }

                await Task.Delay(BetweenAttempts, cancellation);
            }
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Lets other commands find the emulator.</summary>
    /// <exception cref="CliException">The data directory cannot be written.</exception>
    public void Announce()
    {
        try
        {
            File.WriteAllText(_directory.EmulatorEndpoint, Url.AbsoluteUri);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CliException($"{_directory.EmulatorEndpoint} cannot be written: {e.Message}", e);
        }
    }

    /// <summary>Completes when the emulator ends by itself.</summary>
    public Task ExitedAsync(CancellationToken cancellation) => _process.WaitForExitAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _child.EndLeftBehind();
        _directory.ForgetEndpoint();
        _lock.Dispose();
    }

    private static (Process Process, Func<string?> LastError) Start(EmulatorKind kind, EmulatorInstallation installation, DataDirectory directory, int port, string region)
    {
        var start = new ProcessStartInfo("node", [installation.Script, kind.Name, port.ToString(CultureInfo.InvariantCulture), directory.DataOf(kind)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["AWS_REGION"] = region },
        };
        var process = NodeProgram.Start(start, "node", EmulatorInstallation.NodeRemedy);
        string? last = null;
        process.ErrorDataReceived += (_, line) => last = string.IsNullOrWhiteSpace(line.Data) ? last : line.Data.Trim();
        process.BeginErrorReadLine();
        return (process, () => last);
    }

    private static async Task<EmulatorAnswer> AnswerAsync(Process process, Func<string?> lastError, CancellationToken cancellation)
    {
        string? line;
        try
        {
            line = await process.StandardOutput.ReadLineAsync(cancellation).AsTask().WaitAsync(StartLimit, cancellation);
        }
        catch (Exception e) when (e is TimeoutException or OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancellation.ThrowIfCancellationRequested();
            return new EmulatorAnswer(null, null, "SILENT", $"it said nothing within {StartLimit.TotalSeconds:0} seconds");
        }

        if (line is null)
        {
            await process.WaitForExitAsync(cancellation);
            return new EmulatorAnswer(null, null, "EXITED", lastError() ?? "it ended without a word");
        }

        try
        {
            return JsonSerializer.Deserialize(line, EmulatorJson.Default.EmulatorAnswer) ?? throw new JsonException();
        }
        catch (JsonException)
        {
            process.Kill(entireProcessTree: true);
            return new EmulatorAnswer(null, null, "UNEXPECTED", $"'node' is not Node.js: it printed '{line}'");
        }
    }

    /// <summary>The emulator of a command that was killed needs a moment to end, and a free port may be taken by another just now.</summary>
    private static bool CanBeTriedAgain(EmulatorAnswer answer, int port) => answer.Error == InUse || (answer.Error == PortTaken && port == 0);

    private static async Task<CliException> FailureAsync(
        EmulatorKind kind,
        EmulatorInstallation installation,
        EmulatorAnswer answer,
        DataDirectory directory,
        int port,
        CancellationToken cancellation)
    {
        // Not before: every command would wait for it.
        await installation.CheckNodeAsync(cancellation);
        return new CliException(Explain(kind, answer, directory, port));
    }

    private static string Explain(EmulatorKind kind, EmulatorAnswer answer, DataDirectory directory, int port) => answer.Error switch
    {
        PortTaken => $"Port {port} is taken by another program. Choose another with --port N, or leave --port out for a free one.",
        "EACCES" => $"Port {port} may not be used by this account. Choose one above 1023 with --port N.",
        InUse => Occupied(directory),
        "DAMAGED" =>
            $"The data of the embedded emulator in {directory.DataOf(kind)} are damaged ({answer.Message}). Restore that folder from a copy; or remove {directory.Path} to start afresh, without the items.",
        _ => $"The embedded DynamoDB emulator {kind.Name} did not start: {answer.Error}: {answer.Message}",
    };

    private static string Occupied(DataDirectory directory) =>
        $"The embedded emulator of {directory.Path} already runs for another command{AddressOf(directory)}. Nothing was changed. Wait for that command to end, or use another --data-dir.";

    private static string AddressOf(DataDirectory directory) =>
        directory.ServedEndpoint() is { } served ? $": use it with --endpoint {LoopbackEndpoint.TextOf(served)}" : "";
}
