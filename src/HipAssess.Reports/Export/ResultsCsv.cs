using System.Collections.Immutable;
using CsvHelper;
using HipAssess.Domain;
using HipAssess.Import.Text;
using HipAssess.Reports.Words;
using HipAssess.Strength;
using HipAssess.Verdicts;

namespace HipAssess.Reports.Export;

/// <summary>The assessment as a table: one row per session and muscle group or movement, full precision, no intervals.</summary>
public static class ResultsCsv
{
    /// <summary>Writes the table.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="assessment">What was found.</param>
    /// <param name="reports">The report file of each session, in the same order; empty when none was written.</param>
    public static void Write(Stream to, CohortAssessment assessment, IReadOnlyList<string> reports)
    {
        using var csv = CsvWriter.Create(to, SpreadsheetText.Options, leaveOpen: true);
        csv.WriteHeader(
            "athlete", "date", "muscle", "position", "unit", "left", "right", "ln_ratio", "percent", "weaker_side",
            "error_bound_percent", "p", "p_holm", "flag", "reasons", "report", "contraction", "condition", "occasion", "difference", "error_bound");
        // Sessions are assessed and formatted on all processors, a few at a time, and written in their order.
        csv.ParallelWrite(
            Enumerable.Range(0, assessment.Sessions.Count),
            (rows, i) => WriteRows(rows, assessment.Sessions[i], reports.Count > 0 ? reports[i] : ""));
    }

    private static void WriteRows(CsvWriter csv, SessionAssessment session, string report)
    {
        foreach (var muscle in session.Muscles)
        {
            csv.WriteText(session.Session.Athlete);
            csv.WriteField(session.Session.Date);
            csv.WriteField(muscle.Test.Muscle.Name());
            csv.WriteText(muscle.Test.Position);
            csv.WriteField(muscle.Test.Unit.Name());
            csv.WriteField(muscle.Left?.Strength);
            csv.WriteField(muscle.Right?.Strength);
            csv.WriteField(muscle.Difference?.LnRatio);
            csv.WriteField(muscle.Difference?.Percent);
            csv.WriteField(muscle.Difference?.WeakerSide?.Name());
            csv.WriteField<double>(muscle.ErrorBound.Percent);
            csv.WriteField(muscle.DifferenceNorm?.P);
            csv.WriteField(muscle.DifferenceNorm?.PHolm);
            csv.WriteField(CodeWords.Code(muscle.Flag));
            csv.WriteField(Codes(muscle.Reasons));
            csv.WriteField(report);
            csv.WriteText(muscle.Test.Contraction);
            csv.WriteText(muscle.Test.Condition);
            csv.WriteField(session.Session.Occasion);
            csv.WriteField((double?)null);
            csv.WriteField((double?)null);
            csv.EndRecord();
        }
        foreach (var movement in session.Movements)
            WriteRow(csv, session.Session, movement, report);
    }

    private static void WriteRow(CsvWriter csv, Session session, MovementAssessment movement, string report)
    {
        csv.WriteText(session.Athlete);
        csv.WriteField(session.Date);
        csv.WriteField(movement.Test.Movement.Name());
        csv.WriteText(movement.Test.Position);
        csv.WriteField(movement.Test.Unit.Name());
        csv.WriteField(movement.Day.Left?.Value);
        csv.WriteField(movement.Day.Right?.Value);
        csv.WriteField((double?)null);
        csv.WriteField((double?)null);
        csv.WriteField(movement.Difference?.LessSide?.Name());
        csv.WriteField((double?)null);
        csv.WriteField(movement.DifferenceNorm?.P);
        csv.WriteField(movement.DifferenceNorm?.PHolm);
        csv.WriteField(CodeWords.Code(movement.Flag));
        csv.WriteField(Codes(movement.Reasons));
        csv.WriteField(report);
        csv.WriteText(movement.Test.Mode);
        csv.WriteText(movement.Test.Condition);
        csv.WriteField(session.Occasion);
        csv.WriteField(movement.Difference?.Value);
        csv.WriteField<double>(movement.ErrorBound.Value);
        csv.EndRecord();
    }

    private static string Codes(ImmutableArray<Reason> reasons) => reasons.Length == 1 && reasons[0].Side is null
        ? CodeWords.Code(reasons[0].Code)
        : string.Join(' ', reasons.Select(reason => CodeWords.Code(reason.Code) + (reason.Side is { } side ? ":" + side.Name() : "")));
}
