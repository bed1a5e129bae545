using System.Text.Json;
using SalesData.Cli.Options;

namespace SalesData.Cli.Verify;

/// <summary>Which table a stack has, as <c>pulumi stack output --json</c> tells.</summary>
/// <param name="TableName">Name of the table.</param>
/// <param name="TableArn">ARN of the table.</param>
/// <param name="IndexName">Name of the index.</param>
/// <param name="Region">Region of the table, from its ARN.</param>
internal sealed record StackOutputs(string TableName, string TableArn, string IndexName, string Region)
{
    private const string Remedy = "Write the file with: pulumi stack output --json --stack STACK > FILE";

    /// <summary>Reads the outputs.</summary>
    /// <exception cref="CliException">They do not name one table and its index.</exception>
    public static async Task<StackOutputs> ReadAsync(string path, CancellationToken cancellation)
    {
        var text = await InputFile.ReadAsync(path, Remedy, cancellation);
        try
        {
            using var json = JsonDocument.Parse(text);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
            {
                throw new CliException($"{path} is not the outputs of a stack, which are one JSON object. {Remedy}");
            }

            return From(path, name => json.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null);
        }
        catch (JsonException e)
        {
            throw new CliException($"{path} is not JSON (line {e.LineNumber + 1}). {Remedy}", e);
        }
    }

    private static StackOutputs From(string path, Func<string, string?> valueOf)
    {
        if (valueOf("tableName") is not { Length: > 0 } name || valueOf("tableArn") is not { Length: > 0 } arn || valueOf("indexName") is not { Length: > 0 } index)
        {
            throw new CliException($"{path} does not name the table: it needs the outputs tableName, tableArn and indexName as texts. {Remedy}");
        }

        return arn.Split(':') is ["arn", _, "dynamodb", { Length: > 0 } region, { Length: > 0 }, var table] && table == $"table/{name}"
            ? new StackOutputs(name, arn, index, region)
            : throw new CliException($"{path} does not name one table: tableName is '{name}', and tableArn is '{arn}'. Nothing was written. {Remedy}");
    }
}
