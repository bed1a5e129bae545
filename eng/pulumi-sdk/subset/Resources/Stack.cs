namespace Pulumi;

/// <summary>Options of the stack.</summary>
public class StackOptions
{
    /// <summary>Called for the stack and for all below it.</summary>
    public List<ResourceTransformation> ResourceTransformations { get => field ??= []; set; }
}

/// <summary>The root of all resources of a run.</summary>
public class Stack : ComponentResource
{
    /// <summary>Registers the stack; resources can be made from then on.</summary>
    public Stack(StackOptions? options = null)
        : base("pulumi:pulumi:Stack", $"{Deployment.Instance.ProjectName}-{Deployment.Instance.StackName}",
            new ComponentResourceOptions { ResourceTransformations = options?.ResourceTransformations ?? [] })
        => Deployment.RequireCurrent().Stack = this;

    /// <summary>Registers the properties marked with <see cref="OutputAttribute"/>, which all must have a value by now.</summary>
    internal void RegisterOutputProperties()
    {
        var outputs = OutputProperties();
        if (outputs.Keys.Where(name => outputs[name] is null).ToArray() is { Length: > 0 } missing)
        {
            throw new RunException($"Output(s) '{string.Join(", ", missing)}' have no value assigned. "
                + "[Output] attributed properties must be assigned inside Stack constructor.");
        }

        if (outputs.Keys.Where(name => outputs[name] is not IResolvable).ToArray() is { Length: > 0 } others)
        {
            throw RunException.OutputsHaveIncorrectType(others);
        }

        RegisterOutputs(outputs);
    }
}
