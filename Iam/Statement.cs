using System.Text.Json.Nodes;

namespace SalesData.Infra.Iam;

/// <summary>Allows actions on resources, or denies them.</summary>
/// <param name="Sid">Name of the statement, letters and digits.</param>
/// <param name="Actions">The actions, for example <c>dynamodb:GetItem</c>.</param>
/// <param name="Resources">ARNs of what they are allowed on; empty in a trust policy.</param>
public sealed record Statement(string Sid, IReadOnlyList<string> Actions, IReadOnlyList<string> Resources)
{
    /// <summary>Whether the actions are denied, whatever else allows them; false by default.</summary>
    public bool Denies { get; init; }

    /// <summary>ARN of the identity provider that a trust policy trusts; null (default) in all other policies.</summary>
    public string? FederatedPrincipal { get; init; }

    /// <summary>Name of the AWS service that a trust policy trusts; null (default) in all other policies.</summary>
    public string? ServicePrincipal { get; init; }

    /// <summary>Conditions that all have to hold; none by default.</summary>
    public IReadOnlyList<Condition> Conditions { get; init; } = [];

    internal JsonNode ToJson()
    {
        var json = new JsonObject { [nameof(Sid)] = Sid, ["Effect"] = Denies ? "Deny" : "Allow" };
        if (FederatedPrincipal is not null)
        {
            json["Principal"] = new JsonObject { ["Federated"] = FederatedPrincipal };
        }

        if (ServicePrincipal is not null)
        {
            json["Principal"] = new JsonObject { ["Service"] = ServicePrincipal };
        }

        json["Action"] = new JsonArray([.. Actions.Select(action => (JsonNode)action)]);
        if (Resources is not [])
        {
            json["Resource"] = OneOrSeveral(Resources);
        }

        if (Conditions is not [])
        {
            json["Condition"] = new JsonObject(Conditions.GroupBy(condition => condition.Operator)
                .Select(group => KeyValuePair.Create(group.Key, (JsonNode?)KeysOf(group))));
        }

        return json;
    }

    private static JsonObject KeysOf(IEnumerable<Condition> conditions) =>
        new(conditions.Select(condition => KeyValuePair.Create(condition.Key, (JsonNode?)OneOrSeveral(condition.Values))));

    private static JsonNode OneOrSeveral(IReadOnlyList<string> values) =>
        values is [var one] ? one : new JsonArray([.. values.Select(value => (JsonNode)value)]);
}

/// <summary>A condition on a request. Source: IAM User Guide, "IAM JSON policy elements: Condition operators".</summary>
/// <param name="Operator">How values are compared, for example <c>StringLike</c>.</param>
/// <param name="Key">The condition key, for example <c>kms:ViaService</c>.</param>
/// <param name="Values">The values, of which one has to match.</param>
public sealed record Condition(string Operator, string Key, params IReadOnlyList<string> Values);
