using static System.FormattableString;

namespace HipAssess.Benchmarks.WholeProcess;

/// <summary>How fast a job is meant to be.</summary>
/// <param name="Athletes">Size of the file.</param>
/// <param name="Job">The job.</param>
/// <param name="Seconds">Largest wall time.</param>
/// <param name="Mebibytes">Largest peak memory.</param>
/// <param name="OfPeer">Largest share of the time a peer takes.</param>
/// <param name="Peer">Which.</param>
/// <param name="IsForNative">Only the native build is meant.</param>
internal sealed record Aim(int Athletes, Job Job, double? Seconds = null, double? Mebibytes = null, double? OfPeer = null, string Peer = Contestant.R, bool IsForNative = false)
{
    /// <summary>All that were set.</summary>
    public static Aim[] All { get; } =
    [
        new(1, Job.AssessJson, Seconds: 0.03, IsForNative: true),
        new(60, Job.AssessCsv, OfPeer: 0.5),
        new(60, Job.Reports, Seconds: 0.35, IsForNative: true),
        new(1000, Job.ManyReports, Seconds: 5, Mebibytes: 120, IsForNative: true),
        new(100_000, Job.Check, OfPeer: 0.5, Peer: Contestant.Python),
        new(100_000, Job.AssessCsv, Mebibytes: 300, OfPeer: 0.6),
        new(100_000, Job.AssessJson, Seconds: 8, Mebibytes: 350),
        new(100_000, Job.Study, Mebibytes: 250, OfPeer: 0.35),
        new(10_000, Job.Track, Seconds: 10),
    ];

    /// <summary>A row of Markdown: the aim, what was measured, and whether it is met.</summary>
    /// <param name="own">This tool's run.</param>
    /// <param name="peer">That of the peer; null when there is none.</param>
    public string Row(Run own, Run? peer)
    {
        string[] wanted =
        [
            .. Seconds is { } s ? [Invariant($"under {s} s")] : Array.Empty<string>(),
            .. Mebibytes is { } m ? [Invariant($"under {m} MiB")] : Array.Empty<string>(),
            .. OfPeer is { } share ? [Invariant($"under {share}× of the time of {Peer}")] : Array.Empty<string>(),
        ];
        double? ofPeer = peer is { Failure: null } ? own.Seconds / peer.Seconds : null;
        string measured = own.Failure
            ?? Invariant($"{own.Seconds:F2} s, {own.Mebibytes:F0} MiB") + (OfPeer is null ? "" : ofPeer is { } times ? Invariant($", {times:F2}×") : ", peer not measured");
        bool isMissed = own.Failure is not null || own.Seconds > Seconds || own.Mebibytes > Mebibytes || ofPeer > OfPeer;
        string verdict = isMissed ? "missed" : OfPeer is null || ofPeer is not null ? "met" : "";
        return Invariant($"| {Athletes:N0} | `{Job.Name}` | {string.Join(", ", wanted)} | {measured} | {verdict} |");
    }
}
