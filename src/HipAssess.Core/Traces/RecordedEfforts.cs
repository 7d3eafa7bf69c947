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
        {
            var efforts = Traces.Efforts.Of(trace);
            EffortFault[] own =
            [
                .. trace.Side is null && recording.Side is null ? [EffortFault.NoSide] : (EffortFault[])[],
                .. trace.Side is not null && recording.Side is not null ? [EffortFault.BothSides] : (EffortFault[])[],
                .. efforts.IsEmpty ? [EffortFault.None] : plateau && efforts.Any(effort => effort.Plateau is null) ? [EffortFault.TooShort] : (EffortFault[])[],
            ];
            faults.AddRange(own);
            if (own.Length == 0)
                found.Add(new RecordedEfforts(recording, (trace.Side ?? recording.Side)!.Value, trace, efforts));
        }
        return (found.ToImmutable(), [.. faults.Distinct()]);
    }

    /// <summary>What is taken of an effort as its trial.</summary>
    public static double? Taken(Effort effort, bool plateau) => plateau ? effort.Plateau : effort.Peak;
}

/// <summary>Why nothing can be taken of a trace.</summary>
public enum EffortFault
{
    /// <summary>Nothing says which side it is of.</summary>
    NoSide,

    /// <summary>Its titles name both sides, and one was given.</summary>
    BothSides,

    /// <summary>The force never rises for long enough.</summary>
    None,

    /// <summary>An effort has no best second.</summary>
    TooShort,
}
