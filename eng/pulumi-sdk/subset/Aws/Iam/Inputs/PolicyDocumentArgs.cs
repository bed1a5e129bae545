namespace Pulumi.Aws.Iam.Inputs;

/// <summary>What a policy allows; here only as a type.</summary>
public sealed class PolicyDocumentArgs : ResourceArgs;
