using System.Text.Json.Nodes;
using SalesData.Cli.Stacks;
using static SalesData.Cli.Deployments.Properties;

namespace SalesData.Cli.Deployments;

/// <summary>A resource as Pulumi has it.</summary>
/// <param name="Type">Its type token.</param>
/// <param name="Properties">Its properties.</param>
/// <param name="Protect">Whether Pulumi refuses to delete it.</param>
internal sealed record ShapedResource(string Type, JsonObject Properties, bool Protect);

/// <summary>Reads the shape of a stack from its resources.</summary>
internal static class ShapeReader
{
    /// <summary>The types of resources that a shape is read from.</summary>
    public static IReadOnlyList<string> Types { get; } =
        [TypeTokens.Table, TypeTokens.TableReplica, TypeTokens.ScalableTarget, TypeTokens.ScalingPolicy, TypeTokens.BackupPlan];

    /// <summary>Reads the shape; null if there is no table.</summary>
    public static StackShape? Read(IReadOnlyList<ShapedResource> resources)
    {
        if (resources.FirstOrDefault(resource => resource.Type == TypeTokens.Table) is not { Properties: var table, Protect: var protect })
        {
            return null;
        }

        var indexes = new IndexesShape(table);
        var mode = Text(table, "billingMode") is { Length: > 0 } named ? named : StackShape.Provisioned;
        var streams = Flag(table, "streamEnabled");
        var encryption = Object(table, "serverSideEncryption");
        var ttl = Object(table, "ttl");
        return new StackShape
        {
            BillingMode = mode,
            Indexes = indexes.ToString(),
            OrderDateAttribute = indexes.OrderDateAttribute,
            Table = mode == StackShape.Provisioned ? UnitsOf(table) : null,
            Index = mode == StackShape.Provisioned ? UnitsOf(indexes.First) : null,
            Scaling = ScalingOf(resources),
            TableMaxima = MaximaOf(table),
            IndexMaxima = MaximaOf(indexes.First),
            // Its name is not there while it is being enabled.
            TtlEnabled = Flag(ttl, "enabled") && Text(ttl, "attributeName").Length > 0,
            TtlAttribute = Text(ttl, "attributeName"),
            UsesKms = Flag(encryption, "enabled"),
            KeyArn = Flag(encryption, "enabled") ? Text(encryption, "kmsKeyArn") : "",
            Stream = streams ? Text(table, "streamViewType") : "",
            DeletionProtection = Flag(table, "deletionProtectionEnabled"),
            Protect = protect,
            ReplicaRegions = string.Join(',', resources.Where(resource => resource.Type == TypeTokens.TableReplica).Select(replica => Text(replica.Properties, "region"))),
            BackupRetentionInDays = BackupRetentionOf(resources.FirstOrDefault(resource => resource.Type == TypeTokens.BackupPlan)?.Properties ?? []),
        };
    }

    private static ScalingShape? ScalingOf(IReadOnlyList<ShapedResource> resources)
    {
        var targets = resources.Where(resource => resource.Type == TypeTokens.ScalableTarget).Select(target => target.Properties).ToList();
        if (targets is [])
        {
            return null;
        }

        int MaxOf(string dimension) => targets.Where(target => Text(target, "scalableDimension") == dimension).Select(target => Number(target, "maxCapacity")).FirstOrDefault();
        var policy = resources.FirstOrDefault(resource => resource.Type == TypeTokens.ScalingPolicy)?.Properties ?? [];
        return new ScalingShape(
            new Units(MaxOf("dynamodb:table:ReadCapacityUnits"), MaxOf("dynamodb:table:WriteCapacityUnits")),
            new Units(MaxOf("dynamodb:index:ReadCapacityUnits"), MaxOf("dynamodb:index:WriteCapacityUnits")),
            Number(Object(policy, "targetTrackingScalingPolicyConfiguration"), "targetValue"));
    }

    private static int BackupRetentionOf(JsonObject plan) =>
        Objects(plan, "rules").Select(rule => Number(Object(rule, "lifecycle"), "deleteAfter")).FirstOrDefault();

    private static Units UnitsOf(JsonObject properties) => new(Number(properties, "readCapacity"), Number(properties, "writeCapacity"));

    private static Maxima MaximaOf(JsonObject properties)
    {
        var block = Object(properties, "onDemandThroughput");
        return new Maxima(Number(block, "maxReadRequestUnits"), Number(block, "maxWriteRequestUnits"));
    }
}
