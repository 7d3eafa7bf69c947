using System.Globalization;
using CsvHelper;
using HipAssess.Domain;
using HipAssess.Import.Text;

namespace HipAssess.Reports.Export;

/// <summary>
/// Sessions in the long layout, one row per trial or summary: the import reads equal sessions from it, to the last digit. A side
/// without trials and summary is one that was not measured.
/// </summary>
public static class SessionsCsv
{
    /// <summary>Writes the table; sessions are asked for one by one.</summary>
    public static void Write(Stream to, IEnumerable<Session> sessions)
    {
        using var csv = CsvWriter.Create(to, SpreadsheetText.Options, leaveOpen: true);
        csv.WriteHeader(
            "athlete", "name", "date", "occasion", "sex", "age", "mass_kg", "height_m", "leg_length_m", "dominant_side", "group", "injured_side", "diagnosis", "symptom_weeks",
            "muscle", "position", "contraction", "mode", "condition", "side", "trial", "value", "unit", "mean_value", "summary_of", "pain", "lever_arm_m", "device", "tester",
            "beyond_neutral_positive", "note");
        foreach (var session in sessions)
        {
            var rows = Rows(session).ToList();
            // A note to a row; where there are more, the last reading is given again.
            for (int i = 0; i < rows.Count || (i < session.Notes.Length && rows.Count > 0); i++)
                Write(csv, session, rows[Math.Min(i, rows.Count - 1)], i < session.Notes.Length ? session.Notes[i] : null);
        }
    }

    private static IEnumerable<Row> Rows(Session session)
    {
        foreach (var test in session.Tests)
            foreach (var side in Sides.Both)
                foreach (var row in Rows(side, test.On(side)))
                    yield return row with
                    {
                        Tested = test.Muscle.Name(),
                        Position = test.Position,
                        Contraction = test.Contraction,
                        Condition = test.Condition,
                        Unit = test.Unit.Name(),
                        LeverArmM = test.LeverArmM,
                        Device = test.Device,
                        Tester = test.Tester,
                    };
        foreach (var test in session.Movements)
            foreach (var side in Sides.Both)
                foreach (var row in Rows(side, test.On(side)))
                    yield return row with
                    {
                        Tested = test.Movement.Name(),
                        Position = test.Position,
                        Mode = test.Mode,
                        Condition = test.Condition,
                        Unit = test.Unit.Name(),
                        Device = test.Device,
                        Tester = test.Tester,
                    };
    }

    private static IEnumerable<Row> Rows(Side side, Readings? readings)
    {
        if (readings?.Summary is { } summary)
        {
            yield return new Row(side, 1, summary.Best, summary.Mean, summary.Count?.ToString(CultureInfo.InvariantCulture) ?? "unknown", readings.LimitedByPain);
            yield break;
        }
        for (int i = 0; i < readings?.Trials.Length; i++)
            if (readings.Trials[i] is { } value)
                yield return new Row(side, i + 1, value, null, null, readings.LimitedByPain);
    }

    private static void Write(CsvWriter csv, Session session, Row row, string? note)
    {
        var facts = session.Facts;
        csv.WriteTextAgain(session.Athlete);
        csv.WriteTextAgain(session.Name);
        csv.WriteField(session.Date);
        csv.WriteField(session.Date is not null ? null : session.Occasion?.ToString(CultureInfo.InvariantCulture) ?? "undated");
        csv.WriteField(facts.Sex?.Name());
        csv.WriteField(facts.AgeYears);
        csv.WriteField(facts.MassKg);
        csv.WriteField(facts.HeightM);
        csv.WriteField(facts.LegLengthM);
        csv.WriteField(facts.DominantSide?.Name());
        csv.WriteField(facts.Group?.Name());
        csv.WriteField(facts.InjuredOnBothSides ? "both" : facts.InjuredSide?.Name());
        csv.WriteTextAgain(facts.Diagnosis);
        csv.WriteField(facts.SymptomWeeks);
        csv.WriteField(row.Tested);
        csv.WriteTextAgain(row.Position);
        csv.WriteTextAgain(row.Contraction);
        csv.WriteTextAgain(row.Mode);
        csv.WriteTextAgain(row.Condition);
        csv.WriteField(row.Side.Name());
        csv.WriteField<int>(row.Trial);
        csv.WriteField(row.Value);
        csv.WriteField(row.Unit);
        csv.WriteField(row.Mean);
        csv.WriteField(row.SummaryOf);
        csv.WriteField(row.IsPainful ? "yes" : null);
        csv.WriteField(row.LeverArmM);
        csv.WriteTextAgain(row.Device);
        csv.WriteTextAgain(row.Tester);
        csv.WriteField((string?)null);
        csv.WriteTextAgain(note);
        csv.EndRecord();
    }

    private sealed record Row(Side Side, int Trial, double? Value, double? Mean, string? SummaryOf, bool IsPainful)
    {
        public string Tested { get; init; } = "";

        public string? Position { get; init; }

        public string? Contraction { get; init; }

        public string? Mode { get; init; }

        public string? Condition { get; init; }

        public string Unit { get; init; } = "";

        public double? LeverArmM { get; init; }

        public string? Device { get; init; }

        public string? Tester { get; init; }
    }
}
