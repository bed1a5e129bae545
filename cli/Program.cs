using SalesData.Cli;

// The SDK reads these wherever it runs, and a shell that some Pulumi program started has them set.
foreach (var variable in new[] { "PULUMI_CONFIG", "PULUMI_CONFIG_SECRET_KEYS" })
{
    Environment.SetEnvironmentVariable(variable, null);
}

return await CommandLine.RunAsync(args, Terminal.OfThisProcess());
