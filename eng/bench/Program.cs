using SalesData.Bench.Cli;

return await CommandLine.RunAsync(args);
