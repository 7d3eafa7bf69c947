using System.Diagnostics.CodeAnalysis;
using HipAssess.Domain;
using HipAssess.Import.Cells;
using HipAssess.Import.Columns;
using HipAssess.Import.Problems;
using HipAssess.Import.Text;

namespace HipAssess.Import.Rows;

/// <summary>Reads what a row says about all of its readings: who, when, and what the titles leave open.</summary>
internal sealed class RowLabels
{
    private static readonly object LastTrial = Plausibility.LastTrial; // boxed once, not for each of millions of rows

    private readonly FileDecisions _file;
    private readonly ImportOptions _options;
    private readonly RowFacts _facts;
    private readonly RowPerson _person;
    private readonly ulong _columns;
    private readonly Column? _joint, _date, _time, _muscle, _side, _trial, _unit, _position, _contraction, _mode, _condition, _occasion, _device, _tester, _pain, _note, _lever;

    private readonly Column[] _events;

    private readonly Memo<string> _positions = new(StatedText.Of), _contractions = new(StatedText.Of), _modes = new(StatedText.Of), _conditions = new(StatedText.Of), _devices = new(text => text), _testers = new(text => text);
    private readonly Memo<(DateOnly? Day, int Time, int Zone, ProblemKind? Problem)> _dates;
    private readonly Memo<int?> _times = new(text => TimeCell.Read(text)), _trials;
    private readonly Memo<bool?> _joints = new(text => Vocabulary.Plain(text) is "" or "hip" or "hips" or "hipjoint");
    private readonly Memo<TestedWord?> _tested = new(Vocabulary.Tested);
    private readonly Memo<Side?> _sides = new(Vocabulary.SideWord);
    private readonly Memo<WrittenUnit?> _units;
    private readonly Memo<int> _occasions = new(ColumnCells.Occasion);
    private readonly Memo<bool?> _pains;
    private Labels? _labels;
    private ulong _changed;

    public RowLabels(FileDecisions file, string fileName, ImportOptions options)
    {
        (_file, _options, _facts) = (file, options, new RowFacts(file));
        var layout = file.Layout;
        (_person, _date, _time) = (new RowPerson(file, FileId(fileName)), file.HasDates ? layout.Of(ColumnRole.Date) : null, layout.Of(ColumnRole.Time));
        (_muscle, _side, _trial, _unit) = (layout.Of(ColumnRole.Muscle), layout.Of(ColumnRole.Side), layout.Of(ColumnRole.Trial), layout.Of(ColumnRole.Unit));
        (_position, _contraction, _device, _tester) = (layout.Of(ColumnRole.Position), layout.Of(ColumnRole.Contraction), layout.Of(ColumnRole.Device), layout.Of(ColumnRole.Tester));
        (_pain, _note, _lever) = (layout.Of(ColumnRole.Pain), layout.Of(ColumnRole.Note), layout.Of(ColumnRole.LeverArm));
        _mode = layout.Of(ColumnRole.Mode);
        _joint = layout.Of(ColumnRole.Joint);
        _condition = layout.Of(ColumnRole.Condition);
        _occasion = layout.Of(ColumnRole.Occasion);
        _events = [.. layout.Columns.Where(c => c.Role == ColumnRole.Event)];
        foreach (var column in (Column?[])[.. _person.Columns, _date, _time, _position, _contraction, _mode, _condition, _occasion, _device, _tester, _pain, _note, _lever, .. _events, .. file.FactColumns])
            _columns |= column is null ? 0 : Row.Bit(column.Index);
        _dates = new(ReadDate);
        _trials = new(text => Number(text) is { } number && number >= 1 && number <= Plausibility.LastTrial && number == Math.Floor(number) ? (int)number : null);
        _pains = new(text => Number(text) is { } pain ? pain is >= 0 and <= 10 ? pain >= Plausibility.LimitingPain : null : Vocabulary.Find(Vocabulary.YesNo, Vocabulary.Plain(text)));
        _units = new(ReadUnit);
    }

