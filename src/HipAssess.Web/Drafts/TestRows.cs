using HipAssess.Domain;
using HipAssess.Reports.Words;
using HipAssess.Reports.Words.Doors;

namespace HipAssess.Web.Drafts;

/// <summary>Two sessions beside each other, a row for each test and side.</summary>
internal static class TestRows
{
    /// <summary>Label, and the trials in each; a dash where there are none.</summary>
    public static IEnumerable<(string Label, string One, string Other)> Beside(Session one, Session? other)
    {
        var (left, right) = (Cells(one).ToList(), other is null ? [] : Cells(other).ToList());
        foreach (string label in left.Concat(right).Select(cell => cell.Label).Distinct())
            yield return (label, Of(left, label), Of(right, label));
    }

    private static string Of(List<(string Label, string Trials)> cells, string label) =>
        cells.Where(cell => cell.Label == label).Select(cell => cell.Trials).FirstOrDefault("–");

    private static IEnumerable<(string Label, string Trials)> Cells(Session session)
    {
        foreach (var test in session.Tests)
            foreach (var side in Sides.Both)
                if (test.On(side) is { } readings)
                    yield return (TestFormWords.TestAndSide(TermWords.Test(test), side), TestFormWords.Trials(readings, test.Unit.Symbol()));
        foreach (var test in session.Movements)
            foreach (var side in Sides.Both)
                if (test.On(side) is { } readings)
                    yield return (TestFormWords.TestAndSide(MovementWords.Test(test), side), TestFormWords.Trials(readings, test.Unit == MovementUnit.Degree ? "°" : "cm"));
    }
}
