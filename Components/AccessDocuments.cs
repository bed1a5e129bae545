using Pulumi;
using SalesData.Infra.Iam;

namespace SalesData.Infra.Components;

/// <summary>The policy documents for access to a deployed table and its indexes.</summary>
public sealed class AccessDocuments
{
    /// <summary>Writes the policy documents.</summary>
    /// <param name="table">The table, with its indexes and the key that encrypts it.</param>
    public AccessDocuments(SalesDataTable table)
    {
        var indexArns = Output.All(table.Indexes.Select(index => index.Arn));
        var access = Output.Tuple(table.TableArn, indexArns)
            .Apply(arns => new TableAccess(arns.Item1, arns.Item2, table.Encryption.KeyArn));
        Read = access.Apply(to => to.Read.ToString());
        Write = access.Apply(to => to.Write.ToString());
        Query = access.Apply(to => to.Query.ToString());
    }

    /// <summary>Policy document that allows reading table and indexes.</summary>
    public Output<string> Read { get; }

    /// <summary>Policy document that allows writing the table, and not reading it.</summary>
    public Output<string> Write { get; }

    /// <summary>Policy document that allows querying the indexes, and nothing else.</summary>
    public Output<string> Query { get; }
}
