using HipAssess.Domain;

namespace HipAssess.Import;

/// <summary>Looks at whole sessions for what is possible yet doubtful.</summary>
internal static class SessionChecks
{
    public static void Warn(IEnumerable<SessionDraft> sessions, IReadOnlyList<ProblemLog> problems)
    {
        foreach (var athlete in sessions.GroupBy(s => s.Athlete, StringComparer.Ordinal))
        {
            SessionDraft? previous = null;
            foreach (var session in athlete.OrderBy(s => s.Date))
            {
                WarnOfBody(session, problems[session.FirstPlace.File]);
                foreach (var test in session.Tests)
                    WarnOfSides(test, problems[test.FirstPlace.File]);
                if (double.IsNaN(session[Fact.MassKg]))
                    continue;
                if (previous is not null)
                    WarnOfMass(previous, session, problems[session.FirstPlace.File]);
                previous = session;
            }
        }
    }

    private static void WarnOfSides(TestDraft test, ProblemLog problems)
    {
        if (test is not { Left: { } left, Right: { } right })
            return;
        if (left.IsConstant && right.IsConstant && left.FirstValue == right.FirstValue)
            problems.Add(ProblemCatalogue.AllTrialsEqual, left.FirstPlace.Line, null, null, left.FirstValue, test.Muscle.Name());
        double a = left.Best(), b = right.Best();
        if (Math.Max(a, b) > Plausibility.SideTimes * Math.Min(a, b))
            problems.Add(ProblemCatalogue.SidesFarApart, left.FirstPlace.Line, null, null, test.Muscle.Name(), Plausibility.SideTimes);
    }

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
