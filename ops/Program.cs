using SalesData.Ops;
using SalesData.Ops.Cli;

return await CommandLine.RunAsync(args, Terminal.OfThisProcess());
