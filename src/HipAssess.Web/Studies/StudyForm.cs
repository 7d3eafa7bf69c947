using System.Collections.Immutable;
using System.Globalization;
using HipAssess.Domain;
using HipAssess.Reports.Words.Doors;
using HipAssess.Store.Kept;
using HipAssess.Strength;
using HipAssess.Studies;
using HipAssess.Web.Actions;

namespace HipAssess.Web.Studies;

/// <summary>Which tests of the store a study compares, and how: the options of the command line, and what a file would have settled.</summary>
public sealed record StudyForm
{
    /// <summary>Tests whose position is not stated.</summary>
    public const string NotStated = StudyDoorWords.NotStated;

    /// <summary>Team; null for all.</summary>
    public string? Team { get; init; }

    /// <summary>First test day; null for any.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last test day; null for any.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Position; null for all, of which the most common of each muscle group is compared.</summary>
    public string? Position { get; init; }

    /// <summary>Athletes whose injured side contradicts their group are left out.</summary>
    public bool LeavesOut { get; init; }

    /// <summary>What shapes the study.</summary>
    public StudySettings Settings { get; init; } = new();

    /// <summary>The equivalence bound as typed.</summary>
    public string Bound { get; init; } = "5";

    /// <summary>The comparison is asked for, not only the form.</summary>
    public bool IsAsked { get; init; }

    /// <summary>What is wrong with the form, a sentence each.</summary>
    public ImmutableArray<string> Wrong { get; init; } = [];

    /// <summary>As the address says.</summary>
    internal static StudyForm Of(Visit visit)
    {
        var wrong = ImmutableArray.CreateBuilder<string>();
        string bound = visit.Query("equivalence-bound") ?? "5";
        bool isBound = double.TryParse(bound, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double percent) && percent is > 0 and < 100;
        if (!isBound)
            wrong.Add(StudyDoorWords.NoBound(bound));
        var muscles = visit.Context.Request.Query["muscle"].OfType<string>().Select(name => Names.ParseMuscle(name)).OfType<MuscleGroup>().Distinct().Order().ToImmutableArray();
        var (from, to) = (Day("from"), Day("to"));
        if (from > to)
            wrong.Add(StudyDoorWords.NoSpan);
        var form = new StudyForm
        {
            Team = visit.Query("team"),
            From = from,
            To = to,
            Position = visit.Query("position") is { } position ? string.Join(' ', position.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries)) : null,
            LeavesOut = visit.Query("skip-bad-rows") is not null,
            Bound = bound,
            IsAsked = visit.Query("compare") is not null,
            Settings = new StudySettings
            {
                Strength = ChoiceNames.ParseStrength(visit.Query("strength") ?? "") ?? StrengthChoice.Best,
                Normalise = ChoiceNames.ParseNormalisation(visit.Query("normalise") ?? "") ?? Normalisation.Allometric,
                EquivalenceBoundPercent = isBound ? percent : 5,
                Muscles = muscles,
            },
        };
        return form with { Wrong = wrong.ToImmutable() };

        DateOnly? Day(string name)
        {
            if (visit.Query(name) is not { } text)
                return null;
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return day;
            wrong.Add(ImportWords.NoDay(text));
            return null;
        }
    }

    /// <summary>The same as part of an address.</summary>
    public string Address => "?" + string.Join('&', Parts().Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value)}"));

    /// <summary>Which sessions to read.</summary>
    public SessionFilter Filter => new() { Team = Team, From = From, To = To };

    /// <summary>A session with the tests asked for.</summary>
    public Session Asked(Session session) => Position is null
        ? session
        : session with { Tests = [.. session.Tests.Where(test => (test.Position ?? NotStated) == Position)] };

    private IEnumerable<(string Name, string Value)> Parts()
    {
        yield return ("compare", "yes");
        if (Team is not null)
            yield return ("team", Team);
        if (From is { } from)
            yield return ("from", from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (To is { } to)
            yield return ("to", to.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (Position is not null)
            yield return ("position", Position);
        yield return ("strength", Settings.Strength.Name());
        yield return ("normalise", Settings.Normalise.Name());
        yield return ("equivalence-bound", Bound);
        foreach (var muscle in Settings.Muscles)
            yield return ("muscle", muscle.Name());
        if (LeavesOut)
            yield return ("skip-bad-rows", "yes");
    }
}
