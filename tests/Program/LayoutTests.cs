using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using SalesData.Infra;
using SalesData.Tests.Support;

namespace SalesData.Tests.Program;

/// <summary>What may use what in the program, and how large its files may grow.</summary>
public class LayoutTests
{
    private const int MaxLines = 200;

    private static readonly Architecture Architecture = new ArchLoader().LoadAssembly(typeof(SalesDataTable).Assembly).Build();

    public static TheoryData<string, string> MayUse => new()
    {
        { "Tables", "" },
        { "Iam", "" },
        { "Settings", "Tables" },
        { "Pricing", "Tables" },
        { "Components", "SalesDataTable Tables Iam" },
        { "SalesDataTable", "Tables CapacityScaling" },
        { "SalesDataStack", "SalesDataTable Tables Components Settings Pricing CapacityScaling" },
        { "Program", "SalesDataStack" },
    };

    [Theory]
    [MemberData(nameof(MayUse))]
    public void A_part_uses_only_what_it_may(string part, string allowed)
    {
        var uses = ProgramTypes.Where(type => IsIn(part, type))
            .SelectMany(type => type.Dependencies.Select(dependency => dependency.Target))
            .Where(target => ProgramTypes.Contains(target) && !IsIn(part, target))
            .ToList();

        Assert.All(uses, target => Assert.Contains(allowed.Split(' '), other => IsIn(other, target)));
    }

    [Fact]
    public void Every_type_of_the_program_belongs_to_a_part() =>
        Assert.All(ProgramTypes, type => Assert.Contains(MayUse, row => IsIn((string)((object[])row)[0], type)));

    [Fact]
    public void No_file_of_the_program_is_long() =>
        Assert.All(
            Directory.EnumerateFiles(Repository.Root, "*.cs").Concat(
                MayUse.Select(row => Path.Combine(Repository.Root, (string)((object[])row)[0])).Where(Directory.Exists)
                    .SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))),
            file => Assert.InRange(File.ReadLines(file).Count(), 1, MaxLines));

    private static IEnumerable<IType> ProgramTypes => Architecture.Types.Where(type =>
        type.FullName.StartsWith("SalesData.Infra", StringComparison.Ordinal) || type.FullName.StartsWith("Program", StringComparison.Ordinal));

    /// <summary>Whether a type is in a folder, or is a root type or what belongs to one, such as its args.</summary>
    private static bool IsIn(string part, IType type)
    {
        var names = type.FullName.Split('.', '+', '/');
        return names is ["SalesData", "Infra", _, _, ..]
            ? names[2] == part || names[3].StartsWith(part, StringComparison.Ordinal)
            : names[^1].StartsWith(part, StringComparison.Ordinal) || names is ["SalesData", "Infra", var root, ..] && root.StartsWith(part, StringComparison.Ordinal)
                || names[0] == part;
    }
}
