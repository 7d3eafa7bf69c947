using HipAssess.Domain;
using HipAssess.Import.Problems;
using HipAssess.Import.Sessions;
using HipAssess.Thresholds;

namespace HipAssess.Import.Checks;

/// <summary>
/// A trial far from its fellows is more often mistyped than pulled. How trials vary, the session's other trials show, on the scale of ln.
/// </summary>
internal static class FarTrials
{
    public static void Warn(SessionDrafts drafts, SessionDraft session, IReadOnlyList<ReadFile> files)
    {
        bool isSuspect = false;
        for (int i = session.NewestTest; i >= 0; i = drafts.Tests[i].Next)
            foreach (var side in Sides.Both)
                isSuspect |= drafts.Tests[i].Movement is null && IsWide(drafts.Tests, drafts.Tests[i].SideOfValue(side));
        if (!isSuspect)
            return;
        var sides = TrialsOf(drafts, session);
        foreach (var one in sides.Where(s => IsWide(drafts.Tests, drafts.Tests[s.Test].SideOfValue(s.Side))))
            if (Far(one, sides) is { } far)
            {
                drafts.Tests.MarkFar(drafts.Tests[one.Test].SideOfValue(one.Side), far.Slot.Value);
                var test = drafts.Tests[one.Test];
                files[far.Slot.File].Problems.Add(ValueProblems.TrialFar, far.Slot.Line, files[far.Slot.File].ColumnOf(test.Muscle, one.Side, far.Slot),
                    FormattableString.Invariant($"{far.Slot.Value}"), far.Slot.Value, $"{test.Muscle.Name().Replace('_', ' ')}, {one.Side.Name()}", far.Others);
            }
    }

    private static bool IsWide(TestDrafts tests, in SideDraft side) =>
        side.Count > 1 && !side.IsSummary && side.Varies && side.Best > (1 + Limits.TrialFarShare) * tests.Lowest(side);

    private static List<TrialsOfSide> TrialsOf(SessionDrafts drafts, SessionDraft session)
    {
        var sides = new List<TrialsOfSide>();
        for (int i = session.NewestTest; i >= 0; i = drafts.Tests[i].Next)
            foreach (var side in Sides.Both)
                if (drafts.Tests[i].Movement is null && !drafts.Tests[i].SideOfValue(side).IsSummary && drafts.Tests.Slots(drafts.Tests[i].SideOfValue(side)).Where(slot => slot.Value > 0).ToList() is { Count: > 0 } slots)
                    sides.Add(new TrialsOfSide(i, side, slots));
        return sides;
    }

    /// <summary>The trial of the side that is far from the others, and their mean; null when none is.</summary>
    private static (Slot Slot, double Others)? Far(TrialsOfSide side, List<TrialsOfSide> all)
    {
        double other = all.FirstOrDefault(s => s.Test == side.Test && s.Side != side.Side)?.Slots.Average(slot => slot.Value) ?? double.NaN;
        // Of two trials either may be the wrong one: the one further from the other side, else the higher.
        var suspects = side.Slots.OrderByDescending(slot => Math.Abs(Math.Log(slot.Value / (side.Slots.Count > 2 ? Rest(side, slot).Average() : other))));
        var suspect = side.Slots.Count == 2 && double.IsNaN(other) ? side.Slots.MaxBy(slot => slot.Value) : suspects.First();
        double mean = Rest(side, suspect).Average(), ratio = suspect.Value / mean;
        double sum = 0;
        int df = 0;
        foreach (var one in all)
        {
            double[] values = [.. (one == side ? Rest(side, suspect) : one.Slots.Select(slot => slot.Value)).Select(value => Math.Log(value))];
            double average = values.Average();
            sum += values.Sum(value => (value - average) * (value - average));
            df += values.Length - 1;
        }
        bool isFar = df == 0
            ? Math.Max(ratio, 1 / ratio) >= Limits.TrialFarAloneTimes
            : Math.Abs(ratio - 1) > Limits.TrialFarShare && Math.Abs(Math.Log(ratio)) > Limits.TrialFarSds * Math.Sqrt(sum / df);
        return isFar ? (suspect, mean) : null;
    }

    private static IEnumerable<double> Rest(TrialsOfSide side, Slot without) => side.Slots.Where(slot => slot != without).Select(slot => slot.Value);

    private sealed record TrialsOfSide(int Test, Side Side, List<Slot> Slots);
}
