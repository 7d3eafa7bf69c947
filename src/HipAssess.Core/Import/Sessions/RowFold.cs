using HipAssess.Domain;
using HipAssess.Import.Cells;
using HipAssess.Import.Columns;
using HipAssess.Import.Problems;
using HipAssess.Import.Rows;

namespace HipAssess.Import.Sessions;

/// <summary>Puts rows into sessions, in their order, and finds contradictions between them.</summary>
internal sealed class RowFold(SessionDrafts drafts, AthleteIds ids, People people, IReadOnlyList<string> files)
{
    private FileDecisions _file = null!;
    private ProblemLog _problems = null!;
    private int _number;
    private Column? _athleteColumn;
    private bool _isOfRows; // both sides stand in one row, so that a row is a test
    private Labels? _noticed, _kept;
    private RowContent? _settled; // rows with it, and with the labels kept, are readings of _test and say nothing else that is new
    private SessionDraft _session = null!;
    private int _test;

    /// <summary>Readings of the file so far.</summary>
    public long Readings { get; private set; }

    /// <summary>Readings that joined others nothing read tells them from.</summary>
    public FurtherReadings Further { get; private set; } = new();

    /// <summary>Summaries that joined one of the same muscle group, side and day.</summary>
    public long Joined { get; private set; }

    /// <summary>The rows that follow are of this file.</summary>
    public void Start(FileDecisions file, string name, int number, ProblemLog problems)
    {
        (_file, _number, _problems, _noticed, _kept, _settled) = (file, number, problems, null, null, null);
        _athleteColumn = file.Layout.Of(ColumnRole.Athlete) ?? file.Layout.Of(ColumnRole.FamilyName);
        (Readings, Joined, Further) = (0, 0, new FurtherReadings());
        _isOfRows = file.Layout.RowIsATest;
        if (!file.Layout.NamesAthletes)
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
        var content = row.Content;
        var labels = row.Labels!;
        if (ReferenceEquals(content, _settled) && ReferenceEquals(labels, _kept))
        {
            KeepReading(row, labels, row.Reading, ref drafts.Tests[_test]);
            return;
        }
        if (!ReferenceEquals(labels, _kept))
            KeepLabels(row, labels);
        if (_file.Layout.IsRoster || labels.LacksDate)
            return;
        bool agrees = true;
        if (content.Readings is null)
            agrees = KeepTest(row, labels, row.Reading);
        else
            foreach (var reading in content.Readings)
                KeepTest(row, labels, reading);
        _settled = agrees && content.Readings is null ? content : null;
    }

    /// <summary>Once for all rows that share labels, unless they contradict: then every row says so.</summary>
    private void KeepLabels(in RowRead row, Labels labels)
    {
        bool isOfAnyDay = _file.Layout.IsRoster || labels.LacksDate;
        var place = new Place(_number, row.Line);
        _session = isOfAnyDay ? drafts.Roster.Of(labels.Athlete, place, _file.Layout.IsRoster) : drafts.Of(labels.Athlete, labels.Date, labels.Occasion, place);
        _session.SeeTime(labels.Time, labels.ZoneMinutes);
        bool agrees = KnowsPerson(row, place, labels);
        if (!isOfAnyDay && row.Content.HasReadings && labels.Event is not null && (_session.Event ??= labels.Event) != labels.Event)
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
        _kept = agrees && row.Content.HasReadings ? labels : null;
    }