    /// <summary>The muscle group or movement, where the row says it.</summary>
    public TestedWord? Tested { get; private set; }

    public Side? Side { get; private set; }

    /// <summary>0 when the file has no trial column.</summary>
    public int Trial { get; private set; }

    public WrittenUnit? Unit { get; private set; }

    /// <summary>True when the row names a unit nobody knows; it is reported.</summary>
    public bool HasUnknownUnit { get; private set; }

    /// <summary>Words of the unit column there is something to say about.</summary>
    public SortedSet<string> UnitsToSay { get; } = [];

    /// <summary>Whom the rows of a file without athlete column belong to.</summary>
    public static string FileId(string fileName) => Path.GetFileNameWithoutExtension(fileName);

    /// <summary>Must see every row, also one that is not read, so that no change is missed.</summary>
    public void NoteChanges(Row row) => _changed |= row.Changed;

    public Labels Read(Row row)
    {
        var labels = _labels is null || (_changed & _columns) != 0 ? ReadLabels(row) : _labels;
        if (_joint is not null && _joints.Of(row.Cell(_joint)) is not true)
            row.Report(ProblemCatalogue.JointNotHip, _joint);
        if (MustRead(_muscle, Tested is null))
            Tested = Word(row, _muscle, _tested, ProblemCatalogue.MuscleEmpty, ProblemCatalogue.MuscleUnknown);
        if (MustRead(_side, Side is null))
            Side = Word(row, _side, _sides, ProblemCatalogue.SideEmpty, ProblemCatalogue.SideWordUnknown);
        if (MustRead(_trial, Trial == 0))
            Trial = Word(row, _trial, _trials, ProblemCatalogue.TrialInvalid, ProblemCatalogue.TrialInvalid, LastTrial) ?? 0;
        if (MustRead(_unit, Unit is null))
        {
            Unit = Word(row, _unit, _units, null, ProblemCatalogue.UnitUnknown);
            HasUnknownUnit = Unit is null && !row.Cell(_unit).IsEmpty;
        }
        _labels = row.HasError ? null : labels; // so that the next row reports the same error
        _changed = 0;
        return labels;
    }

    /// <summary>A reading without date is an error; facts without date hold for the athlete on any day.</summary>
    public void RequireDate(Row row, Labels labels)
    {
        if (labels.LacksDate)
            row.Report(ProblemCatalogue.DateEmpty, _date);
    }

    private bool MustRead([NotNullWhen(true)] Column? column, bool isUnknown) => column is not null && (isUnknown || (_changed & Row.Bit(column.Index)) != 0);

    private Labels ReadLabels(Row row)
    {
        var person = _person.Read(row);
        var (date, time, zone, lacksDate) = ReadDate(row);
        var (facts, diagnosis) = _facts.Read(row, _changed);
        return new Labels
        {
            Athlete = person.Id,
            Form = person.Form,
            Name = person.Name,
            Marks = person.Marks,
            Date = date,
            Time = time,
            ZoneMinutes = zone,
            Occasion = ReadOccasion(row, date),
            // A row that says which occasion it is of needs no day.
            LacksDate = lacksDate && (_occasion is null || row.Cell(_occasion).IsEmpty),
            Event = _events.Length == 0 ? null : string.Join(' ', _events.Select(row.Text).Where(e => e.Length > 0)),
            Position = _position is null ? null : Text(row, _position, _positions),
            Contraction = _contraction is null ? null : Text(row, _contraction, _contractions),
            Mode = _mode is null ? null : Text(row, _mode, _modes),
            Condition = _condition is null ? null : Text(row, _condition, _conditions),
            Device = _device is null ? null : Text(row, _device, _devices),
            Tester = _tester is null ? null : Text(row, _tester, _testers),
            LimitedByPain = _pain is not null && Word(row, _pain, _pains, null, ProblemCatalogue.PainUnknown) == true,
            Note = _note is null || row.Cell(_note).IsEmpty || IsTooLong(row, _note, row.Cell(_note)) ? null : row.Text(_note),
            LeverArmM = _lever is null ? double.NaN : ReadLeverArm(row, _lever),
            Facts = facts,
            Diagnosis = diagnosis,
        };
    }

