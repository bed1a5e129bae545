using SalesData.Tests.Aws.Service;

namespace SalesData.Tests.Aws.Provider;

/// <summary>What the provider refuses at plan time (1.2).</summary>
internal static class TableChecks
{
    public static void Check(TableInputs inputs, TableInputs planned, TableInputs? state, IReadOnlyList<string> ignored)
    {
        CheckCapacities(inputs, planned, state, ignored);
        CheckStream(inputs);
        if (inputs.Ttl is { Enabled: true, AttributeName: null or "" })
        {
            throw RefusedException.Provider("\"attribute_name\" is required when \"ttl.enabled\" is true");
        }

        foreach (var index in inputs.GlobalSecondaryIndexes ?? [])
        {
            if (index.HashKey is { Length: > 0 } == index.KeySchemas is { Count: > 0 })
            {
                throw RefusedException.Provider($"index {index.Name}: exactly one of hash_key and key_schema must be set");
            }
        }

        CheckAttributes(planned, state);
    }

    private static void CheckCapacities(TableInputs inputs, TableInputs planned, TableInputs? state, IReadOnlyList<string> ignored)
    {
        if (inputs.OnDemandThroughput is not null && (inputs.ReadCapacity ?? inputs.WriteCapacity) is not null)
        {
            throw RefusedException.Provider("\"on_demand_throughput\" conflicts with \"read_capacity\" and \"write_capacity\"");
        }

        foreach (var (name, written, wanted) in new[]
        {
            ("readCapacity", inputs.ReadCapacity, planned.ReadCapacity), ("writeCapacity", inputs.WriteCapacity, planned.WriteCapacity),
        })
        {
            // 1.9 capacities ignored and switch to PROVISIONED: passes, and the table gets 1 unit
            var becomesOne = state is { IsProvisioned: false } && ignored.Contains(name);
            if (inputs.IsProvisioned && wanted < 1 && !becomesOne)
            {
                throw RefusedException.Provider($"{name} must be at least 1 when billing_mode is \"PROVISIONED\"");
            }

            // also for a value that ignored changes copied in (1.9)
            if (!inputs.IsProvisioned && written is not null and not 0)
            {
                throw RefusedException.Provider($"{name} can not be set when billing_mode is \"PAY_PER_REQUEST\"");
            }
        }
    }

    private static void CheckStream(TableInputs inputs)
    {
        if (inputs.StreamEnabled == true != inputs.StreamViewType is { Length: > 0 })
        {
            throw RefusedException.Provider("stream_view_type is required when stream_enabled is true, and not allowed otherwise");
        }
    }

    private static void CheckAttributes(TableInputs planned, TableInputs? state)
    {
        var attributes = (planned.Attributes ?? []).Select(attribute => attribute.Name).ToHashSet();
        var keys = KeysOf(planned).Append(planned.HashKey).ToHashSet();
        if (keys.FirstOrDefault(key => !attributes.Contains(key)) is { } missing)
        {
            throw RefusedException.Provider($"all indexes must match a defined attribute. Unmatched index: {missing}");
        }

        // keys of indexes that exist at AWS count too
        if (attributes.FirstOrDefault(name => !keys.Contains(name) && (state is null || !KeysOf(state).Contains(name))) is { } unused)
        {
            throw RefusedException.Provider($"all attributes must be indexed. Unused attribute: {unused}");
        }

        if ((planned.Attributes ?? []).Any(attribute =>
            state?.Attributes?.FirstOrDefault(present => present.Name == attribute.Name) is { } present && present.Type != attribute.Type))
        {
            throw RefusedException.NotMeasured("6.1", "the type of a key attribute changed");
        }
    }

    private static IEnumerable<string> KeysOf(TableInputs table) =>
        (table.GlobalSecondaryIndexes ?? []).SelectMany(index => index.Key()).Select(key => key.AttributeName);
}
