using Pulumi;
using SalesData.Infra;

return await Deployment.RunAsync(SalesDataStack.Create);
