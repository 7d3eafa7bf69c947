using HipAssess.Domain;

namespace HipAssess.Import;

/// <summary>What a row says about all of its readings: who, when, and what the titles leave open.</summary>
internal sealed class RowLabels
{
    private readonly FileDecisions _file;
    private readonly ImportOptions _options;
    private readonly AthleteIds _ids;
    private readonly ProblemLog _problems;
    private readonly Column? _joint, _athlete, _date, _time, _muscle, _side, _trial, _unit, _position, _contraction, _device, _tester, _pain, _note, _lever;

    private readonly Column[] _events;

    private readonly Memo<string> _athletes = new(text => text), _positions = new(Lower), _contractions = new(Lower), _devices = new(text => text), _testers = new(text => text);
    private readonly Memo<(DateOnly? Day, int Time, ProblemKind? Problem)> _dates;
    private readonly Memo<int?> _times = new(text => TimeCell.Read(text)), _trials;
    private readonly Memo<bool?> _joints = new(text => Vocabulary.Plain(text) is "" or "hip" or "hips" or "hipjoint");
    private readonly Memo<MuscleGroup?> _muscles = new(Vocabulary.Muscle);
    private readonly Memo<Side?> _sides = new(text => Vocabulary.Find(Vocabulary.Sides, Vocabulary.Plain(text)));
    private readonly Memo<StrengthUnit?> _units;
    private readonly Memo<bool?> _pains;

    public RowLabels(FileDecisions file, string fileName, ImportOptions options, AthleteIds ids, ProblemLog problems)
    {
        (_file, _options, _ids, _problems) = (file, options, ids, problems);
        var layout = file.Layout;
        (_athlete, _date, _time) = (layout.Of(ColumnRole.Athlete), file.HasDates ? layout.Of(ColumnRole.Date) : null, layout.Of(ColumnRole.Time));
        (_muscle, _side, _trial, _unit) = (layout.Of(ColumnRole.Muscle), layout.Of(ColumnRole.Side), layout.Of(ColumnRole.Trial), layout.Of(ColumnRole.Unit));
        (_position, _contraction, _device, _tester) = (layout.Of(ColumnRole.Position), layout.Of(ColumnRole.Contraction), layout.Of(ColumnRole.Device), layout.Of(ColumnRole.Tester));
        (_pain, _note, _lever) = (layout.Of(ColumnRole.Pain), layout.Of(ColumnRole.Note), layout.Of(ColumnRole.LeverArm));
        _joint = layout.Of(ColumnRole.Joint);
        _events = [.. layout.Columns.Where(c => c.Role == ColumnRole.Event)];
        _dates = new(ReadDate);
        _trials = new(text => Number(text) is { } number && number >= 1 && number <= Plausibility.LastTrial && number == Math.Floor(number) ? (int)number : null);
        _pains = new(text => Number(text) is { } pain ? pain is >= 0 and <= 10 ? pain >= Plausibility.LimitingPain : null : Vocabulary.Find(Vocabulary.YesNo, Vocabulary.Plain(text)));
        _units = new(ReadUnit);
        Athlete = _athlete is null ? ids.Of(Path.GetFileNameWithoutExtension(fileName), file.Layout.Header.Line, null, problems) : "";
        Date = options.Date;
    }

    public string Athlete { get; private set; }

    public DateOnly? Date { get; private set; }

    /// <summary>Seconds since midnight; −1 when not given.</summary>
    public int Time { get; private set; } = -1;

    /// <summary>What marks the session beside the date; null when the file has no such column.</summary>
    public string? Event { get; private set; }

    /// <summary>True in a row without date in a file with dates.</summary>
    public bool LacksDate { get; private set; }

    public MuscleGroup? Muscle { get; private set; }

    public Side? Side { get; private set; }

    /// <summary>0 when the file has no trial column.</summary>
    public int Trial { get; private set; }

    public StrengthUnit? Unit { get; private set; }

    public string? Position { get; private set; }

    public string? Contraction { get; private set; }

    public string? Device { get; private set; }

    public string? Tester { get; private set; }

    public bool LimitedByPain { get; private set; }

    public string? Note { get; private set; }

    /// <summary>NaN when not given.</summary>
    public double LeverArmM { get; private set; } = double.NaN;

    /// <summary>Words of mass found in the unit column and read as the force.</summary>
    public SortedSet<string> MassWords { get; } = [];

