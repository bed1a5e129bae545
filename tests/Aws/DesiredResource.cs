using System.Text.Json.Nodes;

namespace SalesData.Tests.Aws;

/// <summary>
/// What a program registers. <paramref name="Inputs"/> have wire names, numbers may be double or long. <paramref name="DependsOn"/> names
/// all that this one waits for: its options, its parent, and the resources whose outputs it takes as inputs. A name that several
/// resources share means all of them. Whatever is not named may run later. A change of one of <paramref name="ReplaceOnChanges"/> deletes
/// what there is and creates it anew.
/// </summary>
internal sealed record DesiredResource(
    string Type,
    string Name,
    JsonObject Inputs,
    IReadOnlyList<string> IgnoreChanges,
    IReadOnlyList<string> DependsOn,
    string? ImportId = null,
    bool Protect = false,
    bool RetainOnDelete = false,
    IReadOnlyList<string>? ReplaceOnChanges = null);
