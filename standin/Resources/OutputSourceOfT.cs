using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <inheritdoc />
internal sealed class OutputSource<T> : OutputSource
{
    private readonly ImmutableHashSet<Resource> _resources;
    private readonly TaskCompletionSource<Resolved<T>> _resolution = new();

    public OutputSource(Resource resource)
    {
        _resources = [resource];
        Output = new Output<T>(_resolution.Task);
    }

    protected override object Output { get; }

    public override void Resolve(Resolved<object?> plain)
        => Resolve(OutputTypes.Convert(plain.Value, typeof(T)) is T value ? value : default!, plain.IsKnown, plain.IsSecret);

    public override void ResolveToDefault(bool isKnown) => Resolve(default!, isKnown, isSecret: false);

    public override void Fail(Exception exception) => _resolution.TrySetException(exception);

    private void Resolve(T value, bool isKnown, bool isSecret)
        => _resolution.TrySetResult(new(value, isKnown, isSecret, _resources));
}
