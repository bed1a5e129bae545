using Pulumi;

namespace SalesData.Infra.Tables;

/// <summary>A global secondary index of a deployed table.</summary>
/// <param name="Definition">What it was created from.</param>
/// <param name="Name">Its name. Whoever uses it waits for the table that carries the index.</param>
/// <param name="Arn">Its ARN, as IAM policies need it.</param>
public sealed record TableIndex(IndexDefinition Definition, Output<string> Name, Output<string> Arn)
{
    /// <summary>With what the outputs of the stack begin that are about this index: its name, with a small first letter.</summary>
    internal string OutputPrefix => char.ToLowerInvariant(Definition.Name[0]) + Definition.Name[1..];
}
