using System.Text.Json.Nodes;
using SalesData.Cli.Verify;
using SalesData.Cli.Verify.Load;

namespace SalesData.Cli.Local.Reporting;

/// <summary>Tells the user what a command does.</summary>
internal interface IReport
{
    /// <summary>Something is about to take a while.</summary>
    void Progress(string message);

    /// <summary>Something that may be a mistake of the user's.</summary>
    void Warn(string message);

    /// <summary>What is about to be done.</summary>
    void Planned(StackResult result);

    /// <summary>Asks whether to go on; false when nobody can be asked.</summary>
    Task<bool> ConfirmAsync(string question, CancellationToken cancellation);

    /// <summary>The result of a command that only plans.</summary>
    void Previewed(StackResult result);

    /// <summary>The stack is made.</summary>
    void Made(StackResult result);

    /// <summary>The stack is taken down.</summary>
    void Destroyed(StackResult result);

    /// <summary>The stack's outputs.</summary>
    void Outputs(JsonObject outputs);

    /// <summary>The emulator runs and can be used.</summary>
    void Serving(Uri endpoint, string region);

    /// <summary>The table was found usable, and a load test ran if the user asked for one.</summary>
    void Verified(string stack, Uri endpoint, VerifyResult result, LoadResult? load);
}
