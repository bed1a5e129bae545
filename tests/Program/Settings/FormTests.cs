using SalesData.Infra.Settings;
using SalesData.Tests.Support;

namespace SalesData.Tests.Program.Settings;

/// <summary>Texts that must have a form: each case differs from one that is accepted in one place.</summary>
public class FormTests
{
    [Theory]
    [InlineData("us-east-1")]
    [InlineData("ap-southeast-7")]
    [InlineData("us-gov-west-1")]
    [InlineData("us-isob-east-1")]
    [InlineData("eusc-de-east-1")]
    [InlineData("cn-north-1")]
    [InlineData("eu-west-9")]
    public void A_region_has_an_area_a_direction_and_a_number(string region) => Assert.True(AwsRegion.IsName(region));

    [Theory]
    [InlineData("")]
    [InlineData("us")]
    [InlineData("us-east")]
    [InlineData("us-1")]
    [InlineData("u-east-1")]
    [InlineData("ussss-east-1")]
    [InlineData("us--1")]
    [InlineData("us-east-0")]
    [InlineData("us-east-10")]
    [InlineData("us-east-a")]
    [InlineData("us-east-")]
    [InlineData("us-east-1-")]
    [InlineData("-east-1")]
    [InlineData("US-EAST-1")]
    [InlineData("us-East-1")]
    [InlineData("us-east-1 ")]
    [InlineData("us_east-x-1")]
    [InlineData("us-eäst-1")]
    [InlineData("us-east-１")]
    [InlineData("us-east.x-1")]
    public void A_text_without_the_form_of_a_region_is_none(string text) => Assert.False(AwsRegion.IsName(text));

    [Theory]
    [InlineData("arn:aws:kms:us-east-1:123456789012:key/abc")]
    [InlineData("arn:aws-us-gov:kms:us-east-1:000000000000:key/a:b")]
    public void An_ARN_has_a_partition_the_service_the_region_an_account_and_a_resource(string arn) => Assert.Empty(Problems(Arn(arn)));

    [Theory]
    [InlineData("ARN:aws:kms:us-east-1:123456789012:key/abc")]
    [InlineData("arn:azure:kms:us-east-1:123456789012:key/abc")]
    [InlineData("arn:aw:kms:us-east-1:123456789012:key/abc")]
    [InlineData("arn:aws:sns:us-east-1:123456789012:key/abc")]
    [InlineData("arn:aws:kms:us-east-2:123456789012:key/abc")]
    [InlineData("arn:aws:kms::123456789012:key/abc")]
    [InlineData("arn:aws:kms:us-east-1:12345678901:key/abc")]
    [InlineData("arn:aws:kms:us-east-1:1234567890123:key/abc")]
    [InlineData("arn:aws:kms:us-east-1:12345678901x:key/abc")]
    [InlineData("arn:aws:kms:us-east-1:123456789012:")]
    [InlineData("arn:aws:kms:us-east-1:123456789012")]
    [InlineData("arn:aws:kms:us-east-1:123456789012:key/a c")]
    [InlineData(" arn:aws:kms:us-east-1:123456789012:key/abc")]
    public void A_text_that_differs_from_an_ARN_in_one_place_is_a_problem(string text) =>
        Assert.Equal("p:kmsKeyArn", Assert.Single(Problems(Arn(text))).Key);

    [Theory]
    [InlineData("ops@example.com")]
    [InlineData("first.last+sales@mail.example.co.uk")]
    public void An_email_address_is_accepted(string text) => Assert.Empty(Problems(Email(text)));

    [Theory]
    [InlineData("ops")]
    [InlineData("@example.com")]
    [InlineData("ops@")]
    [InlineData("ops@@example.com")]
    [InlineData("ops@example.com ")]
    [InlineData("o ps@example.com")]
    [InlineData("Operators <ops@example.com>")]
    [InlineData("ops@example.com,dev@example.com")]
    public void A_text_that_is_no_email_address_is_a_problem(string text) =>
        Assert.Equal("p:alarmEmail", Assert.Single(Problems(Email(text))).Key);

    private static (string, string)[] Arn(string arn) => [("encryption", "CUSTOMER_MANAGED"), ("kmsKeyArn", arn)];

    private static (string, string)[] Email(string address) => [("alarms", "true"), ("alarmEmail", address)];

    private static IReadOnlyList<SettingProblem> Problems((string Key, string Value)[] changes)
    {
        var values = new Dictionary<string, string>(Defaults.All);
        foreach (var (key, value) in changes)
        {
            values[key] = value;
        }

        SalesDataSettings.Read(values.GetValueOrDefault, "p", "us-east-1", [], out var problems);
        return problems;
    }
}
