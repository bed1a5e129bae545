namespace Pulumi;

/// <summary>An <see cref="Input{T}"/> whose type of value does not matter.</summary>
internal interface IInput
{
    IOutput ToOutput();
}
