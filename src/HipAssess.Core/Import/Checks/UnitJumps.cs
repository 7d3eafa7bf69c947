using HipAssess.Domain;
using HipAssess.Import.Problems;
using HipAssess.Import.Sessions;
using HipAssess.Thresholds;

namespace HipAssess.Import.Checks;

/// <summary>All strengths of an athlete changing from one test to the next by the factor between two units: the dynamometer was set to another.</summary>
internal static class UnitJumps
{
    private static readonly StrengthUnit[] Forces = [StrengthUnit.Newton, StrengthUnit.KilogramForce, StrengthUnit.PoundForce];

    public static void Warn(SessionDrafts drafts, SessionDraft earlier, SessionDraft later, IReadOnlyList<ReadFile> files)
    {
        double low = double.PositiveInfinity, high = 0, logs = 0;
        int count = 0;
        StrengthUnit before = default, after = default;
        for (int i = later.NewestTest; i >= 0; i = drafts.Tests[i].Next)
            for (int j = earlier.NewestTest; j >= 0; j = drafts.Tests[j].Next)
            {
                if (!drafts.Tests[j].Is(drafts.Tests[i], drafts.Tests.TestersApart) || drafts.Tests[i].Unit.Kind() != UnitKind.Force || drafts.Tests[j].Unit.Kind() != UnitKind.Force)
                    continue;
                (before, after) = (drafts.Tests[j].Unit, drafts.Tests[i].Unit);
                foreach (var side in Sides.Both)
                    if (Newtons(drafts.Tests[i], side) / Newtons(drafts.Tests[j], side) is > 0 and < double.PositiveInfinity and var ratio)
                        (low, high, logs, count) = (Math.Min(low, ratio), Math.Max(high, ratio), logs + Math.Log(ratio), count + 1);
            }
        if (count < 2 || (low < 1.5 && high > 1 / 1.5))
            return;
        double factor = Math.Exp(logs / count);
        if (Explanation(before, after, low, high) is { } explanation)
            files[later.FirstPlace.File].Problems.Add(ValueProblems.UnitJump, later.FirstPlace.Line, null, later.Athlete,
                later.Athlete, factor, $"{earlier.Date:yyyy-MM-dd}", explanation);
    }

    /// <summary>The unit in which one of the two tests was likely written; null when none explains the jump.</summary>
    private static string? Explanation(StrengthUnit before, StrengthUnit after, double low, double high)
    {
        foreach (var other in Forces)
        {
            if (other != after && Explains(InNewtons(after) / InNewtons(other), low, high))
                return $"this test were in {other.Symbol()} under {after.Symbol()}";
            if (other != before && Explains(InNewtons(other) / InNewtons(before), low, high))
                return $"the earlier test were in {other.Symbol()} under {before.Symbol()}";
        }
        return null;
    }

    private static bool Explains(double factor, double low, double high) =>
        low >= factor / (1 + Limits.UnitJumpTolerance) && high <= factor * (1 + Limits.UnitJumpTolerance);

    private static double InNewtons(StrengthUnit unit) => StrengthUnits.Convert(1, unit, StrengthUnit.Newton);

    private static double Newtons(in TestDraft test, Side side) =>
        test.SideOfValue(side) is { Count: > 0 } values ? StrengthUnits.Convert(values.Best, test.Unit, StrengthUnit.Newton) : double.NaN;
}
