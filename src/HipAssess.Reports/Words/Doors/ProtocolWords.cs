using HipAssess.Domain;
using HipAssess.Protocols;

namespace HipAssess.Reports.Words.Doors;

/// <summary>Test batteries in words.</summary>
public static class ProtocolWords
{
    /// <summary>E.g. "abductors", "modified Thomas test".</summary>
    public static string Test(ProtocolTest test) => test.Movement is { } movement
        ? MovementWords.Name(new MovementTest(movement, test.Position, test.Mode, null, null))
        : TermWords.Muscle(test.Muscle!.Value);

    /// <summary>E.g. "abductors, adductors, flexors, internal rotation, external rotation and modified Thomas test".</summary>
    public static string Tests(Protocol protocol) => TermWords.List([.. protocol.Tests.Select(Test)]);

    /// <summary>Position and kind, e.g. "side-lying, isometric"; a test known by its name has its position in it.</summary>
    public static string How(ProtocolTest test) =>
        string.Join(", ", new[] { test.IsNamedByPosition ? null : test.Position, test.Contraction, test.Mode }.OfType<string>());

    /// <summary>E.g. "2 trials a side, 30 s rest, in N".</summary>
    public static string Trials(ProtocolTest test) =>
        $"{TermWords.Counted(test.Trials, "trial")} a side, {test.RestSeconds} s rest, in {test.Unit.Symbol()}{(test.Device is { } device ? $", {device}" : "")}";

    /// <summary>Which side begins, and how sides take turns.</summary>
    public static string Order(Protocol protocol)
    {
        string first = protocol.FirstSide is { } side ? $"The {TermWords.Side(side)} side first" : "The uninjured side first, left where neither hurts";
        return first + (protocol.Alternates ? "; then the sides take turns, trial by trial." : "; all trials of a side before the other.");
    }
}
