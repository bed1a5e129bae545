namespace SalesData.Tests.Aws.Service;

/// <summary>Which members may come together in one UpdateTable (2.2). Static: the table's state does not matter.</summary>
internal static class RequestConcerns
{
    public static void Check(UpdateTable request)
    {
        var members = Members(request).ToList();
        if (members.Count == 0)
        {
            throw RefusedException.Validation(
                "At least one of ProvisionedThroughput, BillingMode, GlobalSecondaryIndexUpdates, StreamSpecification, ... is required");
        }

        CheckAlone(request, members);
        CheckCeilings(request);
        CheckStream(request);
        CheckIndexCreateOrDelete(request);
    }

    private static IEnumerable<object> Members(UpdateTable request) => new object?[]
    {
        request.BillingMode, request.ProvisionedThroughput, request.OnDemandThroughput, request.DeletionProtectionEnabled,
        request.StreamSpecification, request.SSESpecification, request.TableClass, request.WarmThroughput,
        request.GlobalSecondaryIndexUpdates, request.ReplicaUpdates,
    }.OfType<object>();

    private static void CheckAlone(UpdateTable request, List<object> members)
    {
        // 2.2 named in the order encryption, class, protection, warm; 2.5 a replica update is alone too
        (string Name, object? Member)[] alone =
        [
            ("Server-Side Encryption modification", request.SSESpecification),
            ("TableClass modification", request.TableClass),
            ("DeletionProtection modification", request.DeletionProtectionEnabled),
            ("WarmThroughput", request.WarmThroughput),
            ("Replica modification", request.ReplicaUpdates),
        ];
        // 2.2 ceilings + warm has a text of its own
        if (members.Count > 1 && request is not { OnDemandThroughput: not null, WarmThroughput: not null }
            && alone.FirstOrDefault(concern => concern.Member is not null).Name is { } name)
        {
            throw RefusedException.Validation($"{name} must be the only operation in the request");
        }
    }

    private static void CheckCeilings(UpdateTable request)
    {
        if (request.OnDemandThroughput is null)
        {
            return;
        }

        if (request is { BillingMode: BillingModes.OnDemand, StreamSpecification: not null })
        {
            throw RefusedException.NotMeasured("2.2", "PAY_PER_REQUEST + ceilings + stream");
        }

        // 2.2 with an index update: by the wording of the rule (4, note 6)
        if (request.StreamSpecification is not null || request.WarmThroughput is not null || request.GlobalSecondaryIndexUpdates is not null)
        {
            throw RefusedException.Validation("OnDemandThroughput can only be combined with BillingMode in one request");
        }
    }

    private static void CheckStream(UpdateTable request)
    {
        if (request.StreamSpecification is null)
        {
            return;
        }

        // 2.2 static, though it reads as passing
        if (request.ProvisionedThroughput is not null || request.BillingMode == BillingModes.Provisioned)
        {
            throw RefusedException.Validation("You cannot modify stream status while updating table IOPS");
        }

        if (request.IndexThroughputs.Any())
        {
            throw RefusedException.NotMeasured("2.2", "stream + index update");
        }
    }

    private static void CheckIndexCreateOrDelete(UpdateTable request)
    {
        var changes = (request.GlobalSecondaryIndexUpdates ?? []).Where(update => update.Update is null).ToList();
        if (changes.Count > 0 && request.ProvisionedThroughput is not null)
        {
            throw RefusedException.Validation("You cannot create or delete index while updating table IOPS");
        }

        if (changes.Count > 0 && request.StreamSpecification is not null)
        {
            throw RefusedException.Validation("You cannot create or delete index while changing stream status");
        }

        // 2.4 one Create or Delete per call
        if (changes.Count > 1)
        {
            throw new RefusedException(
                "LimitExceededException", "Subscriber limit exceeded: Only 1 online index can be created or deleted simultaneously per table");
        }

        // 2.2 one index Create with index Updates was accepted, Delete was not tried
        if (changes.Any(change => change.Delete is not null) && request.IndexThroughputs.Any())
        {
            throw RefusedException.NotMeasured("2.2", "index Delete + index Update");
        }

        if (request.BillingMode == BillingModes.OnDemand && request.IndexThroughputs.Any(index => index.OnDemandThroughput is not null))
        {
            throw RefusedException.NotMeasured("2.2", "PAY_PER_REQUEST + index ceilings");
        }
    }
}
