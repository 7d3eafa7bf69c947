using HipAssess.Domain;

namespace HipAssess.Import;

/// <summary>Puts rows into sessions, in their order, and finds contradictions between them.</summary>
internal sealed class RowFold(SessionDrafts drafts, AthleteIds ids, IReadOnlyList<string> files)
{
    private FileDecisions _file = null!;
    private ProblemLog _problems = null!;
    private int _number;
    private Column? _athleteColumn;
    private Labels? _noticed, _kept;
    private SessionDraft _session = null!;

    /// <summary>Readings of the file so far.</summary>
    public long Readings { get; private set; }

    /// <summary>Summaries that joined one of the same muscle group, side and day.</summary>
    public long Joined { get; private set; }

    /// <summary>The rows that follow are of this file.</summary>
    public void Start(FileDecisions file, string name, int number, ProblemLog problems)
    {
        (_file, _number, _problems, _noticed, _kept) = (file, number, problems, null, null);
        _athleteColumn = file.Layout.Of(ColumnRole.Athlete);
        (Readings, Joined) = (0, 0);
        if (_athleteColumn is null)
            ids.Notice(RowLabels.FileId(name), RowLabels.FileId(name), file.Layout.Header.Line, null, problems);
    }

    /// <summary>Looks at the id of a row, kept or not.</summary>
    public void LookAtId(in RowRead row)
    {
        if (_athleteColumn is null || ReferenceEquals(row.Labels, _noticed) || row.Labels is not { Form.Length: > 0 } labels)
            return;
        _noticed = labels;
        ids.Notice(labels.Form, labels.Athlete, row.Line, _athleteColumn, _problems);
    }

    public void Keep(in RowRead row)
    {
        var labels = row.Labels!;
        if (!ReferenceEquals(labels, _kept))
            KeepLabels(row, labels);
        if (_file.Layout.IsRoster || labels.LacksDate)
            return;
        if (row.Readings is null)
            KeepReading(row, labels, row.Reading);
        else
            foreach (var reading in row.Readings)
                KeepReading(row, labels, reading);
    }

    /// <summary>Once for all rows that share labels, unless they contradict: then every row says so.</summary>
    private void KeepLabels(in RowRead row, Labels labels)
    {
        bool isOfAnyDay = _file.Layout.IsRoster || labels.LacksDate;
        var place = new Place(_number, row.Line);
        _session = isOfAnyDay ? drafts.Roster.Of(labels.Athlete, place, _file.Layout.IsRoster) : drafts.Of(labels.Athlete, labels.Date, place);
        bool agrees = true;
        if (!isOfAnyDay && row.HasReadings && labels.Event is not null && (_session.Event ??= labels.Event) != labels.Event)
        {
            Contradict(row, _session, ProblemCatalogue.EventContradiction, row.FirstReading.Column, labels.Event, _session.Event);
            agrees = false;
        }
        for (int i = 0; i < labels.Facts.Length; i++)
            agrees &= KeepFact(row, place, _file.FactColumns[i], labels.Facts[i], labels.Diagnosis);
        if (!isOfAnyDay && labels.Note is { } note && !_session.AddNote(note))
        {
            _problems.Add(ProblemCatalogue.NotesLeftOut, row.Line, found: "", particulars: Plausibility.NotesOfASession);
            agrees = false;
        }
        _kept = agrees && row.HasReadings ? labels : null;
    }

    private bool KeepFact(in RowRead row, Place place, Column column, double value, string? diagnosis)
    {
        var fact = column.Fact!.Value;
        if (fact == Fact.Diagnosis && diagnosis is not null)
            value = drafts.NumberOf(diagnosis);
        if (double.IsNaN(value) || _session.Learn(fact, value, place) is not { } earlier)
            return true;
        Contradict(row, _session, ProblemCatalogue.FactContradiction, column, FactCell.Describe(fact, _session[fact]), Say(earlier));
        return false;
    }

    private void KeepReading(in RowRead row, Labels labels, in Reading reading)
    {
        var place = new Place(_number, row.Line);
        ref var test = ref drafts.Tests.Of(_session, reading, labels.Position, labels.Contraction, place);
        var converted = reading;
        if (reading.Unit != test.Unit && !drafts.Tests.Convert(ref test, ref converted))
        {
            Contradict(row, _session, ProblemCatalogue.UnitKindsMixed, reading.Column, test.Unit.Symbol(), Say(test.FirstPlace));
            return;
        }
        ref var side = ref reading.Side == Side.Left ? ref test.Left : ref test.Right;
        switch (drafts.Tests.Add(ref side, converted, labels.Time, place, out var earlier))
        {
            case Added.New:
                Readings++;
                Joined += reading.IsSummary && side.Count > 1 ? 1 : 0;
                break;
            case Added.Repeated:
                Readings++;
                _problems.AddUnquoted(ProblemCatalogue.ReadingRepeated, row.Line, reading.Column, Say(earlier.Place));
                break;
            case Added.Contradicts:
                Contradict(row, _session, ProblemCatalogue.ReadingContradiction, reading.Column, earlier.Value, Say(earlier.Place));
                break;
            case Added.TooMany:
                Contradict(row, _session, ProblemCatalogue.TooManyReadings, reading.Column, Plausibility.LastTrial);
                break;
        }
        side.LimitedByPain |= labels.LimitedByPain;
        if (double.IsNaN(test.LeverArmM))
            test.LeverArmM = labels.LeverArmM;
        else if (!double.IsNaN(labels.LeverArmM) && labels.LeverArmM != test.LeverArmM)
            Contradict(row, _session, ProblemCatalogue.FactContradiction, reading.Column, $"a lever arm of {test.LeverArmM} m", Say(test.FirstPlace));
        test.Device = Join(test.Device, labels.Device);
        test.Tester = Join(test.Tester, labels.Tester);
        if (!drafts.PreviewIsFull)
            drafts.Preview.Add(new PreviewReading(labels.Athlete, labels.Date, reading.Muscle, reading.Side,
                reading.IsSummary || reading.Trial == 0 ? null : reading.Trial, double.IsNaN(reading.Value) ? reading.Mean : reading.Value, reading.Unit));
    }

    private void Contradict(in RowRead row, SessionDraft session, ProblemKind kind, Column column, params ReadOnlySpan<object?> particulars)
    {
        session.Contradict(kind);
        _problems.AddUnquoted(kind, row.Line, column, particulars);
    }

    private string Say(Place place) => place.File == _number ? $"line {place.Line}" : $"line {place.Line} of {files[place.File]}";

    /// <summary>Two devices or testers of one test are both named, in ordinal order.</summary>
    private static string? Join(string? known, string? said) => (known, said) switch
    {
        (_, null) => known,
        (null, _) => said,
        _ when known == said => known,
        _ => string.Join("; ", known.Split("; ").Append(said).Distinct().Order(StringComparer.Ordinal)),
    };
}
