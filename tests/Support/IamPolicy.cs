using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SalesData.Tests.Support;

/// <summary>
/// What an IAM policy document allows: a request that a statement allows, and none denies.
/// Source: IAM User Guide, "Policy evaluation logic" and "IAM JSON policy elements: Condition operators".
/// </summary>
internal sealed class IamPolicy(JsonNode document)
{
    public static IamPolicy Parse(string document) => new(JsonNode.Parse(document)!);

    /// <summary>Every action that a statement allows.</summary>
    public IEnumerable<string> Actions => With("Allow").SelectMany(statement => Texts(statement["Action"]));

    /// <summary>Every pair of an action and a resource that a statement allows, with the keys of its conditions.</summary>
    public IEnumerable<(string Action, string Resource, IReadOnlyList<string> Keys)> Allowed =>
        from statement in With("Allow")
        from action in Texts(statement["Action"])
        from resource in Texts(statement["Resource"])
        select (action, resource, (IReadOnlyList<string>)[.. (statement["Condition"] as JsonObject ?? []).SelectMany(test => test.Value!.AsObject()).Select(pair => pair.Key)]);

    /// <summary>Whether a request is allowed.</summary>
    /// <param name="action">The action, for example <c>dynamodb:PutItem</c>.</param>
    /// <param name="resource">ARN of what it is about; <c>*</c> for an action that knows no ARN.</param>
    /// <param name="context">The condition keys of the request, each with one value.</param>
    public bool Allows(string action, string resource, params (string Key, string Value)[] context) =>
        Has("Allow", action, resource, context) && !Denies(action, resource, context);

    /// <summary>Whether a request is denied, whatever else allows it.</summary>
    public bool Denies(string action, string resource, params (string Key, string Value)[] context) => Has("Deny", action, resource, context);

    private bool Has(string effect, string action, string resource, (string Key, string Value)[] context)
    {
        var keys = context.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase);
        return With(effect).Any(statement => Texts(statement["Action"]).Any(pattern => IsLike(action, pattern))
            && Texts(statement["Resource"]).Any(pattern => IsLike(resource, pattern))
            && (statement["Condition"] as JsonObject ?? []).All(test => test.Value!.AsObject().All(pair => Holds(test.Key, keys.GetValueOrDefault(pair.Key), Texts(pair.Value)))));
    }

    private IEnumerable<JsonNode> With(string effect) =>
        document["Statement"]!.AsArray().Select(statement => statement!).Where(statement => (string)statement["Effect"]! == effect);

    private static bool Holds(string test, string? value, IEnumerable<string> wanted) => test switch
    {
        "StringEqualsIfExists" => value is null || Holds("StringEquals", value, wanted),
        // Of no values all are like anything.
        "ForAllValues:StringLike" => value is null || Holds("StringLike", value, wanted),
        "StringEquals" => value is not null && wanted.Contains(value),
        "StringLike" or "ArnEquals" => value is not null && wanted.Any(pattern => IsLike(value, pattern)),
        _ => throw new NotSupportedException($"The condition operator {test} has no rule here."),
    };

    private static bool IsLike(string text, string pattern) =>
        Regex.IsMatch(text, $@"\A{Regex.Escape(pattern).Replace(@"\*", ".*", StringComparison.Ordinal).Replace(@"\?", ".", StringComparison.Ordinal)}\z");

    /// <summary>One text, or a list of them: IAM takes both.</summary>
    private static IEnumerable<string> Texts(JsonNode? value) => value switch
    {
        null => [],
        JsonArray list => list.Select(text => (string)text!),
        _ => [(string)value!],
    };
}