    /// <summary>False when the row's name or marks do not go with what is known of the person.</summary>
    private bool KnowsPerson(in RowRead row, Place place, Labels labels)
    {
        if (labels.Name is null && labels.Marks is null)
            return true;
        _session.Name ??= labels.Name;
        if (people.Meet(labels, _file.Layout.Distinguishing, place) is not { } found)
            return true;
        bool isError = found.Kind.Severity == Severity.Error;
        if (isError)
            _session.Contradict(found.Kind);
        _problems.AddUnquoted(found.Kind, row.Line, (found.Column ?? _athleteColumn)!.Place, [.. found.Particulars, Say(found.Earlier)]);
        return !isError;
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

    /// <summary>Keeps a reading and what the row says about its test; false when they contradict what is known.</summary>
    private bool KeepTest(in RowRead row, Labels labels, in Reading reading)
    {
        _test = drafts.Tests.Of(_session, reading, labels, new Place(_number, row.Line));
        if (_test < 0)
        {
            Contradict(row, _session, ProblemCatalogue.TooManyTests, reading.Column, Plausibility.TestsOfASession);
            return false;
        }
        ref var test = ref drafts.Tests[_test];
        if (!KeepReading(row, labels, reading, ref test))
            return false;
        test.SideOf(reading.Side).LimitedByPain |= labels.LimitedByPain;
        (test.Device, test.Tester) = (Join(test.Device, labels.Device), Join(test.Tester, labels.Tester));
        if (IsTooMany(row, ref test, ColumnRole.Device) | IsTooMany(row, ref test, ColumnRole.Tester))
            return false;
        if (double.IsNaN(test.LeverArmM))
            test.LeverArmM = labels.LeverArmM;
        else if (!double.IsNaN(labels.LeverArmM) && labels.LeverArmM != test.LeverArmM)
        {
            Contradict(row, _session, ProblemCatalogue.FactContradiction, reading.Column, $"a lever arm of {test.LeverArmM} m", Say(test.FirstPlace));
            return false;
        }
        return true;
    }

    /// <summary>False when the unit does not go with the test's.</summary>
    private bool KeepReading(in RowRead row, Labels labels, in Reading reading, ref TestDraft test)
    {
        var converted = reading;
        if (reading.Unit != test.Unit && !drafts.Tests.Convert(ref test, ref converted))
        {
            Contradict(row, _session, ProblemCatalogue.UnitKindsMixed, reading.Column, test.Unit.Symbol(), Say(test.FirstPlace));
            return false;
        }
        ref var side = ref test.SideOf(reading.Side);
        if (reading.Trial == 0 && !reading.IsSummary && side.Count > 0 && drafts.Tests.Joined(side, labels.Time, _number) is { } before && !KeepsFurther(row, labels, converted, before))
            return true;
        switch (drafts.Tests.Add(ref side, converted, labels.Time, new Place(_number, row.Line), out var earlier))
        {
            case Added.New:
                Readings++;
                Joined += reading.IsSummary && side.Count > 1 ? 1 : 0;
                break;
            case Added.Repeated:
                Readings++;
                _problems.AddUnquoted(ProblemCatalogue.ReadingRepeated, row.Line, reading.Column.Place, Say(earlier.Place));
                break;
            case Added.Contradicts:
                Contradict(row, _session, ProblemCatalogue.ReadingContradiction, reading.Column, earlier.Value, Say(earlier.Place));
                break;
            case Added.TooMany:
                Contradict(row, _session, ProblemCatalogue.TooManyReadings, reading.Column, Plausibility.LastTrial);
                break;
        }
        if (!drafts.PreviewIsFull)
            drafts.Preview.Add(new PreviewReading(labels.Athlete, labels.Date, reading.Muscle, reading.Side,
                reading.IsSummary || reading.Trial == 0 ? null : reading.Trial, double.IsNaN(reading.Value) ? reading.Mean : reading.Value, reading.Unit)
            { Movement = reading.Movement });
        return true;
    }

    /// <summary>
    /// A reading nothing read tells from one before. False when it is not kept: without a day, a further row of both sides is a further test.
    /// </summary>
    private bool KeepsFurther(in RowRead row, Labels labels, in Reading reading, in Slot before)
    {
        bool isRefused = _isOfRows && labels.Date is null;
        if (isRefused && before.Value == reading.Value)
        {
            _problems.AddUnquoted(ProblemCatalogue.ReadingRepeated, row.Line, reading.Column.Place, Say(before.Place));
            return false;
        }
        Further.Add(new FurtherReading(before.Line, row.Line, reading.Column, isRefused, labels.Date is not null));
        if (isRefused)
            _session.Contradict(DayProblems.FurtherRow);
        return !isRefused;
    }

    private void Contradict(in RowRead row, SessionDraft session, ProblemKind kind, Column column, params ReadOnlySpan<object?> particulars)
    {
        session.Contradict(kind);
        _problems.AddUnquoted(kind, row.Line, column.Place, particulars);
    }

    private string Say(Place place) => place.File == _number ? $"line {place.Line}" : $"line {place.Line} of {files[place.File]}";

    private bool IsTooMany(in RowRead row, ref TestDraft test, ColumnRole role)
    {
        string? names = drafts.Tests.Texts[role == ColumnRole.Device ? test.Device : test.Tester];
        if (names is null || names.AsSpan().Count("; ") < Plausibility.NamesOfATest)
            return false;
        // The ones before stay, so that what comes next is not compared with ever more.
        int kept = drafts.Tests.Texts.Of(string.Join("; ", names.Split("; ").Take(Plausibility.NamesOfATest)));
        _ = role == ColumnRole.Device ? test.Device = kept : test.Tester = kept;
        Contradict(row, _session, ProblemCatalogue.TooManyNames, _file.Layout.Of(role)!, Plausibility.NamesOfATest);
        return true;
    }

    /// <summary>Two devices or testers of one test are both named, in ordinal order.</summary>
    private int Join(int known, string? said) => (drafts.Tests.Texts[known], said) switch
    {
        (_, null) => known,
        (null, _) => drafts.Tests.Texts.Of(said),
        var (before, now) when before == now => known,
        var (before, now) => drafts.Tests.Texts.Of(string.Join("; ", before.Split("; ").Append(now).Distinct().Order(StringComparer.Ordinal))),
    };
}
