using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Strength;

namespace HipAssess.Verdicts.Choices;

/// <summary>Whether best or mean would have told another story.</summary>
public static class StrengthChoices
{
    /// <summary>True when best and mean can differ anywhere: a side has two trials, or a summary gives both.</summary>
    public static bool Exists(IEnumerable<Session> sessions) => sessions.Any(session => session.Tests.Any(test =>
        HasBoth(test) && (Strengths.TrialsUsed(test) > 1 || test.Left?.Summary is not null || test.Right?.Summary is not null)));

    /// <summary>
    /// Adds the reason <see cref="ReasonCode.StrengthChoiceChangesResult"/> to every muscle group whose flag or weaker side
    /// is another under the other choice.
    /// </summary>
    /// <param name="chosen">A session's muscle groups under the user's choice.</param>
    /// <param name="other">Their flags and weaker sides under the other choice, against controls under the other choice.</param>
    /// <param name="otherChoice">The other choice.</param>
    internal static ImmutableArray<MuscleAssessment> Compare(
        ImmutableArray<MuscleAssessment> chosen, IReadOnlyList<OtherVerdict> other, StrengthChoice otherChoice)
    {
        for (int i = 0; i < chosen.Length; i++)
        {
            var (mine, theirs) = (chosen[i], other[i]);
            if (HasBoth(mine.Test) && (mine.Flag != theirs.Flag || mine.Difference?.WeakerSide != theirs.WeakerSide))
                chosen = chosen.SetItem(i, mine with
                {
                    Reasons = mine.Reasons.Add(new Reason(
                        ReasonCode.StrengthChoiceChangesResult,
                        OtherChoice: otherChoice,
                        OtherFlag: theirs.Flag,
                        OtherWeakerSide: theirs.WeakerSide)),
                });
        }
        return chosen;
    }

    // A summary that lacks the best or the mean leaves no choice.
    private static bool HasBoth(MuscleTest test) => HasBoth(test.Left) && HasBoth(test.Right);

    private static bool HasBoth(Readings? readings) => readings?.Summary is null or { Best: not null, Mean: not null };
}
