using System.Text.Json.Nodes;
using SalesData.Tests.Aws.Service;

namespace SalesData.Tests.Aws.Provider;

/// <summary><c>aws:dynamodb/table:Table</c> (1.1 to 1.6).</summary>
internal sealed class TableType : ResourceType
{
    public override IReadOnlyList<Change> Diff(JsonObject outputs, JsonObject inputs, IReadOnlyList<string> ignored)
    {
        var (state, written) = (Json.Read<TableInputs>(outputs), Json.Read<TableInputs>(inputs));
        var planned = TablePlan.Of(written, state, ignored);
        TableChecks.Check(written, planned, state, ignored);
        return TableDiff.Between(state, planned);
    }

    public override void CheckCreate(JsonObject inputs)
    {
        var written = Json.Read<TableInputs>(inputs);
        TableChecks.Check(written, TablePlan.Of(written, null, []), null, []);
    }

    public override IEnumerable<Call> Create(string region, JsonObject inputs)
    {
        var written = Json.Read<TableInputs>(inputs);
        return TableCreate.Calls(region, written, TablePlan.Of(written, null, []));
    }

    public override IEnumerable<Call> Update(string region, JsonObject outputs, JsonObject inputs, IReadOnlyList<string> ignored)
    {
        var (state, written) = (Json.Read<TableInputs>(outputs), Json.Read<TableInputs>(inputs));
        return TableUpdate.Calls(region, state, TablePlan.Of(written, state, ignored));
    }

    public override IEnumerable<Call> Delete(string region, JsonObject outputs)
    {
        var state = Json.Read<TableInputs>(outputs);
        foreach (var replica in state.Replicas ?? [])
        {
            // 1.5 step 1: every replica in the state, whoever made it
            yield return InlineReplicas.Delete(region, state.Name, replica.RegionName) with
            {
                Tolerated = ["ResourceNotFound", "request was not found", "Cannot add, delete, or update the local region"],
            };
        }

        yield return new Call(new DeleteTable(region, state.Name)); // 1.5 step 2
    }

    public override ReadResult? Read(Account account, JsonObject inputs, JsonObject? outputs)
    {
        if (account.Find(account.Region, inputs.Required("name")) is not { } table)
        {
            return null;
        }

        var written = Json.Read<TableInputs>(inputs);
        var read = TableRead.Outputs(account, table, written, outputs is null ? null : Json.Read<TableInputs>(outputs));
        return new ReadResult(Json.Write(TableRead.Inputs(read, written)), Json.Write(read));
    }

    public override string? ImportId(Account account, JsonObject inputs)
    {
        // 3.1 import: no -1
        return inputs.ToJsonString().Contains("RequestUnits\":-1", StringComparison.Ordinal)
            ? throw RefusedException.Pulumi("inputs to import do not match the existing resource: a ceiling of -1")
            : inputs.Required("name");
    }
}
