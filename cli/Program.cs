using SalesData.Cli;

return await CommandLine.RunAsync(args, Terminal.OfThisProcess());
