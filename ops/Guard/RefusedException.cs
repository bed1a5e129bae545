namespace SalesData.Ops.Guard;

/// <summary>The plan must not be carried out as it is.</summary>
internal sealed class RefusedException(string message) : OpsException(message);
