using System.Collections.Immutable;
using System.Text;
using HipAssess.Domain;
using HipAssess.Reports.Words.Doors;
using HipAssess.Store.Kept;
using HipAssess.Traces;
using HipAssess.Web.Actions;
using HipAssess.Web.Imports;

namespace HipAssess.Web.Recordings;

/// <summary>A recording not kept yet: what was said of it, what is wrong with it, and the efforts found.</summary>
/// <param name="Upload">The file.</param>
/// <param name="Choice">What was said of it.</param>
/// <param name="NamesSides">Its titles name the sides.</param>
/// <param name="Faults">What is wrong, with the field it is at; <see cref="OfFile"/> for the file.</param>
/// <param name="Missing">What was not said yet, with its field.</param>
/// <param name="Found">The efforts of each of its traces; empty as long as anything is wrong or missing.</param>
public sealed record WaitingRecording(
    Upload Upload, RecordingChoice Choice, bool NamesSides, ImmutableArray<(string Field, string Says)> Faults, ImmutableArray<(string Field, string Says)> Missing, ImmutableArray<RecordedEfforts> Found)
{
    /// <summary>The field of what is wrong with the file itself, and those of its titles.</summary>
    public const string OfFile = "file", Time = "time", Force = "force";

    /// <summary>The field of a unit, one for all.</summary>
    public const string Unit = "unit";

    /// <summary>Everything is said, and nothing wrong.</summary>
    public bool IsWhole => Faults.IsEmpty && Missing.IsEmpty;

    /// <summary>Its titles are not known ones, or were named.</summary>
    public bool NeedsTitles => Choice.Time.Length + Choice.Force.Length > 0 || Faults.Any(fault => fault.Field is Time or OfFile);

    /// <summary>All that somebody brought, in the order brought.</summary>
    internal static async Task<ImmutableArray<WaitingRecording>> AllAsync(Visit visit)
    {
        var all = ImmutableArray.CreateBuilder<WaitingRecording>();
        foreach (var (upload, choice) in await UploadsAsync(visit))
            all.Add(Of(upload, choice, await visit.Store.Uploads.ContentAsync(upload, visit.Gone), Review.LastDay(visit)));
        return all.ToImmutable();
    }

    /// <summary>Their files, in the order brought.</summary>
    internal static async Task<ImmutableArray<(Upload Upload, RecordingChoice Choice)>> UploadsAsync(Visit visit) =>
    [
        .. (await visit.Store.Uploads.ListAsync(visit.Who, visit.Gone)).AsEnumerable().Reverse()
            .Select(upload => (upload, ImportChoices.Read(upload.Options).Recording!)).Where(one => one.Item2 is not null),
    ];

    private static WaitingRecording Of(Upload upload, RecordingChoice choice, byte[] content, DateOnly lastDay)
    {
        var faults = ImmutableArray.CreateBuilder<(string, string)>();
        var missing = ImmutableArray.CreateBuilder<(string, string)>();
        bool namesTitles = choice.Time.Length + choice.Force.Length > 0;
        var (traces, wrong) = namesTitles && (choice.Time.Length == 0 || choice.Force.Length == 0)
            ? ([], RecordingWords.TwoTitles)
            : TraceFile.Read(Encoding.UTF8.GetString(content), namesTitles ? (choice.Time, choice.Force) : null);
        if (wrong is not null)
            faults.Add((namesTitles ? Time : OfFile, wrong.EndsWith('.') ? wrong : RecordingWords.InPage(wrong) + "."));
        var (recording, said) = choice.Label.Read(lastDay);
        foreach (var fault in said)
            (fault.Found.Length > 0 ? faults : missing).Add((fault.Field, RecordingWords.At(fault)));
        bool namesSides = traces.Length > 1;
        if (choice.Date.Length == 0)
            missing.Add((RecordingFault.Date, RecordingWords.At(new RecordingFault(RecordingFault.Date, ""))));
        if (choice.Side.Length == 0 && !namesSides)
            missing.Add((RecordingFault.Side, RecordingWords.At(new RecordingFault(RecordingFault.Side, ""))));
        if (StrengthUnits.Parse(choice.Unit) is null)
            missing.Add((Unit, RecordingWords.NoUnit));
        // What is wrong with the efforts is told beside what is not said yet.
        var (found, effortFaults) = RecordedEfforts.Of(recording ?? new Recording("", null, default, null, Names.ParseSide(choice.Side)), traces, choice.IsPlateau);
        foreach (var fault in effortFaults.Where(fault => fault != EffortFault.NoSide))
            faults.Add((fault == EffortFault.BothSides ? RecordingFault.Side : OfFile, RecordingWords.At(fault)));
        return new(upload, choice, namesSides, faults.ToImmutable(), missing.ToImmutable(), faults.Count + missing.Count == 0 ? found : []);
    }
}
