using HipAssess.Domain;

namespace HipAssess.Reports.Words.Printed;

/// <summary>What is known of an athlete on a day, for the head of a page; the date stands beside the name.</summary>
internal static class FactWords
{
    /// <summary>What the file says, e.g. "Age", "34 years".</summary>
    public static IEnumerable<(string Name, string Value)> Given(Session session) =>
        Of(session).Where(fact => fact.Value is not null).Select(fact => (TermWords.Capital(fact.Name), fact.Value!));

    /// <summary>What it does not say, e.g. "Not given: sex, age."; empty where nothing is missed.</summary>
    public static string Missing(Session session)
    {
        string[] missing =
        [
            .. session.Date is null ? ["date"] : Array.Empty<string>(),
            .. Of(session).Where(fact => fact.Value is null && fact.IsExpected).Select(fact => fact.Name),
        ];
        return missing.Length == 0 ? "" : $"Not given: {string.Join(", ", missing)}.";
    }

    // A diagnosis and its duration are only missed in an injured athlete.
    private static IEnumerable<(string Name, string? Value, bool IsExpected)> Of(Session session)
    {
        var facts = session.Facts;
        bool isInjured = facts.Group == Group.Injured;
        yield return ("sex", facts.Sex?.Name(), true);
        yield return ("age", facts.AgeYears is { } age ? $"{Rounded.Plain(age)} years" : null, true);
        yield return ("body mass", facts.MassKg is { } mass ? $"{Rounded.Plain(mass)} kg" : null, true);
        yield return ("dominant side", facts.DominantSide is { } dominant ? TermWords.Side(dominant) : null, true);
        yield return ("group", isInjured && facts.InjuredSide is not null ? null : facts.Group?.Name(), false);
        yield return ("injured side", facts.InjuredOnBothSides ? "both" : facts.InjuredSide is { } injured ? TermWords.Side(injured) : null, isInjured);
        yield return ("diagnosis", facts.Diagnosis is { } diagnosis ? VisibleText.Visible(diagnosis) : null, isInjured);
        yield return ("symptoms for", facts.SymptomWeeks is { } weeks ? $"{Rounded.Plain(weeks)} {(weeks == 1 ? "week" : "weeks")}" : null, isInjured);
    }
}
