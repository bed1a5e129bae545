using SalesData.Infra.Iam;

namespace SalesData.Tests.Program.Iam;

public class PolicyDocumentTests
{
    [Fact]
    public void A_statement_says_what_is_allowed_on_what() =>
        Assert.Equal(
            """{"Version":"2012-10-17","Statement":[{"Sid":"Read","Effect":"Allow","Action":["a:Get","a:List"],"Resource":["arn:1","arn:2"]}]}""",
            new PolicyDocument([new Statement("Read", ["a:Get", "a:List"], ["arn:1", "arn:2"])]).ToString());

    [Fact]
    public void A_trust_policy_can_name_a_service() =>
        Assert.Equal(
            """{"Sid":"Trust","Effect":"Allow","Principal":{"Service":"backup.amazonaws.com"},"Action":["sts:AssumeRole"]}""",
            new PolicyDocument([new Statement("Trust", ["sts:AssumeRole"], []) { ServicePrincipal = "backup.amazonaws.com" }]).ToJson()["Statement"]![0]!.ToJsonString());

    [Fact]
    public void A_trust_policy_names_its_principal_and_no_resource() =>
        Assert.Equal(
            """{"Version":"2012-10-17","Statement":[{"Sid":"Trust","Effect":"Allow","Principal":{"Federated":"arn:provider"},"Action":["sts:Assume"],"Condition":{"StringEquals":{"k":"v","l":["w","x"]},"StringLike":{"m":"y*"}}}]}""",
            new PolicyDocument(
            [
                new Statement("Trust", ["sts:Assume"], [])
                {
                    FederatedPrincipal = "arn:provider",
                    Conditions = [new("StringEquals", "k", "v"), new("StringEquals", "l", "w", "x"), new("StringLike", "m", "y*")],
                },
            ]).ToString());
}
