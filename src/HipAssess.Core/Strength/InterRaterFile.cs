using CsvHelper;
using HipAssess.Domain;
using HipAssess.Import.Text;
using HipAssess.Statistics.Agreement;

namespace HipAssess.Strength;

/// <summary>Figures between testers as a table. It is no reliability set: it leaves out what changes from day to day, and <c>--reliability</c> refuses it.</summary>
public static class InterRaterFile
{
    /// <summary>The column that tells such a file from a reliability set.</summary>
    public const string SemPercent = "inter_rater_sem_percent";

    /// <summary>Writes UTF-8 with full precision; cells a spreadsheet would run are neutralised.</summary>
    public static void Write(Stream to, IEnumerable<InterRaterEstimate> estimates, Func<string, string> nameOf)
    {
        using var csv = CsvWriter.Create(to, SpreadsheetText.Options, leaveOpen: true);
        csv.WriteHeader([
            "between", "muscle", "position", "contraction", "condition", "unit", "testers", "n", "icc_left", "icc_left_low", "icc_left_high", "icc_right", "icc_right_low", "icc_right_high",
            SemPercent, "own_level_sem_percent", "own_level_sem_percent_low", "own_level_sem_percent_high", "inter_rater_difference_sem_percent",
            "inter_rater_sem", "inter_rater_mdc95", "inter_rater_mdc95_percent", "reads_more_percent"]);
        foreach (var estimate in estimates)
        {
            csv.WriteField("tester");
            csv.WriteField(estimate.Test.Muscle.Name());
            csv.WriteText(estimate.Test.Position);
            csv.WriteText(estimate.Test.Contraction);
            csv.WriteText(estimate.Test.Condition);
            csv.WriteField(estimate.Test.Unit.Name());
            csv.WriteText(string.Join("; ", estimate.Testers.Select(nameOf)));
            csv.WriteField(estimate.People);
            WriteIcc(csv, estimate.Left);
            WriteIcc(csv, estimate.Right);
            csv.WriteField<double>(estimate.SemPercent);
            csv.WriteField<double>(estimate.OwnLevelSemPercent);
            csv.WriteField<double>(estimate.OwnLevelSemPercentCi95.Low);
            csv.WriteField<double>(estimate.OwnLevelSemPercentCi95.High);
            csv.WriteField<double>(estimate.DifferenceSemPercent);
            csv.WriteField<double>(estimate.Sem);
            csv.WriteField<double>(estimate.Mdc95);
            csv.WriteField<double>(estimate.Mdc95Percent);
            csv.WriteText(string.Join("; ", estimate.Offsets.Select(offset => offset.Percent.ToString("R", System.Globalization.CultureInfo.InvariantCulture))));
            csv.EndRecord();
        }
    }

    private static void WriteIcc(CsvWriter csv, Icc? icc)
    {
        csv.WriteField(icc?.Value);
        csv.WriteField(icc?.Ci95?.Low);
        csv.WriteField(icc?.Ci95?.High);
    }
}
