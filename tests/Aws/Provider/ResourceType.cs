using System.Text.Json.Nodes;
using SalesData.Tests.Aws.Service;

namespace SalesData.Tests.Aws.Provider;

/// <summary>A difference between the state and the program.</summary>
internal sealed record Change(string Property, string Was, string Wanted, bool Replaces = false);

/// <summary>A request that the provider sends, and how it takes some refusals.</summary>
internal sealed record Call(AwsRequest Request)
{
    /// <summary>A text in AWS's refusal that the provider takes for success.</summary>
    public IReadOnlyList<string> Tolerated { get; init; } = [];

    /// <summary>What the provider sends instead when AWS says that it already exists.</summary>
    public AwsRequest? IfExists { get; init; }
}

/// <summary>What a Read finds, as outputs and as inputs.</summary>
internal sealed record ReadResult(JsonObject Inputs, JsonObject Outputs);

/// <summary>The provider for one resource type. Requests are yielded lazily: a step after a refused one is never reached.</summary>
internal abstract class ResourceType
{
    /// <summary>Differences of a resource in the state; throws on what the provider refuses at plan time.</summary>
    public abstract IReadOnlyList<Change> Diff(JsonObject outputs, JsonObject inputs, IReadOnlyList<string> ignored);

    public virtual void CheckCreate(JsonObject inputs)
    {
    }

    public abstract IEnumerable<Call> Create(string region, JsonObject inputs);

    public abstract IEnumerable<Call> Update(string region, JsonObject outputs, JsonObject inputs, IReadOnlyList<string> ignored);

    public abstract IEnumerable<Call> Delete(string region, JsonObject outputs);

    /// <summary>What AWS has now; null when it is gone. <paramref name="outputs"/> is the state so far, if any.</summary>
    public abstract ReadResult? Read(Account account, JsonObject inputs, JsonObject? outputs);

    /// <summary>The ID by which these inputs are imported; null when the reference gives none.</summary>
    public virtual string? ImportId(Account account, JsonObject inputs) => null;

    public static ResourceType Of(string type, string name) => type switch
    {
        "aws:dynamodb/table:Table" => new TableType(),
        "aws:dynamodb/tableReplica:TableReplica" => new TableReplicaType(),
        "aws:appautoscaling/target:Target" => new TargetType(),
        "aws:appautoscaling/policy:Policy" => new PolicyType(),
        "aws:dynamodb/contributorInsights:ContributorInsights" => new InsightsType(type, name),
        _ => new OtherType(type, name),
    };
}
