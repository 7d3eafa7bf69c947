using System.Collections.Immutable;
using HipAssess.Domain;

namespace HipAssess.Protocols;

/// <summary>A test battery: what is measured, how, and in which order.</summary>
/// <param name="Id">E.g. <c>runner-hip-3</c>.</param>
/// <param name="Name">E.g. <c>Runner's hip screen: three muscle groups</c>.</param>
/// <param name="Purpose">For whom, and what it can say.</param>
/// <param name="FirstSide">The side every test begins with; null: the uninjured one, left where neither hurts.</param>
/// <param name="Alternates">Sides take turns trial by trial; else all trials of one side come first.</param>
/// <param name="Source">Where the choice of tests, positions and trials is from.</param>
/// <param name="Tests">In the order they are done; never empty.</param>
public sealed record Protocol(
    string Id, string Name, string Purpose, Side? FirstSide, bool Alternates, string Source, ImmutableArray<ProtocolTest> Tests)
{
    /// <summary>The side its tests begin with.</summary>
    /// <param name="injuredSide">Side of the complaint; null when none is known.</param>
    public Side BeginsWith(Side? injuredSide) => FirstSide ?? injuredSide?.Other() ?? Side.Left;

    /// <summary>It has a range of motion.</summary>
    public bool HasMovements => Tests.Any(test => test.Movement is not null);
}
