namespace SalesData.Tests.Support;

/// <summary>Marks tests that change what the whole process has, such as environment variables; they run alone.</summary>
[CollectionDefinition(ProcessWide.Collection, DisableParallelization = true)]
public sealed class ProcessWide
{
    public const string Collection = "process-wide";
}
