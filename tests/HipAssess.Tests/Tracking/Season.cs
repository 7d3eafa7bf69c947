using System.Globalization;
using HipAssess.Domain;
using HipAssess.Tracking;

namespace HipAssess.Tests.Tracking;

/// <summary>sample-data/season.csv and made-up months, as sessions.</summary>
internal static class Season
{
    public static History Mara => HistoryOf([.. Rows().GroupBy(row => row["date"]).Select(day => new Session(
        "mara",
        DateOnly.Parse(day.Key, CultureInfo.InvariantCulture),
        AthleteFacts.Unknown,
        [.. day.Select(row => Build.Test(
            Names.ParseMuscle(row["muscle"])!.Value,
            Build.Trials(Number(row["left_1_kgf"]), Number(row["left_2_kgf"])),
            Build.Trials(Number(row["right_1_kgf"]), Number(row["right_2_kgf"])),
            StrengthUnit.KilogramForce)).Order(MuscleTest.Order)],
        [.. day.Select(row => row["note"]).Where(note => note.Length > 0)]))]);

    public static History HistoryOf(params Session[] sessions) =>
        Histories.Of(Assessment.Of(sessions, new())).Single();

    public static PreviousTest? PreviousOf(params Session[] sessions) =>
        PreviousTests.Of(Assessment.Of(sessions, new()).Sessions[^1], new());

    public static Session Month(int month, params MuscleTest[] tests) =>
        Build.Session("A", tests) with { Date = new DateOnly(2026, 1, 5).AddMonths(month) };

    private static IEnumerable<Dictionary<string, string>> Rows()
    {
        string[][] lines = [.. File.ReadAllLines(Repository.Path("sample-data", "season.csv")).Select(line => line.Split(','))];
        return lines.Skip(1).Select(cells => lines[0].Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second));
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
