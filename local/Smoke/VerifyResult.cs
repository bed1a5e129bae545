namespace SalesData.Local.Smoke;

/// <summary>What a smoke test did with a table.</summary>
internal sealed record VerifyResult(string Stack, Uri Endpoint, string Table, string Index, int Written, int ReadByKey, int QueriedByCategory, int Removed);
