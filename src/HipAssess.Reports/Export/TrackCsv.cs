using CsvHelper;
using HipAssess.Domain;
using HipAssess.Import.Text;
using HipAssess.Reports.Words;
using HipAssess.Strength;
using HipAssess.Tracking;
using HipAssess.Tracking.Series;

namespace HipAssess.Reports.Export;

/// <summary>Athletes over time as a table: one row per muscle group and test day; what changed stands in the newest row.</summary>
public static class TrackCsv
{
    /// <summary>Writes the table with full precision.</summary>
    public static void Write(Stream to, IEnumerable<History> histories)
    {
        using var csv = CsvWriter.Create(to, SpreadsheetText.Options, leaveOpen: true);
        csv.WriteHeader([
            "athlete", "muscle", "position", "unit", "date", "left", "right", "ln_ratio", "percent", "weaker_side", "flag",
            .. SeriesTitles("left"), .. SeriesTitles("right"), .. SeriesTitles("difference"), "left_percent_per_30_days", "right_percent_per_30_days",
            "occasion", "left_level_since_occasion", "right_level_since_occasion", "difference_level_since_occasion",
            "difference", "left_change", "right_change", "difference_change", "left_per_30_days", "right_per_30_days"]);
        foreach (var history in histories)
        {
            foreach (var muscle in history.Muscles)
                foreach (var point in muscle.Points)
                    WriteRow(csv, history, muscle, point);
            foreach (var movement in history.Movements)
                foreach (var point in movement.Points)
                    WriteRow(csv, history, movement, point);
        }
    }

    private static string[] SeriesTitles(string series) =>
        [$"{series}_level", $"{series}_level_since", $"{series}_verdict", $"{series}_change_percent", $"{series}_change_low", $"{series}_change_high"];

    private static void WriteRow(CsvWriter csv, History history, MuscleHistory muscle, TrackedPoint point)
    {
        bool isNewest = ReferenceEquals(point, muscle.Newest);
        csv.WriteText(history.Athlete);
        csv.WriteField(muscle.Test.Muscle.Name());
        csv.WriteText(muscle.Test.Position);
        csv.WriteField(muscle.Test.Unit.Name());
        csv.WriteField(point.When.Date?.ToString("O"));
        csv.WriteField(point.Left);
        csv.WriteField(point.Right);
        csv.WriteField(point.Day.Difference?.LnRatio);
        csv.WriteField(point.Day.Difference?.Percent);
        csv.WriteField(point.Day.Difference?.WeakerSide?.Name());
        csv.WriteField(CodeWords.Code(point.Assessed?.Flag ?? Verdicts.Flag.NotAssessed));
        WriteSeries(csv, isNewest ? muscle.Left : null, isLog: false);
        WriteSeries(csv, isNewest ? muscle.Right : null, isLog: false);
        WriteSeries(csv, isNewest ? muscle.Difference : null, isLog: true);
        csv.WriteField(isNewest ? muscle.Trend?.Left?.PercentPer30Days : null);
        csv.WriteField(isNewest ? muscle.Trend?.Right?.PercentPer30Days : null);
        csv.WriteField(point.When.Number);
        foreach (var series in new[] { muscle.Left, muscle.Right, muscle.Difference })
            csv.WriteField(isNewest ? series.Current?.From.Number : null);
        for (int ofMovement = 0; ofMovement < 6; ofMovement++)
            csv.WriteField("");
        csv.EndRecord();
    }

    // A movement is in its unit, and what is on the ln scale or in percent stays empty.
    private static void WriteRow(CsvWriter csv, History history, MovementHistory movement, MovementPoint point)
    {
        bool isNewest = ReferenceEquals(point, movement.Newest);
        csv.WriteText(history.Athlete);
        csv.WriteField(movement.Test.Movement.Name());
        csv.WriteText(movement.Test.Position);
        csv.WriteField(movement.Test.Unit.Name());
        csv.WriteField(point.When.Date?.ToString("O"));
        csv.WriteField(point.On(Side.Left));
        csv.WriteField(point.On(Side.Right));
        csv.WriteField("");
        csv.WriteField("");
        csv.WriteField(point.Day.Difference?.LessSide?.Name());
        csv.WriteField(CodeWords.Code(point.Assessed?.Flag ?? Verdicts.Flag.NotAssessed));
        TrackedSeries[] all = [movement.Left, movement.Right, movement.Difference];
        foreach (var series in all)
        {
            csv.WriteField(isNewest ? series.Current?.Mean : null);
            csv.WriteField(isNewest ? series.Current?.From.Date?.ToString("O") : null);
            csv.WriteField(isNewest && series.Current is not null ? CodeWords.Code(series.Verdict) : null);
            csv.WriteField("");
            csv.WriteField(isNewest ? series.Change?.Ci95.Low : null);
            csv.WriteField(isNewest ? series.Change?.Ci95.High : null);
        }
        csv.WriteField("");
        csv.WriteField("");
        csv.WriteField(point.When.Number);
        foreach (var series in all)
            csv.WriteField(isNewest ? series.Current?.From.Number : null);
        csv.WriteField(point.Day.Difference?.Value);
        foreach (var series in all)
            csv.WriteField(isNewest ? series.Change?.Size : null);
        csv.WriteField(isNewest ? movement.Trend?.Left?.UnitsPer30Days : null);
        csv.WriteField(isNewest ? movement.Trend?.Right?.UnitsPer30Days : null);
        csv.EndRecord();
    }

    private static void WriteSeries(CsvWriter csv, TrackedSeries? series, bool isLog)
    {
        csv.WriteField(isLog ? series?.Current?.Mean : series?.Current?.GeometricMean);
        csv.WriteField(series?.Current?.From.Date?.ToString("O"));
        csv.WriteField(series?.Current is null ? null : CodeWords.Code(series.Verdict));
        csv.WriteField(series?.Change?.Percent);
        csv.WriteField(series?.Change?.Ci95Percent.Low);
        csv.WriteField(series?.Change?.Ci95Percent.High);
    }
}
