using SalesData.Local;
using SalesData.Local.Cli;

return await CommandLine.RunAsync(args, Terminal.OfThisProcess());
