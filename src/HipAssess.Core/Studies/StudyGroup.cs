using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Statistics;

namespace HipAssess.Studies;

/// <summary>
/// A group in the participants table. It has no tests: differences between groups that were not drawn at random are
/// described, not tested.
/// </summary>
/// <param name="Group">Which group.</param>
/// <param name="Athletes">Number of athletes.</param>
/// <param name="Women">Of them women; null when no sex is known.</param>
/// <param name="SexKnown">Athletes of known sex.</param>
/// <param name="Age">Years.</param>
/// <param name="Mass">Kilograms.</param>
/// <param name="RightDominant">Of those of known dominance, how many are right-dominant; null when none is known.</param>
/// <param name="DominanceKnown">Athletes of known dominance.</param>
/// <param name="SymptomWeeksMedian">Median (of two middle values their mean); null when none is known.</param>
/// <param name="SymptomWeeksKnown">Athletes of known duration.</param>
/// <param name="SymptomWeeksRange">Shortest and longest; null when none is known.</param>
/// <param name="Notes">Why something is null.</param>
public sealed record StudyGroup(
    Group Group, int Athletes, int? Women, int SexKnown, Moments Age, Moments Mass, int? RightDominant, int DominanceKnown,
    double? SymptomWeeksMedian, int SymptomWeeksKnown, Interval? SymptomWeeksRange, ImmutableArray<Note> Notes)
{
    /// <summary>Describes the members of a group.</summary>
    public static StudyGroup Of(Group group, Participants participants)
    {
        AthleteFacts[] facts = [.. participants.In(group).Select(participant => participant.Facts)];
        double[] weeks = [.. facts.Select(f => f.SymptomWeeks).OfType<double>().Order()];
        int sexKnown = facts.Count(f => f.Sex is not null), dominanceKnown = facts.Count(f => f.DominantSide is not null);
        var age = Moments.Of([.. facts.Select(f => f.AgeYears).OfType<double>()]);
        var mass = Moments.Of([.. facts.Select(f => f.MassKg).OfType<double>()]);
        var notes = new List<Note>();
        if (facts.Length == 0)
            notes.Add(new(group == Group.Injured ? StudyNoteCodes.NoInjured : NoteCodes.NoControls));
        else
        {
            if (sexKnown == 0 || dominanceKnown == 0 || age.Sd is null || mass.Sd is null)
                notes.Add(new(NoteCodes.FactsNotGiven));
            if (weeks.Length == 0)
                notes.Add(new(StudyNoteCodes.NoSymptomDuration));
        }
        return new(
            group, facts.Length,
            sexKnown == 0 ? null : facts.Count(f => f.Sex == Sex.Female), sexKnown, age, mass,
            dominanceKnown == 0 ? null : facts.Count(f => f.DominantSide == Side.Right), dominanceKnown,
            weeks.Length == 0 ? null : (weeks[(weeks.Length - 1) / 2] + weeks[weeks.Length / 2]) / 2, weeks.Length,
            weeks.Length == 0 ? null : new(weeks[0], weeks[^1]),
            [.. notes]);
    }
}
