using System.Collections.Immutable;
using Moq;
using Pulumi;
using Pulumi.Testing;

namespace SalesData.Tests.Support;

/// <summary>Runs Pulumi programs without engine and provider.</summary>
internal static class MockedProgram
{
    public const string TableType = "aws:dynamodb/table:Table";

    /// <summary>What the mocked provider gives every table that it creates.</summary>
    public const string InventedArn = "arn:aws:dynamodb:us-east-1:123456789012:table/invented";

    /// <summary>What the mocked provider gives the stream of every table that has one.</summary>
    public const string InventedStreamArn = $"{InventedArn}/stream/2026-01-31T09:00:00.000";

    /// <summary>Runs a program.</summary>
    public static async Task<Deployed> RunAsync(Func<IDictionary<string, object?>> program, bool isPreview = false, string stack = "test")
    {
        var mocks = new RecordingMocks(isPreview);
        var root = new ProgramStack.Factory(program);
        var options = new TestOptions { ProjectName = Repository.Project.Name, StackName = stack, IsPreview = isPreview };

        try
        {
            var resources = await Deployment.TestWithServiceProviderAsync<ProgramStack>(mocks.Object, root, options);
            return new Deployed(mocks.Registrations, mocks.CompletedUrns, [.. resources.Where(resource => resource is not Stack)], root.Nodes, root.Outputs);
        }
        finally
        {
            // The SDK sets the exit code of this process when a program under test fails.
            Environment.ExitCode = 0;
        }
    }

    /// <summary>Runs a program that makes resources and has no outputs.</summary>
    public static Task<Deployed> RunAsync(Action program, bool isPreview = false) =>
        RunAsync(
            () =>
            {
                program();
                return ImmutableDictionary<string, object?>.Empty;
            },
            isPreview);

    /// <summary>Mocks that record what a program sends.</summary>
    private sealed class RecordingMocks : Mock<IMocks>
    {
        private readonly List<MockResourceArgs> _registrations = [];
        private readonly List<string> _completedUrns = [];

        public RecordingMocks(bool isPreview)
        {
            Setup(mock => mock.NewResourceAsync(It.IsAny<MockResourceArgs>())).ReturnsAsync((MockResourceArgs args) =>
            {
                lock (_registrations)
                {
                    _registrations.Add(args);
                }

                return ($"{args.Name}-id", isPreview ? args.Inputs : StateOf(args));
            });
            Setup(mock => mock.CallAsync(It.IsAny<MockCallArgs>()))
                .ThrowsAsync(new InvalidOperationException("The program calls a provider function, and no test expects that."));
            Setup(mock => mock.RegisterResourceOutputs(It.IsAny<MockRegisterResourceOutputsRequest>())).Returns((MockRegisterResourceOutputsRequest request) =>
            {
                lock (_completedUrns)
                {
                    _completedUrns.Add(request.Urn);
                }

                return Task.CompletedTask;
            });
        }

        public IReadOnlyList<MockResourceArgs> Registrations => _registrations;

        public IReadOnlyList<string> CompletedUrns => _completedUrns;

        private static ImmutableDictionary<string, object> StateOf(MockResourceArgs args) => args.Type switch
        {
            TableType when args.Inputs.ContainsKey("streamEnabled") => args.Inputs.SetItem("arn", InventedArn).SetItem("streamArn", InventedStreamArn),
            TableType => args.Inputs.SetItem("arn", InventedArn),
            "aws:backup/vault:Vault" => args.Inputs.SetItem("name", $"{args.Name}-1a2b3c4"),
            "aws:iam/role:Role" => args.Inputs.SetItem("name", $"{args.Name}-1a2b3c4").SetItem("arn", $"arn:aws:iam::123456789012:role/{args.Name}-1a2b3c4"),
            "aws:cloudwatch/metricAlarm:MetricAlarm" => args.Inputs.SetItem("arn", $"arn:aws:cloudwatch:us-east-1:123456789012:alarm:{args.Name}"),
            "aws:sns/topic:Topic" => args.Inputs.SetItem("arn", $"arn:aws:sns:us-east-1:123456789012:{args.Name}"),
            _ => args.Inputs,
        };
    }
}
