using System.Collections.Immutable;
using System.Globalization;
using HipAssess.Domain;
using HipAssess.Import.Columns;

namespace HipAssess.Traces;

/// <summary>What a recording is of in somebody's words, as an option, a cell of a list or a field of a form holds them; empty where nothing is said.</summary>
/// <param name="Athlete">Id.</param>
/// <param name="Date">Test day, YYYY-MM-DD.</param>
/// <param name="Muscle">Fixed name of a muscle group.</param>
/// <param name="Position">Any words.</param>
/// <param name="Side"><c>left</c> or <c>right</c>.</param>
public sealed record RecordingLabel(string Athlete, string Date, string Muscle, string Position, string Side)
{
    /// <summary>What it says.</summary>
    /// <param name="last">The last day a test can be of.</param>
    /// <returns>The recording; or null and every word that is missing or not understood.</returns>
    public (Recording? Recording, ImmutableArray<RecordingFault> Faults) Read(DateOnly last)
    {
        var faults = ImmutableArray.CreateBuilder<RecordingFault>();
        var (muscle, side) = (Names.ParseMuscle(Muscle), Names.ParseSide(Side));
        DateOnly? date = DateOnly.TryParseExact(Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day >= Plausibility.FirstDate && day <= last ? day : null;
        if (string.IsNullOrWhiteSpace(Athlete))
            faults.Add(new(RecordingFault.Athlete, ""));
        if (Date.Length > 0 && date is null)
            faults.Add(new(RecordingFault.Date, Date));
        if (muscle is null)
            faults.Add(new(RecordingFault.Muscle, Muscle));
        if (Side.Length > 0 && side is null)
            faults.Add(new(RecordingFault.Side, Side));
        return faults.Count > 0 ? (null, faults.ToImmutable()) : (new Recording(Athlete, date, muscle!.Value, Position.Length > 0 ? Position : null, side), []);
    }
}

/// <summary>A word about a recording that is missing or not understood.</summary>
/// <param name="Field">Which: a column of a list of recordings, or <see cref="Cells"/>, <see cref="Letters"/> or <see cref="Titles"/>.</param>
/// <param name="Found">What stands there; empty where nothing does. Of <see cref="Titles"/> those that are missing.</param>
public sealed record RecordingFault(string Field, string Found)
{
    /// <summary>Columns of a list.</summary>
    public const string File = "file", Athlete = "athlete", Date = "date", Muscle = "muscle", Position = "position", Side = "side";

    /// <summary>A row that has other cells than the titles.</summary>
    public const string Cells = "cells";

    /// <summary>A list whose letters are not UTF-8.</summary>
    public const string Letters = "letters";

    /// <summary>Titles a list needs.</summary>
    public const string Titles = "titles";
}