    private (DateOnly?, int, int, bool) ReadDate(Row row)
    {
        var (date, time, zone, problem) = _date is null ? (_options.Date, -1, 0, null) : row.Cell(_date).IsEmpty ? (null, -1, 0, null) : _dates.Of(row.Cell(_date));
        if (problem is not null)
            row.Report(problem, _date, _file.DateOrder);
        if (_time is not null && !row.Cell(_time).IsEmpty)
        {
            time = _times.Of(row.Cell(_time)) ?? -1;
            if (time < 0)
                row.Report(ProblemCatalogue.TimeNotUnderstood, _time);
        }
        return (date, time, zone, _date is not null && row.Cell(_date).IsEmpty);
    }

    private (DateOnly?, int, int, ProblemKind?) ReadDate(string text)
    {
        if (DateCell.Read(text) is not { } date)
            return (null, -1, 0, ProblemCatalogue.DateNotUnderstood);
        if (date.Day(date.YearFirst ? _file.YearFirst : _file.YearLast) is not { } day)
            return (null, -1, 0, ProblemCatalogue.DateImpossible);
        return (day, date.Seconds ?? -1, date.ZoneMinutes ?? 0, day > _options.Today ? ProblemCatalogue.DateFuture : day < Plausibility.FirstDate ? ProblemCatalogue.DateTooEarly : null);
    }

    private int ReadOccasion(Row row, DateOnly? date)
    {
        if (_occasion is null || !row.HasContent || date is not null)
            return -1;
        if (ColumnTitle.IsOwnName(_occasion) && (row.Cell(_occasion).IsEmpty || row.Cell(_occasion).SequenceEqual("undated"u8)))
            return -1;
        int number = row.Cell(_occasion).IsEmpty ? -1 : _occasions.Of(row.Cell(_occasion));
        if (number < 0)
            row.Report(DayProblems.OccasionNotUnderstood, _occasion);
        return number;
    }

    private double ReadLeverArm(Row row, Column column)
    {
        var cell = row.Cell(column);
        if (cell.IsEmpty)
            return double.NaN;
        var (low, high) = Plausibility.LeverArmM;
        if (!NumberCell.TryParse(cell, _file.Mark, out double metres))
            row.Report(ProblemCatalogue.NotANumber, column);
        else if (metres * column.Factor is var arm && (arm < low || arm > high))
            row.Report(ProblemCatalogue.FactOutOfRange, column, low, high);
        else
            return arm;
        return double.NaN;
    }

    private WrittenUnit? ReadUnit(string text)
    {
        if (UnitWords.Says(text) is not null)
            UnitsToSay.Add(text);
        return UnitWords.Find(text);
    }

    private static T? Word<T>(Row row, Column column, Memo<T?> words, ProblemKind? empty, ProblemKind unknown, params ReadOnlySpan<object?> particulars)
        where T : struct
    {
        var cell = row.Cell(column);
        if (cell.IsEmpty)
        {
            if (empty is not null)
                row.Report(empty, column, particulars);
            return null;
        }
        var word = words.Of(cell);
        if (word is null)
            row.Report(unknown, column, particulars);
        return word;
    }

    internal static T? Text<T>(Row row, Column column, Memo<T> texts)
    {
        var cell = row.Cell(column);
        return cell.IsEmpty || IsTooLong(row, column, cell) ? default : texts.Of(cell);
    }

    private static bool IsTooLong(Row row, Column column, ReadOnlySpan<byte> cell)
    {
        if (cell.Length <= Plausibility.LongestText)
            return false;
        row.Report(ProblemCatalogue.TextTooLong, column);
        return true;
    }

    private double? Number(string text) =>
        NumberCell.TryParse(System.Text.Encoding.UTF8.GetBytes(text), _file.Mark, out double number) ? number : null;
}
