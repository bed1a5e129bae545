using System.Text.Json;
using System.Text.Json.Nodes;

namespace SalesData.Infra.Access;

/// <summary>An IAM policy document that allows some actions and no others. Source: IAM User Guide, "IAM JSON policy elements reference".</summary>
internal static class PolicyDocument
{
    private static readonly JsonSerializerOptions Compact = new() { WriteIndented = false };

    /// <summary>What is allowed on what.</summary>
    /// <param name="Sid">Name of the statement.</param>
    /// <param name="Actions">The actions.</param>
    /// <param name="Resource">ARN of what they are allowed on.</param>
    internal sealed record Statement(string Sid, IReadOnlyList<string> Actions, string Resource)
    {
        /// <summary>The service through which alone the actions are allowed; null for any.</summary>
        public string? Via { get; init; }
    }

    public static string Of(IEnumerable<Statement> statements) => new JsonObject
    {
        ["Version"] = "2012-10-17",
        ["Statement"] = new JsonArray([.. statements.Select(Json)]),
    }.ToJsonString(Compact);

    private static JsonObject Json(Statement statement)
    {
        var json = new JsonObject
        {
            ["Sid"] = statement.Sid,
            ["Effect"] = "Allow",
            ["Action"] = new JsonArray([.. statement.Actions.Select(action => (JsonNode)action)]),
            ["Resource"] = statement.Resource,
        };
        if (statement.Via is { } service)
        {
            json["Condition"] = new JsonObject { ["StringLike"] = new JsonObject { ["kms:ViaService"] = service } };
        }

        return json;
    }
}
