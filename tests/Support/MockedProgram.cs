using System.Collections.Immutable;
using Moq;
using Pulumi;
using Pulumi.Testing;

namespace SalesData.Tests.Support;

/// <summary>Runs Pulumi programs without engine and provider.</summary>
internal static class MockedProgram
{
    public const string TableType = "aws:dynamodb/table:Table";

    /// <summary>What the mocked provider gives every table that it makes.</summary>
    public const string InventedArn = "arn:aws:dynamodb:us-east-1:123456789012:table/invented";

    /// <summary>Runs a program with a stack's configuration.</summary>
    public static async Task<Deployed> RunAsync(Func<IDictionary<string, object?>> program, IReadOnlyDictionary<string, string>? config = null, bool isPreview = false)
    {
        var registrations = new List<MockResourceArgs>();
        var mocks = new Mock<IMocks>();
        mocks.Setup(mock => mock.NewResourceAsync(It.IsAny<MockResourceArgs>())).ReturnsAsync((MockResourceArgs args) =>
        {
            lock (registrations)
            {
                registrations.Add(args);
            }

            return ($"{args.Name}-id", isPreview ? args.Inputs : StateOf(args));
        });
        mocks.Setup(mock => mock.CallAsync(It.IsAny<MockCallArgs>()))
            .ThrowsAsync(new InvalidOperationException("The program calls a provider function, and no test expects that."));

        using var environment = new PulumiConfig(config ?? new Dictionary<string, string>());
        var options = new TestOptions { ProjectName = Repository.Project.Name, StackName = "test", IsPreview = isPreview };
        var (resources, outputs) = await Deployment.TestAsync(mocks.Object, options, program);
        return new Deployed(registrations, resources, outputs);
    }

    private static ImmutableDictionary<string, object> StateOf(MockResourceArgs args) =>
        args.Type == TableType ? args.Inputs.SetItem("arn", InventedArn) : args.Inputs;
}
