using System.Collections.Immutable;
using Pulumi;
using Pulumi.Aws.CloudWatch;
using Pulumi.Aws.CloudWatch.Inputs;
using Pulumi.Aws.DynamoDB;
using Pulumi.Aws.DynamoDB.Inputs;

namespace SalesData.Tests.PulumiSdk;

/// <summary>Arguments of the provider's resources: their names on the wire, and which are required.</summary>
public class AwsTests
{
    [Fact]
    public async Task Arguments_have_their_names_on_the_wire()
    {
        var mocks = new RecordingMocks();

        await Run.PreviewAsync(
            () => _ = new Table("t", new TableArgs
            {
                GlobalSecondaryIndexes = new TableGlobalSecondaryIndexArgs
                {
                    Name = "CategoryIndex",
                    KeySchemas = { new TableGlobalSecondaryIndexKeySchemaArgs { AttributeName = "category", KeyType = "HASH" } },
                    ProjectionType = "ALL",
                },
                ReadCapacity = 5,
            }),
            mocks);

        Assert.Equal("aws:dynamodb/table:Table", mocks.Registrations[0].Type);
        Assert.Equal(["globalSecondaryIndexes", "readCapacity"], mocks.Inputs.Keys.Order(StringComparer.Ordinal));
        var index = Assert.IsType<ImmutableDictionary<string, object>>(Assert.Single((ImmutableArray<object>)mocks.Inputs["globalSecondaryIndexes"]));
        Assert.Equal(["keySchemas", "name", "projectionType"], index.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_list_that_was_never_touched_is_not_sent_and_an_empty_one_is()
    {
        var mocks = new RecordingMocks();

        await Run.PreviewAsync(
            () =>
            {
                _ = new Table("untouched");
                _ = new Table("empty", new TableArgs { GlobalSecondaryIndexes = [] });
            },
            mocks);

        Assert.Empty(mocks.Registrations[0].Inputs);
        Assert.Equal(["globalSecondaryIndexes"], mocks.Registrations[1].Inputs.Keys);
    }

    [Fact]
    public async Task A_required_argument_that_is_missing_is_an_error()
    {
        var error = await Run.FailsAsync(() => _ = new CustomResource("test:index:Thing", "a", new TableAttributeArgs { Name = "n" }, null));

        Assert.Contains(
            "failed with an unhandled exception:\nSystem.ArgumentNullException: "
            + "[Input] Pulumi.Aws.DynamoDB.Inputs.TableAttributeArgs.Type is required but was not given a value (Parameter 'Type')",
            error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_required_argument_that_is_missing_inside_another_is_an_error_of_that_one()
    {
        var metric = new MetricAlarmMetricQueryMetricArgs { MetricName = "m", Stat = "Sum" };

        var error = await Run.FailsAsync(() => _ = new MetricAlarm("a", new MetricAlarmArgs
        {
            MetricQueries = new MetricAlarmMetricQueryArgs { Id = "q", Metric = metric },
        }));

        Assert.Contains(
            "failed with an unhandled exception:\nSystem.InvalidOperationException: error serializing property \"metricQueries\": "
            + "[Input] Pulumi.Aws.CloudWatch.Inputs.MetricAlarmMetricQueryMetricArgs.Period is required but was not given a value (Parameter 'Period')",
            error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_alarm_needs_no_arguments() => Assert.Single(await Run.PreviewAsync(() => _ = new MetricAlarm("a")));
}
