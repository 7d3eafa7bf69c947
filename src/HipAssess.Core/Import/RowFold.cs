using HipAssess.Domain;

namespace HipAssess.Import;

/// <summary>Puts checked rows into sessions and finds contradictions between rows.</summary>
internal sealed class RowFold(SessionDrafts drafts, IReadOnlyList<string> files)
{
    public void Keep(Row row, RowLabels labels, RowFacts facts, IReadOnlyList<Reading> readings)
    {
        var session = drafts.Of(labels.Athlete, labels.Date, row.Place);
        if (readings.Count > 0 && labels.Event is not null && (session.Event ??= labels.Event) != labels.Event)
            Contradict(row, session, ProblemCatalogue.EventContradiction, readings[0].Column, labels.Event, session.Event);
        for (int i = 0; i < facts.Columns.Length; i++)
            KeepFact(row, session, facts.Columns[i], facts.Values[i]);
        for (int i = 0; i < readings.Count; i++)
            KeepReading(row, session, labels, readings[i]);
        if (labels.Note is { } note && !session.AddNote(note))
            row.Report(ProblemCatalogue.NotesLeftOut, null, Plausibility.NotesOfASession);
    }

    /// <summary>Keeps facts that hold for the athlete on any day.</summary>
    public void KeepAthlete(Row row, RowLabels labels, RowFacts facts, bool isRoster)
    {
        var athlete = drafts.Roster.Of(labels.Athlete, row.Place, isRoster);
        for (int i = 0; i < facts.Columns.Length; i++)
            KeepFact(row, athlete, facts.Columns[i], facts.Values[i]);
    }

    private void KeepFact(Row row, SessionDraft session, Column column, double value)
    {
        var fact = column.Fact!.Value;
        if (double.IsNaN(value) || session.Learn(fact, value, row.Place) is not { } earlier)
            return;
        Contradict(row, session, ProblemCatalogue.FactContradiction, column, FactCell.Describe(fact, session[fact]), Say(earlier, row));
    }

    private void KeepReading(Row row, SessionDraft session, RowLabels labels, in Reading reading)
    {
        ref var test = ref drafts.Tests.Of(session, reading, labels.Position, labels.Contraction, row.Place);
        if (drafts.Tests.InUnit(ref test, reading) is not { } converted)
        {
            Contradict(row, session, ProblemCatalogue.UnitKindsMixed, reading.Column, test.Unit.Symbol(), Say(test.FirstPlace, row));
            return;
        }
        ref var side = ref reading.Side == Side.Left ? ref test.Left : ref test.Right;
        switch (drafts.Tests.Add(ref side, converted, labels.Time, row.Place, out var earlier))
        {
            case Added.Repeated:
                row.Report(ProblemCatalogue.ReadingRepeated, reading.Column, Say(earlier.Place, row));
                break;
            case Added.Contradicts:
                Contradict(row, session, ProblemCatalogue.ReadingContradiction, reading.Column, earlier.Value, Say(earlier.Place, row));
                break;
            case Added.TooMany:
                Contradict(row, session, ProblemCatalogue.TooManyReadings, reading.Column, Plausibility.LastTrial);
                break;
        }
        side.LimitedByPain |= labels.LimitedByPain;
        if (double.IsNaN(test.LeverArmM))
            test.LeverArmM = labels.LeverArmM;
        else if (!double.IsNaN(labels.LeverArmM) && labels.LeverArmM != test.LeverArmM)
            Contradict(row, session, ProblemCatalogue.FactContradiction, reading.Column, $"a lever arm of {test.LeverArmM} m", Say(test.FirstPlace, row));
        test.Device = Join(test.Device, labels.Device);
        test.Tester = Join(test.Tester, labels.Tester);
        if (!drafts.PreviewIsFull)
            drafts.Preview.Add(new PreviewReading(labels.Athlete, labels.Date, reading.Muscle, reading.Side,
                reading.IsSummary || reading.Trial == 0 ? null : reading.Trial, double.IsNaN(reading.Value) ? reading.Mean : reading.Value, reading.Unit));
    }

    private static void Contradict(Row row, SessionDraft session, ProblemKind kind, Column column, params ReadOnlySpan<object?> particulars)
    {
        session.Contradict(kind);
        row.Report(kind, column, particulars);
    }

    private string Say(Place place, Row row) => place.File == row.Place.File ? $"line {place.Line}" : $"line {place.Line} of {files[place.File]}";

    /// <summary>Two devices or testers of one test are both named, in ordinal order.</summary>
    private static string? Join(string? known, string? said) => (known, said) switch
    {
        (_, null) => known,
        (null, _) => said,
        _ when known == said => known,
        _ => string.Join("; ", known.Split("; ").Append(said).Distinct().Order(StringComparer.Ordinal)),
    };
}