    public void Read(Row row)
    {
        if (_athlete is not null)
            Athlete = Text(row, _athlete, _athletes) is { } id ? _ids.Of(id, row.Line, _athlete, _problems) : Missing(row, _athlete, ProblemCatalogue.AthleteEmpty, "");
        ReadDate(row);
        if (_joint is not null && _joints.Of(row.Cell(_joint)) is not true)
            row.Report(ProblemCatalogue.JointNotHip, _joint);
        Event = _events.Length == 0 ? null : string.Join(' ', _events.Select(row.Text).Where(e => e.Length > 0));
        if (_muscle is not null)
            Muscle = Word(row, _muscle, _muscles, ProblemCatalogue.MuscleEmpty, ProblemCatalogue.MuscleUnknown);
        if (_side is not null)
            Side = Word(row, _side, _sides, ProblemCatalogue.SideEmpty, ProblemCatalogue.SideWordUnknown);
        if (_trial is not null)
            Trial = Word(row, _trial, _trials, ProblemCatalogue.TrialInvalid, ProblemCatalogue.TrialInvalid, Plausibility.LastTrial) ?? 0;
        if (_unit is not null)
            Unit = Word(row, _unit, _units, null, ProblemCatalogue.UnitUnknown);
        Position = _position is null ? null : Text(row, _position, _positions);
        Contraction = _contraction is null ? null : Text(row, _contraction, _contractions);
        Device = _device is null ? null : Text(row, _device, _devices);
        Tester = _tester is null ? null : Text(row, _tester, _testers);
        LimitedByPain = _pain is not null && Word(row, _pain, _pains, null, ProblemCatalogue.PainUnknown) == true;
        if (_note is not null)
            Note = row.Cell(_note).IsEmpty || IsTooLong(row, _note, row.Cell(_note)) ? null : row.Text(_note);
        if (_lever is not null)
            ReadLeverArm(row, _lever);
    }

    private void ReadDate(Row row)
    {
        if (_date is not null)
        {
            var cell = row.Cell(_date);
            LacksDate = cell.IsEmpty;
            (Date, Time, var problem) = LacksDate ? (null, -1, null) : _dates.Of(cell);
            if (problem is not null)
                row.Report(problem, _date, _file.DateOrder);
        }
        if (_time is null || row.Cell(_time).IsEmpty)
            return;
        Time = _times.Of(row.Cell(_time)) ?? -1;
        if (Time < 0)
            row.Report(ProblemCatalogue.TimeNotUnderstood, _time);
    }

    /// <summary>A reading without date is an error; facts without date hold for the athlete on any day.</summary>
    public void RequireDate(Row row)
    {
        if (LacksDate)
            row.Report(ProblemCatalogue.DateEmpty, _date);
    }

    private (DateOnly?, int, ProblemKind?) ReadDate(string text)
    {
        if (DateCell.Read(text) is not { } date)
            return (null, -1, ProblemCatalogue.DateNotUnderstood);
        if (date.Day(date.YearFirst ? _file.YearFirst : _file.YearLast) is not { } day)
            return (null, -1, ProblemCatalogue.DateImpossible);
        return (day, date.Seconds ?? -1, day > _options.Today ? ProblemCatalogue.DateFuture : day < Plausibility.FirstDate ? ProblemCatalogue.DateTooEarly : null);
    }

    private void ReadLeverArm(Row row, Column column)
    {
        LeverArmM = double.NaN;
        var cell = row.Cell(column);
        if (cell.IsEmpty)
            return;
        var (low, high) = Plausibility.LeverArmM;
        if (!NumberCell.TryParse(cell, _file.Mark, out double metres))
            row.Report(ProblemCatalogue.NotANumber, column);
        else if (metres * column.Factor is var arm && (arm < low || arm > high))
            row.Report(ProblemCatalogue.FactOutOfRange, column, low, high);
        else
            LeverArmM = arm;
    }

    private StrengthUnit? ReadUnit(string text)
    {
        string plain = Vocabulary.Plain(text);
        if (Vocabulary.MassWordsForForce.Contains(plain))
            MassWords.Add(text);
        return Vocabulary.Find(Vocabulary.Units, plain);
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

    private static string? Text(Row row, Column column, Memo<string> texts)
    {
        var cell = row.Cell(column);
        return cell.IsEmpty || IsTooLong(row, column, cell) ? null : texts.Of(cell);
    }

    private static bool IsTooLong(Row row, Column column, ReadOnlySpan<byte> cell)
    {
        if (cell.Length <= Plausibility.LongestText)
            return false;
        row.Report(ProblemCatalogue.TextTooLong, column);
        return true;
    }

    private static string Missing(Row row, Column column, ProblemKind kind, string standIn)
    {
        if (!row.HasError)
            row.Report(kind, column);
        return standIn;
    }

    private double? Number(string text) =>
        NumberCell.TryParse(System.Text.Encoding.UTF8.GetBytes(text), _file.Mark, out double number) ? number : null;

    private static string Lower(string text) => string.Join(' ', text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
