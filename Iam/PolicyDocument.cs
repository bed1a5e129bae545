using System.Text.Json.Nodes;

namespace SalesData.Infra.Iam;

/// <summary>An IAM policy document. Source: IAM User Guide, "IAM JSON policy elements reference".</summary>
/// <param name="Statements">What it allows and denies; everything else stays forbidden.</param>
public sealed record PolicyDocument(IReadOnlyList<Statement> Statements)
{
    /// <summary>Writes the document as JSON.</summary>
    /// <returns>A new JSON object.</returns>
    public JsonObject ToJson() => new()
    {
        ["Version"] = "2012-10-17",
        ["Statement"] = new JsonArray([.. Statements.Select(statement => statement.ToJson())]),
    };

    /// <summary>Writes the document as JSON in one line.</summary>
    public override string ToString() => ToJson().ToJsonString();
}
