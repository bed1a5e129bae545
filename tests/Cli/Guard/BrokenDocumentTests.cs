using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using SalesData.Cli.Guard;

namespace SalesData.Tests.Cli.Guard;

/// <summary>A document that is cut off or damaged never makes a dangerous plan safe, and never ends in a crash.</summary>
public class BrokenDocumentTests
{
    private static readonly Random Seeded = new(1);

    [Fact]
    public void Every_beginning_of_a_document_can_not_be_judged()
    {
        var bytes = Encoding.UTF8.GetBytes(PlanFile.PreviewOf("capacity/safe/more").ToString().TrimEnd());

        Assert.Equal(Verdict.Safe, GuardResult.Of(bytes, null, []).Verdict);
        Assert.All(Enumerable.Range(0, bytes.Length), length => Assert.Equal(Verdict.Inconclusive, GuardResult.Of(bytes[..length], null, []).Verdict));
    }

    [Fact]
    public async Task A_document_that_is_cut_off_anywhere_fails_with_one_line()
    {
        var bytes = Encoding.UTF8.GetBytes(PlanFile.PreviewOf("capacity/safe/more").ToString().TrimEnd());

        foreach (var length in Enumerable.Range(0, 100).Select(_ => Seeded.Next(bytes.Length)))
        {
            (await GuardRun.OfAsync(bytes[..length])).Unjudged();
        }
    }

    [Fact]
    public void No_damage_to_the_bytes_ends_in_a_crash() =>
        Prop.ForAll(AnyDamage(), damage =>
        {
            var bytes = Encoding.UTF8.GetBytes(PlanFile.PreviewOf("replace/every-step").ToString());
            foreach (var (place, value) in damage)
            {
                bytes[place % bytes.Length] = value;
            }

            return Enum.IsDefined(GuardResult.Of(bytes, null, []).Verdict);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Theory]
    [InlineData("replace/name")]
    [InlineData("delete/table")]
    [InlineData("delete/destroyed")]
    [InlineData("replica/own-deleted")]
    public void No_single_damage_makes_the_loss_of_a_resource_safe(string plan) => Assert.Empty(MadeSafe(plan));

    /// <summary>What the risk is about has to be damaged itself, and then the plan is another one.</summary>
    [Theory]
    [InlineData("index/list-left-out")]
    [InlineData("index/key")]
    [InlineData("replica/gone")]
    [InlineData("protection/deletion-protection-off")]
    [InlineData("protection/recovery-off")]
    [InlineData("protection/recovery-one-day-less", "$.steps[1].newState.inputs.pointInTimeRecovery.recoveryPeriodInDays")]
    [InlineData("protection/encryption-off")]
    [InlineData("protection/key", "$.steps[1].oldState.inputs.serverSideEncryption", "$.steps[1].oldState.inputs.serverSideEncryption.kmsKeyArn")]
    [InlineData("protection/protect-gone", "$.steps[1]", "$.steps[1].oldState.protect")]
    [InlineData("capacity/readCapacity")]
    [InlineData("capacity/on-demand")]
    public void No_single_damage_beside_the_risk_makes_it_safe(string plan, params string[] risk) =>
        Assert.Subset(risk.ToHashSet(), MadeSafe(plan).ToHashSet());

    /// <summary>Paths of the places whose damage, in one way or another, makes the plan safe.</summary>
    private static IReadOnlyList<string> MadeSafe(string plan)
    {
        var document = PlanFile.PreviewOf(plan).Document.DeepClone();
        return
        [
            .. Damaged(document)
                .Where(damaged => GuardResult.Of(Encoding.UTF8.GetBytes(damaged.Text), null, []).Verdict is Verdict.Safe or Verdict.Allowed)
                .Select(damaged => damaged.Path)
                .Distinct(),
        ];
    }

    /// <summary>The document with each of its values taken away, or replaced by one of every kind.</summary>
    private static IEnumerable<(string Path, string Text)> Damaged(JsonNode document)
    {
        foreach (var node in Places(document).ToList())
        {
            var path = node.GetPath();
            foreach (var value in new[] { null, "null", "\"x\"", "-7", "[]", "{}" })
            {
                var undo = node.Parent is JsonArray list ? Damage(list, node, value) : Damage(node.Parent!.AsObject(), node, value);
                yield return (path, document.ToJsonString());
                undo();
            }
        }
    }

    private static IEnumerable<JsonNode> Places(JsonNode node)
    {
        var inner = node switch
        {
            JsonObject members => members.Select(member => member.Value),
            JsonArray items => items,
            _ => [],
        };
        return inner.OfType<JsonNode>().SelectMany(child => Places(child).Prepend(child));
    }

    private static Action Damage(JsonArray list, JsonNode node, string? value)
    {
        var index = node.GetElementIndex();
        list.RemoveAt(index);
        if (value is not null)
        {
            list.Insert(index, JsonNode.Parse(value));
        }

        return () =>
        {
            if (value is not null)
            {
                list.RemoveAt(index);
            }

            list.Insert(index, node);
        };
    }

    private static Action Damage(JsonObject members, JsonNode node, string? value)
    {
        var name = node.GetPropertyName();
        members.Remove(name);
        if (value is not null)
        {
            members[name] = JsonNode.Parse(value);
        }

        return () => members[name] = node;
    }

    private static Arbitrary<(int Place, byte Value)[]> AnyDamage() => Arb.From(
        from count in Gen.Choose(1, 4)
        from places in Gen.ArrayOf(Gen.Zip(Gen.Choose(0, int.MaxValue - 1), Gen.Elements("\"{}[],:0-x\\\0\u00ff \u00c3".Select(c => (byte)c))), count)
        select places);
}
