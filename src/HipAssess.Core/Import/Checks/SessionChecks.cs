using HipAssess.Domain;
using HipAssess.Import.Columns;
using HipAssess.Import.Problems;
using HipAssess.Import.Sessions;
using HipAssess.Thresholds;

namespace HipAssess.Import.Checks;

/// <summary>Looks at whole sessions for what is possible yet doubtful.</summary>
internal static class SessionChecks
{
    public static void Warn(SessionDrafts drafts, IReadOnlyList<ReadFile> files)
    {
        // Each of the two walks through all tests of a large file, so they go at once; what is found comes in one order.
        _ = drafts.InOrder;
        List<ReadFile> apart = [.. files.Select(file => file with { Problems = new ProblemLog(file.Problems.File) })];
        Parallel.Invoke(() => MissingCodes.Warn(drafts, files), () => WarnOfSessions(drafts, apart));
        foreach (var (file, found) in files.Zip(apart))
            file.Problems.GoOnWith(found.Problems);
    }

    private static void WarnOfSessions(SessionDrafts drafts, List<ReadFile> files)
    {
        var problems = files.Select(file => file.Problems).ToList();
        SessionDraft? weighed = null, before = null;
        foreach (var session in drafts.InOrder)
        {
            WarnOfBody(session, problems[session.FirstPlace.File]);
            for (int i = session.NewestTest; i >= 0; i = drafts.Tests[i].Next)
                WarnOfSides(drafts.Tests[i], problems[drafts.Tests[i].FirstPlace.File]);
            WarnOfSmall(drafts, session, files);
            FarTrials.Warn(drafts, session, files);
            if (before?.Athlete == session.Athlete)
                UnitJumps.Warn(drafts, before, session, files);
            before = session;
            if (double.IsNaN(session[Fact.MassKg]))
                continue;
            if (weighed?.Athlete == session.Athlete)
                WarnOfMass(weighed, session, problems[session.FirstPlace.File]);
            weighed = session;
        }
    }

    private static void WarnOfSides(in TestDraft test, ProblemLog problems)
    {
        if (test.Movement is not null || test.Left.Count == 0 || test.Right.Count == 0)
            return;
        double left = test.Left.Best, right = test.Right.Best;
        if (left == right && IsConstant(test.Left) && IsConstant(test.Right))
            problems.Add(ProblemCatalogue.AllTrialsEqual, test.FirstPlace.Line, null, "", left, test.Muscle.Name());
        if (Math.Max(left, right) > Plausibility.SideTimes * Math.Min(left, right))
            problems.Add(ProblemCatalogue.SidesFarApart, test.FirstPlace.Line, null, "", test.Muscle.Name(), Plausibility.SideTimes);
    }

    /// <summary>The first of a session, since the others are of the same unit.</summary>
    private static void WarnOfSmall(SessionDrafts drafts, SessionDraft session, List<ReadFile> files)
    {
        for (int i = session.NewestTest; i >= 0; i = drafts.Tests[i].Next)
            foreach (var side in Sides.Both)
            {
                ref var test = ref drafts.Tests[i];
                ref var values = ref test.SideOf(side);
                if (test.Movement is not null || values.Count == 0 || !(StrengthUnits.Convert(values.Best, test.Unit, BaseUnits.Of(test.Unit)) < Limits.Smallest(test.Unit.Kind())))
                    continue;
                var slot = drafts.Tests.Slots(values)[^1];
                files[slot.File].Problems.Add(ValueProblems.Small, slot.Line, files[slot.File].ColumnOf(test.Muscle, side, slot),
                    FormattableString.Invariant($"{slot.Value}"), slot.Value, test.Unit.Symbol(), $"{test.Muscle.Name().Replace('_', ' ')}, {side.Name()}");
                return;
            }
    }

    private static bool IsConstant(in SideDraft side) => side.Count > 1 && !side.Varies;

    private static void WarnOfBody(SessionDraft session, ProblemLog problems)
    {
        double height = session[Fact.HeightM], index = session[Fact.MassKg] / (height * height);
        var (low, high) = Plausibility.BodyMassIndex;
        if (index < low || index > high)
            problems.Add(ProblemCatalogue.BodyMassIndexDoubtful, session.FirstPlace.Line, null, session.Athlete, index);
    }

    private static void WarnOfMass(SessionDraft earlier, SessionDraft later, ProblemLog problems)
    {
        double before = earlier[Fact.MassKg], after = later[Fact.MassKg];
        if (earlier.Date is { } first && later.Date is { } second && second.DayNumber - first.DayNumber is var days
            && days <= Plausibility.MassChangeDays && Math.Abs(after - before) > Plausibility.MassChange * before)
            problems.Add(ProblemCatalogue.MassJump, later.FirstPlace.Line, null, later.Athlete, before, after, days);
    }
}
