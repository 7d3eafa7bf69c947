using System.Globalization;
using HipAssess.Domain;
using HipAssess.Import.Columns;
using HipAssess.Strength;

namespace HipAssess.Tracking.OwnFiles;

/// <summary>Puts a test day into the columns of an athlete's own file, whatever its layout.</summary>
internal sealed class LogRows(OwnFile file, string athlete, LogEntry entry)
{
    private static readonly HashSet<Fact> Lasting = [Fact.Sex, Fact.BirthYear, Fact.HeightM, Fact.LegLengthM, Fact.DominantSide];
    private static readonly HashSet<ColumnRole> AsLastTime = [ColumnRole.Position, ColumnRole.Contraction, ColumnRole.Mode, ColumnRole.Device, ColumnRole.LeverArm];

    private readonly Dictionary<(LoggedTest?, Side?, int?), string[]> rows = [];

    /// <summary>The rows, or why the file has no room for them.</summary>
    /// <param name="logged">How many trials of a side that day has already.</param>
    public (IReadOnlyList<IReadOnlyList<string>> Rows, string? Refusal) Make(Func<LoggedSide, int> logged)
    {
        foreach (var side in entry.Measured)
            for (int i = 0; i < side.Trials.Length; i++)
                if (Place(side, logged(side) + i + 1, side.Trials[i]) is { } refusal)
                    return ([], refusal);
        if (entry.Note is { } note && Put(ColumnRole.Note, rows.Values.First(), string.Join(' ', note.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries))) is { } noNote)
            return ([], noNote);
        return ([.. rows.Values], null);
    }

    private string? Place(LoggedSide side, int trial, string value)
    {
        var fitting = file.Layout.Measures.Where(m => Fits(m, side)).ToList();
        if (fitting.Any(m => m.Variant == side.Test.Variant))
            fitting.RemoveAll(m => m.Variant != side.Test.Variant);
        if (fitting.Count == 0)
            return $"The file has no column for {side.Test.Word} {side.Side.Name()}{(side.Test.Unit is { } range ? $" in {range.Symbol()}" : "")}. Add one to its header"
                + (side.Test.Unit is { } unit ? $", e.g. {(file.Layout.Of(ColumnRole.Muscle) is null ? $"{side.Test.Word}_{side.Side.Name()}" : "range")}_{unit.Name()}." : ".");
        if (fitting.Select(m => m.Variant).Distinct().Skip(1).Any())
            return $"The file has several columns for {side.Test.Word} {side.Side.Name()}. Say which is meant: {string.Join(" or ", fitting.Select(m => m.Variant?.Name ?? side.Test.Word).Distinct())}.";
        if (fitting.FirstOrDefault(m => m.Trial is null || m.Trial == trial) is not { Value: { } column } measure)
            return $"The file has room for {fitting.Count} {(fitting.Count == 1 ? "trial" : "trials")} a side. Leave the weakest out, or add columns to its header.";

        var key = (measure.Muscle is null ? side.Test : null, measure.Side is null ? side.Side : (Side?)null, measure.Trial is null ? trial : (int?)null);
        if (!rows.TryGetValue(key, out var row))
        {
            row = Blank(side);
            if (Label(row, side, measure, trial) is { } refusal)
                return refusal;
            rows.Add(key, row);
        }
        row[column.Index] = Number(value);
        return side.Pain is { } pain ? Put(ColumnRole.Pain, row, pain.ToString(CultureInfo.InvariantCulture)) : null;
    }

    private bool Fits(Measure measure, LoggedSide side)
    {
        var test = side.Test;
        if (measure.IsSummary || (measure.Side ?? side.Side) != side.Side)
            return false;
        bool isInUnit = measure.Unit is { } unit ? test.Unit is { } range ? unit == range : !unit.IsOfRange() : test.Unit is null || file.Layout.Of(ColumnRole.Unit) is not null;
        return isInUnit && (measure.Muscle is not { } muscle
            || (test.Unit is { } wanted
                ? new TestedWord(muscle, measure.Variant).MovementIn(wanted) == test.Movement && (measure.Variant == test.Variant || (test.Variant is null && test.Position is null))
                : muscle == test.Muscle));
    }

    // What does not change from month to month is taken from the athlete's last row.
    private string[] Blank(LoggedSide side)
    {
        var row = new string[file.Layout.Header.Titles.Length];
        Array.Fill(row, "");
        foreach (var column in file.Layout.Columns)
            if (column.Fact is { } fact && Lasting.Contains(fact))
                row[column.Index] = Last(column, own => own.Athlete == athlete && own.MayBe(side.Test)) ?? Last(column, own => own.Athlete == athlete) ?? "";
            else if (column.Role is { } role && AsLastTime.Contains(role))
                row[column.Index] = AsLast(column, side.Test);
        return row;
    }

    // How a range was measured goes by the last row of its movement as a whole: "ir90" and the position of another row would contradict each other.
    private string AsLast(Column column, LoggedTest test) => test.Movement is null
        ? column.Role == ColumnRole.Mode ? "" : Last(column, own => own.Athlete == athlete && own.MayBe(test)) ?? ""
        : file.Rows.LastOrDefault(own => own.Athlete == athlete && own.MayBe(test)) is { } last && column.Index < last.Cells.Length ? last.Cells[column.Index] : "";

    private string? Unit(Column column, LoggedTest test) => test.Unit is { } range
        ? Last(column, own => own.Unit == range) ?? range.Name()
        : Last(column, own => own.Athlete == athlete && own.IsOf(test))
            ?? Last(column, own => own.Athlete == athlete && own.Unit?.IsOfRange() == false)
            ?? Last(column, own => own.Unit?.IsOfRange() == false)
            ?? entry.Unit?.Name();

    private string? Label(string[] row, LoggedSide side, Measure measure, int trial)
    {
        if (file.Layout.Of(ColumnRole.Athlete) is { } id)
            row[id.Index] = athlete;
        row[file.Layout.Of(ColumnRole.Date)!.Index] = Date();
        if (measure.Muscle is null && file.Layout.Of(ColumnRole.Muscle) is { } muscle)
            row[muscle.Index] = Last(muscle, own => own.IsOf(side.Test)) ?? side.Test.Word;
        if (measure.Unit is null && file.Layout.Of(ColumnRole.Unit) is { } units)
        {
            if (Unit(units, side.Test) is not { } unit)
                return "No row of the file shows the unit of strength yet. Say with --unit what your device shows: n, kgf, lbf or nm.";
            row[units.Index] = unit;
        }
        if (measure.Side is null && file.Layout.Of(ColumnRole.Side) is { } sides)
            row[sides.Index] = Last(sides, own => own.Side == side.Side)
                ?? (Last(sides, own => own.Side == side.Side.Other()) is { } other ? LogStyle.OtherSide(other, side.Side) : side.Side.Name());
        if (measure.Trial is null && file.Layout.Of(ColumnRole.Trial) is { } trials)
            row[trials.Index] = trial.ToString(CultureInfo.InvariantCulture);
        if (side.Test.Position is { } position && Put(ColumnRole.Position, row, position) is { } noPosition)
            return noPosition;
        if (side.Test.Mode is { } mode && Put(ColumnRole.Mode, row, mode) is { } noMode)
            return noMode;
        if (entry.MassKg is not { } mass)
            return null;
        if (file.Layout.Columns.FirstOrDefault(c => c.Fact == Fact.MassKg) is not { } column)
            return "The file has no column for body mass. Leave it out, or add mass_kg to its header.";
        row[column.Index] = Number((mass / column.Factor).ToString("0.##", CultureInfo.InvariantCulture));
        return null;
    }

    private string? Put(ColumnRole role, string[] row, string text)
    {
        if (file.Layout.Of(role) is not { } column)
            return $"The file has no {Vocabulary.Name(role)} column. Leave it out, or add {Vocabulary.Name(role)} to its header.";
        row[column.Index] = text;
        return null;
    }

    private string Number(string value) => file.Decided.DecimalMark == "comma" ? value.Replace('.', ',') : value;

    private string Date() => LogStyle.Date(
        entry.Date,
        Last(file.Layout.Of(ColumnRole.Date)!, _ => true) ?? "",
        file.Decided);

    private string? Last(Column column, Func<OwnRow, bool> isMeant) => file.Rows
        .LastOrDefault(own => column.Index < own.Cells.Length && own.Cells[column.Index].Length > 0 && isMeant(own))?.Cells[column.Index];
}
