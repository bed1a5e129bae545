using Pulumi;
using SalesData.Infra.Iam;

namespace SalesData.Infra.Components;

/// <summary>The policy documents for access to a deployed table and its indexes, in every region that has a copy, and to its stream.</summary>
public sealed class AccessDocuments
{
    /// <summary>Writes the policy documents.</summary>
    /// <param name="table">The table, with its indexes and the key that encrypts it.</param>
    /// <param name="replicaRegions">AWS regions with a replica.</param>
    /// <param name="streamArn">ARN of the table's stream of changes; null (default) if it has none.</param>
    public AccessDocuments(SalesDataTable table, IReadOnlyList<string> replicaRegions, Output<string>? streamArn = null)
    {
        var indexArns = Output.All(table.Indexes.Select(index => index.Arn));
        var access = Output.Tuple(table.TableArn, indexArns).Apply(arns => new TableAccess(
            InAllRegions(arns.Item1, replicaRegions),
            [.. arns.Item2.SelectMany(arn => InAllRegions(arn, replicaRegions))],
            table.Encryption.KeyArn));
        Read = access.Apply(to => to.Read.ToString());
        Write = access.Apply(to => to.Write.ToString());
        Query = access.Apply(to => to.Query.ToString());
        Stream = streamArn?.Apply(arn => TableAccess.Stream(arn, table.Encryption.KeyArn).ToString());
    }

    /// <summary>Policy document that allows reading table and indexes.</summary>
    public Output<string> Read { get; }

    /// <summary>Policy document that allows writing the table, and not reading it.</summary>
    public Output<string> Write { get; }

    /// <summary>Policy document that allows querying the indexes, and nothing else.</summary>
    public Output<string> Query { get; }

    /// <summary>
    /// Policy document that allows reading the stream of changes; null if the table has none. A replica has a stream of its own, in its
    /// region, which is not included.
    /// </summary>
    public Output<string>? Stream { get; }

    private static string[] InAllRegions(string arn, IReadOnlyList<string> replicaRegions) =>
        [arn, .. replicaRegions.Select(region => InRegion(arn, region))];

    /// <summary>The ARNs of a table and its replicas differ in the region alone. Source: Amazon DynamoDB Developer Guide, "Global tables".</summary>
    private static string InRegion(string arn, string region)
    {
        var parts = arn.Split(':');
        return string.Join(':', [.. parts[..3], region, .. parts[4..]]);
    }
}
