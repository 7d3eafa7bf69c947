using System.Collections.Immutable;

namespace HipAssess.Domain;

/// <summary>A side of the body. Every signed quantity is right minus left.</summary>
public enum Side : byte
{
    /// <summary>The left side.</summary>
    Left,

    /// <summary>The right side.</summary>
    Right,
}

/// <summary>What can be said of a side.</summary>
public static class Sides
{
    /// <summary>Left, then right: the order of every table.</summary>
    public static ImmutableArray<Side> Both { get; } = [Side.Left, Side.Right];

    /// <summary>The contralateral side.</summary>
    public static Side Other(this Side side) => side == Side.Left ? Side.Right : Side.Left;
}
