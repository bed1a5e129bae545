using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi;

/// <summary>The root of all resources of a run.</summary>
public class Stack : ComponentResource
{
    internal const string TypeToken = "pulumi:pulumi:Stack";

    /// <summary>Registers the stack; resources can be made from then on.</summary>
    public Stack(StackOptions? options = null)
        : base(TypeToken, $"{Deployment.Instance.ProjectName}-{Deployment.Instance.StackName}")
        => Deployment.RequireCurrent().Stack = this;

    /// <summary>Registers the properties marked with <see cref="OutputAttribute"/>, which all must have a value by now.</summary>
    internal void RegisterPropertyOutputs()
    {
        var outputs = ImmutableDictionary.CreateBuilder<string, object?>();
        foreach (var property in GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.Name != nameof(Urn) && property.GetCustomAttribute<OutputAttribute>() is { } output)
            {
                outputs.Add(output.Name ?? property.Name, property.GetValue(this));
            }
        }

        var missing = outputs.Where(output => output.Value is null).Select(output => output.Key).ToList();
        if (missing.Count > 0)
        {
            throw new RunException(
                $"Output(s) '{string.Join(", ", missing)}' have no value assigned. "
                + "[Output] attributed properties must be assigned inside Stack constructor.");
        }

        var others = outputs.Where(output => output.Value is not IOutput).Select(output => output.Key).ToList();
        if (others.Count > 0)
        {
            throw RunException.OutputsHaveIncorrectType(others);
        }

        RegisterOutputs(outputs);
    }
}
