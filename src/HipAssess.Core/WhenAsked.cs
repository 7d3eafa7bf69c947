using System.Diagnostics.CodeAnalysis;

namespace HipAssess;

/// <summary>
/// Something made when it is first asked for, and kept: the one way of this code to put work off that may never be needed.
/// Safe from several threads; it is made once. Many things of which none is kept are a <see cref="ListWhenAsked{T}"/>.
/// </summary>
/// <param name="make">Makes it.</param>
public sealed class WhenAsked<
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>(Func<T> make)
{
    private readonly Lazy<T> made = new(make);

    /// <summary>The thing.</summary>
    public T Value => made.Value;
}
