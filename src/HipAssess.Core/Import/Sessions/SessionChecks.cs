using HipAssess.Domain;
using HipAssess.Import.Columns;
using HipAssess.Import.Problems;

namespace HipAssess.Import.Sessions;

/// <summary>Looks at whole sessions for what is possible yet doubtful.</summary>
internal static class SessionChecks
{
    public static void Warn(SessionDrafts drafts, IReadOnlyList<ProblemLog> problems)
    {
        SessionDraft? weighed = null;
        foreach (var session in drafts.InOrder)
        {
            WarnOfBody(session, problems[session.FirstPlace.File]);
            for (int i = session.NewestTest; i >= 0; i = drafts.Tests[i].Next)
                WarnOfSides(drafts.Tests[i], problems[drafts.Tests[i].FirstPlace.File]);
            if (double.IsNaN(session[Fact.MassKg]))
                continue;
            if (weighed?.Athlete == session.Athlete)
                WarnOfMass(weighed, session, problems[session.FirstPlace.File]);
            weighed = session;
        }
    }

    private static void WarnOfSides(in TestDraft test, ProblemLog problems)
    {
        if (test.Left.Count == 0 || test.Right.Count == 0)
            return;
        double left = test.Left.Best, right = test.Right.Best;
        if (left == right && IsConstant(test.Left) && IsConstant(test.Right))
            problems.Add(ProblemCatalogue.AllTrialsEqual, test.FirstPlace.Line, null, "", left, test.Muscle.Name());
        if (Math.Max(left, right) > Plausibility.SideTimes * Math.Min(left, right))
            problems.Add(ProblemCatalogue.SidesFarApart, test.FirstPlace.Line, null, "", test.Muscle.Name(), Plausibility.SideTimes);
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
