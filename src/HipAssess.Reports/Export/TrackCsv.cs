using CsvHelper;
using HipAssess.Domain;
using HipAssess.Import.Text;
using HipAssess.Reports.Words;
using HipAssess.Strength;
using HipAssess.Tracking;

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
            .. ChangeTitles("first"), .. ChangeTitles("previous"), "left_percent_per_30_days", "right_percent_per_30_days"]);
        foreach (var history in histories)
            foreach (var muscle in history.Muscles)
                foreach (var point in muscle.Points)
                    WriteRow(csv, history, muscle, point);
    }

    private static string[] ChangeTitles(string since) =>
    [
        $"since_{since}", $"left_percent_since_{since}", $"left_since_{since}", $"right_percent_since_{since}", $"right_since_{since}",
        $"difference_ln_since_{since}", $"difference_since_{since}",
    ];

    private static void WriteRow(CsvWriter csv, History history, MuscleHistory muscle, TrackedPoint point)
    {
        bool isNewest = ReferenceEquals(point, muscle.Newest);
        csv.WriteText(history.Athlete);
        csv.WriteField(muscle.Test.Muscle.Name());
        csv.WriteText(muscle.Test.Position);
        csv.WriteField(muscle.Test.Unit.Name());
        csv.WriteField(point.Date.ToString("O"));
        csv.WriteField(point.Left);
        csv.WriteField(point.Right);
        csv.WriteField(point.Assessed.Difference?.LnRatio);
        csv.WriteField(point.Assessed.Difference?.Percent);
        csv.WriteField(point.Assessed.Difference?.WeakerSide?.Name());
        csv.WriteField(CodeWords.Code(point.Assessed.Flag));
        WriteChange(csv, isNewest ? muscle.SinceFirst : null);
        WriteChange(csv, isNewest ? muscle.SincePrevious : null);
        csv.WriteField(isNewest ? muscle.Trend?.Left?.PercentPer30Days : null);
        csv.WriteField(isNewest ? muscle.Trend?.Right?.PercentPer30Days : null);
        csv.EndRecord();
    }

    private static void WriteChange(CsvWriter csv, Change? change)
    {
        csv.WriteField(change?.Since.ToString("O"));
        foreach (var side in Sides.Both)
        {
            csv.WriteField(change?.On(side)?.Percent);
            csv.WriteField(Verdict(change?.On(side)));
        }
        csv.WriteField(change?.Difference?.Ln);
        csv.WriteField(Verdict(change?.Difference));
    }

    private static string? Verdict(ValueChange? change) => change?.Judged is { } judged ? CodeWords.Code(judged.Verdict) : null;
}
