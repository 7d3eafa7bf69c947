using System.Collections.Immutable;
using HipAssess.Domain;

namespace HipAssess.Traces;

/// <summary>One trace of a recording, and the efforts found in it.</summary>
/// <param name="Recording">What it is of.</param>
/// <param name="Side">Which side: the recording's, or the one its titles name.</param>
/// <param name="Trace">The samples.</param>
/// <param name="Efforts">At least one.</param>
public sealed record RecordedEfforts(Recording Recording, Side Side, Trace Trace, ImmutableArray<Effort> Efforts)
{
    /// <summary>Finds the efforts of a recording.</summary>
    /// <param name="recording">What it is of.</param>
    /// <param name="traces">What its file holds.</param>
    /// <param name="plateau">The best second of each effort is asked for, not its peak.</param>
    public static (ImmutableArray<RecordedEfforts> Found, ImmutableArray<EffortFault> Faults) Of(Recording recording, ImmutableArray<Trace> traces, bool plateau)
    {
        var found = ImmutableArray.CreateBuilder<RecordedEfforts>();
        var faults = ImmutableArray.CreateBuilder<EffortFault>();
        foreach (var trace in traces)
            if ((trace.Side ?? recording.Side) is not { } side)
                faults.Add(EffortFault.NoSide);
            else if (trace.Side is { } titled && recording.Side is { } told && traces.Length == 1 && titled != told)
                faults.Add(EffortFault.OtherSide);
            else if (Traces.Efforts.Of(trace) is not { IsEmpty: false } efforts)
                faults.Add(EffortFault.None);
            else if (plateau && efforts.Any(effort => effort.Plateau is null))
                faults.Add(EffortFault.TooShort);
            else
                found.Add(new RecordedEfforts(recording, side, trace, efforts));
        return (found.ToImmutable(), faults.ToImmutable());
    }

    /// <summary>What is taken of an effort as its trial.</summary>
    public static double? Taken(Effort effort, bool plateau) => plateau ? effort.Plateau : effort.Peak;
}

/// <summary>Why nothing can be taken of a trace.</summary>
public enum EffortFault
{
    /// <summary>Nothing says which side it is of.</summary>
    NoSide,

    /// <summary>Its titles name the other side than the one given.</summary>
    OtherSide,

    /// <summary>The force never rises for long enough.</summary>
    None,

    /// <summary>An effort has no best second.</summary>
    TooShort,
}
