using SalesData.Tests.Aws.Service;
using static SalesData.Tests.Aws.Programs;

namespace SalesData.Tests.Aws;

/// <summary>Stream, class, encryption, time to live, recovery, tags and deletion (2.4).</summary>
public class SettingRuleTests
{
    private const string KeyArn = "arn:aws:kms:us-east-1:123456789012:key/1";
    private static readonly UpdateTable Request = new("us-east-1", "SalesData");
    private static readonly AwsStack Table = Deployed(OnDemand());

    [Fact]
    public void A_stream_that_is_on_cannot_be_enabled_and_one_that_is_off_not_disabled()
    {
        var on = Request with { StreamSpecification = new(true, StreamViews.Both) };
        Refuses(Table.Send(on), on, "already has an enabled stream");
        Refuses(Table, Request with { StreamSpecification = new(false) }, "no enabled stream");
    }

    [Fact]
    public void Each_stream_has_its_own_ARN()
    {
        var first = Table.Send(Request with { StreamSpecification = new(true, StreamViews.Both) });
        var second = first.Send(Request with { StreamSpecification = new(false) }).Send(Request with { StreamSpecification = new(true, StreamViews.Both) });
        Assert.NotEqual(first.Table("SalesData").StreamArn, second.Table("SalesData").StreamArn);
    }

    [Fact]
    public void Two_changes_of_class_in_30_days_and_then_not_even_the_same_value()
    {
        var standard = Request with { TableClass = "STANDARD" };
        var stack = Table.Send(Request with { TableClass = "STANDARD_INFREQUENT_ACCESS" }).Send(standard);
        Refuses(stack, standard, "2 per 30 days");
        Assert.Equal("STANDARD", stack.After(30 * 24).Send(standard).Table("SalesData").TableClass);
    }

    [Fact]
    public void A_change_of_class_spends_the_budget_of_each_replica()
    {
        var stack = Deployed(OnDemand(ignore: "replicas"), Replica()).Send(Request with { TableClass = "STANDARD_INFREQUENT_ACCESS" });
        Assert.Single(Assert.Single(stack.Replicas("SalesData")).ClassChanges);
    }

    [Fact]
    public void Encryption_that_is_off_cannot_be_disabled() => Refuses(Table, Request with { SSESpecification = new(false) }, "already encrypted by default");

    [Fact]
    public void The_same_key_is_refused_but_bare_true_and_an_alias_encrypt_again()
    {
        var key = Request with { SSESpecification = new(true, "KMS", KeyArn) };
        Refuses(Table.Send(key), key, "already encrypted with the given key");
        var alias = Request with { SSESpecification = new(true, "KMS", "arn:aws:kms:us-east-1:123456789012:alias/sales") };
        Assert.Equal(2, Table.Send(alias).Send(alias).Table("SalesData").EncryptionChanges.Count);
        var managed = Request with { SSESpecification = new(true) };
        Assert.Equal(2, Table.Send(managed).Send(managed).Table("SalesData").EncryptionChanges.Count);
    }

    [Fact]
    public void Four_changes_of_encryption_in_24_hours_and_then_one_in_six()
    {
        var managed = Request with { SSESpecification = new(true) };
        var stack = Table.Send(managed).Send(managed).Send(managed).Send(managed);
        Refuses(stack.After(5), managed, "LimitExceededException");
        Refuses(stack.After(6).Send(managed), managed, "LimitExceededException");
    }

    [Fact]
    public void Time_to_live_checks_the_content_before_the_interval()
    {
        var on = Table.Send(Ttl("a", true));
        Refuses(on, Ttl("a", true), "already enabled");
        Refuses(on, Ttl("b", true), "active on a different AttributeName");
        Refuses(on, Ttl("b", false), "active on a different AttributeName");
        Refuses(on, Ttl("", false), "length");
        Refuses(on, Ttl("a", false), "modified multiple times");
        Refuses(Table, Ttl("a", false), "already disabled");
    }

    [Fact]
    public void Time_to_live_that_is_off_has_no_name() =>
        Assert.Equal(new(false, "", 1), Table.Send(Ttl("a", true)).After(1).Send(Ttl("a", false)).Table("SalesData").Ttl);

    [Fact]
    public void Recovery_lasts_35_days_if_unsaid_and_after_off_and_on()
    {
        Assert.Equal(35, Table.Send(Recovery(true)).Table("SalesData").RecoveryDays);
        var week = Table.Send(Recovery(true, 7));
        Assert.Equal(7, week.Table("SalesData").RecoveryDays);
        Assert.Equal(35, week.Send(Recovery(false)).Send(Recovery(false)).Send(Recovery(true)).Table("SalesData").RecoveryDays);
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(true, 36)]
    [InlineData(false, 7)]
    public void A_recovery_period_is_1_to_35_days_and_only_while_on(bool enabled, int days) => Refuses(Table, Recovery(enabled, days), "RecoveryPeriodInDays");

    [Fact]
    public void Deleting_a_table_with_recovery_leaves_a_system_backup()
    {
        var delete = new DeleteTable("us-east-1", "SalesData");
        Assert.Equal(["SalesData"], Table.Send(Recovery(true)).Send(delete).Account.SystemBackups);
        Assert.Empty(Table.Send(delete).Account.SystemBackups);
    }

    [Fact]
    public void Protection_refuses_DeleteTable_with_a_ValidationException()
    {
        var stack = Table.Send(Request with { DeletionProtectionEnabled = true }).Send(Request with { DeletionProtectionEnabled = true });
        var refusal = Assert.Throws<RefusedException>(() => stack.Send(new DeleteTable("us-east-1", "SalesData")));
        Assert.Equal("ValidationException", refusal.Code);
    }

    [Fact]
    public void A_table_that_is_gone_is_not_found() =>
        Refuses(AwsStack.Empty, Request with { TableClass = "STANDARD" }, "ResourceNotFoundException");

    private static UpdateTimeToLive Ttl(string name, bool enabled) => new("us-east-1", "SalesData", name, enabled);

    private static UpdateContinuousBackups Recovery(bool enabled, int? days = null) => new("us-east-1", "SalesData", enabled, days);

    private static void Refuses(AwsStack stack, AwsRequest request, string text) =>
        Assert.Contains(text, Assert.Throws<RefusedException>(() => stack.Send(request)).Message);
}
