using System.Collections.Immutable;

namespace SalesData.Tests.Aws.Service;

/// <summary>What CreateTable accepts (2.1).</summary>
internal static class CreateTableRules
{
    public static Account Apply(Account account, CreateTable request)
    {
        var mode = request.BillingMode ?? BillingModes.Provisioned; // 2.1 no BillingMode = PROVISIONED
        ThroughputRules.CheckMembers(mode, request.ProvisionedThroughput, request.OnDemandThroughput, "table");
        if (mode == BillingModes.Provisioned && request.ProvisionedThroughput is null)
        {
            throw RefusedException.Validation("ProvisionedThroughput must be specified when BillingMode is PROVISIONED");
        }

        CheckCeilings(request.OnDemandThroughput);
        CheckIndexes(request);
        CheckStream(request.StreamSpecification);
        CheckEncryption(request.SSESpecification);
        TagRules.CheckCount(request.Tags?.Count ?? 0);
        if (account.Find(request.Region, request.TableName) is not null)
        {
            throw new RefusedException("ResourceInUseException", $"Table already exists: {request.TableName}"); // 2.1 existing name
        }

        return account.With(Created(account, request, mode));
    }

    // 2.1 0, -1 and -2 are refused, for a new index too; {} sets nothing
    public static void CheckCeilings(OnDemandThroughput? ceilings)
    {
        foreach (var member in ceilings?.Members().Where(member => member < 1) ?? [])
        {
            throw RefusedException.Validation($"Requested MaxReadRequestUnits or MaxWriteRequestUnits {member} is outside of valid range");
        }
    }

    private static void CheckIndexes(CreateTable request)
    {
        if (request.GlobalSecondaryIndexes is { Count: 0 })
        {
            throw RefusedException.Validation("List of GlobalSecondaryIndexes is empty");
        }

        var indexes = request.GlobalSecondaryIndexes ?? [];
        IndexRules.CheckCount(indexes.Count);
        foreach (var index in indexes)
        {
            IndexRules.CheckDefinition(index, request.BillingMode ?? BillingModes.Provisioned);
        }

        // 2.1 AttributeDefinitions = exactly the key attributes
        var keys = indexes.SelectMany(index => index.KeySchema).Select(key => key.AttributeName).Append(request.HashKey);
        if (!request.AttributeDefinitions.Select(attribute => attribute.AttributeName).ToHashSet().SetEquals(keys))
        {
            throw RefusedException.Validation("Number of attributes in KeySchema does not exactly match number of attributes in AttributeDefinitions");
        }
    }

    // 2.1 on needs a view, off takes none
    private static void CheckStream(StreamSpecification? stream)
    {
        if (stream is not null && stream.StreamEnabled != (stream.StreamViewType is not null))
        {
            throw RefusedException.Validation("StreamViewType is required when the stream is enabled, and not allowed otherwise");
        }
    }

    // 2.1 {false} takes no key or type; a key needs type KMS
    public static void CheckEncryption(SseSpecification? encryption)
    {
        if (encryption is { Enabled: false, SSEType: not null } or { Enabled: false, KMSMasterKeyId: not null }
            or { KMSMasterKeyId: not null, SSEType: not "KMS" })
        {
            throw RefusedException.Validation("SSESpecification: a key needs SSEType KMS, and neither is allowed when disabled");
        }
    }

    private static AwsTable Created(Account account, CreateTable request, string mode) => new()
    {
        Region = request.Region,
        Name = request.TableName,
        HashKey = request.HashKey,
        Attributes = [.. request.AttributeDefinitions],
        BillingMode = mode,
        Units = request.ProvisionedThroughput ?? ProvisionedThroughput.None,
        Ceilings = ThroughputRules.Merge(null, request.OnDemandThroughput),
        Indexes = [.. (request.GlobalSecondaryIndexes ?? []).Select(IndexRules.Created)],
        StreamView = request.StreamSpecification?.StreamViewType,
        StreamCount = request.StreamSpecification is { StreamEnabled: true } ? 1 : 0,
        Key = Encryption.KeyOf(request.SSESpecification, request.Region),
        TableClass = request.TableClass ?? "STANDARD",
        DeletionProtection = request.DeletionProtectionEnabled ?? false,
        Tags = (request.Tags ?? ImmutableSortedDictionary<string, string>.Empty).ToImmutableSortedDictionary(),
        CreatedAt = account.Clock,
    };
}
