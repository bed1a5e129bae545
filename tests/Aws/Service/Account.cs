using System.Collections.Immutable;

namespace SalesData.Tests.Aws.Service;

/// <summary>An AWS account as one value. The clock counts hours; hour 0 is the start of a UTC day.</summary>
internal sealed record Account(string Region)
{
    public const string Id = "123456789012";

    public double Clock { get; init; }
    public ImmutableDictionary<(string Region, string Name), AwsTable> Tables { get; init; } =
        ImmutableDictionary<(string, string), AwsTable>.Empty;
    public ImmutableDictionary<ScalableDimension, ScalableTarget> Targets { get; init; } =
        ImmutableDictionary<ScalableDimension, ScalableTarget>.Empty;

    /// <summary>Name of the policy on each dimension.</summary>
    public ImmutableDictionary<ScalableDimension, string> Policies { get; init; } =
        ImmutableDictionary<ScalableDimension, string>.Empty;

    /// <summary>Tables whose deletion left a system backup.</summary>
    public ImmutableList<string> SystemBackups { get; init; } = [];

    public AwsTable? Find(string region, string name) => Tables.GetValueOrDefault((region, name));

    public AwsTable Get(string region, string name) =>
        Find(region, name) ?? throw new RefusedException("ResourceNotFoundException", $"Requested resource not found: Table: {name} not found");

    public Account With(AwsTable table) => this with { Tables = Tables.SetItem((table.Region, table.Name), table) };

    public Account Without(AwsTable table) => this with { Tables = Tables.Remove((table.Region, table.Name)) };

    public ImmutableList<AwsTable> Replicas(AwsTable table) =>
        [.. Tables.Values.Where(other => other.Name == table.Name && other.ReplicaOf == table.Region).OrderBy(other => other.Region, StringComparer.Ordinal)];
}
