namespace SalesData.Cli.Guard;

/// <summary>What to make of a plan, the worst last.</summary>
internal enum Verdict
{
    /// <summary>Nothing is at risk.</summary>
    Safe,
    /// <summary>Every risk was let through.</summary>
    Allowed,
    /// <summary>A risk was not let through.</summary>
    Refused,
    /// <summary>The document leaves open what the plan would do.</summary>
    Inconclusive,
}
