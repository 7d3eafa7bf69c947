using HipAssess.Domain;

namespace HipAssess.Import.Sessions;

/// <summary>Puts the tests of two sessions together that turned out to be one.</summary>
internal static class JoinedTests
{
    /// <summary>False where a trial has one number and two values, or the units do not convert: then they were two tests.</summary>
    public static bool CanJoin(this TestDrafts tests, SessionDraft earlier, SessionDraft later)
    {
        foreach (var (one, other) in Pairs(tests, earlier, later))
            foreach (var side in Sides.Both)
            {
                if (one < 0)
                    continue;
                if (tests[one].Unit != tests[other].Unit)
                    return false;
                var known = tests.Slots(tests[one].SideOf(side)).Where(slot => slot.Time == Slot.NoTime).Select(slot => slot.Number).ToHashSet();
                if (tests.Slots(tests[other].SideOf(side)).Any(slot => slot.Time == Slot.NoTime && known.Contains(slot.Number)))
                    return false;
            }
        return true;
    }

    /// <summary>Gives the earlier session the tests of the later.</summary>
    public static void Join(this TestDrafts tests, SessionDraft earlier, SessionDraft later)
    {
        int daysApart = later.Date!.Value.DayNumber - earlier.Date!.Value.DayNumber;
        foreach (var (one, other) in Pairs(tests, earlier, later).ToList())
        {
            foreach (var side in Sides.Both)
                tests.Shift(tests[other].SideOf(side), 86400 * daysApart);
            if (one < 0)
            {
                tests[other].Next = earlier.NewestTest;
                earlier.NewestTest = other;
            }
            else
                foreach (var side in Sides.Both)
                    tests.Append(ref tests[one].SideOf(side), tests[other].SideOf(side));
        }
        later.NewestTest = -1;
    }

    /// <summary>Each test of the later session, with the same one of the earlier; −1 for none.</summary>
    private static IEnumerable<(int One, int Other)> Pairs(TestDrafts tests, SessionDraft earlier, SessionDraft later)
    {
        for (int other = later.NewestTest, next; other >= 0; other = next)
        {
            next = tests[other].Next;
            int one = earlier.NewestTest;
            while (one >= 0 && !tests[one].Is(tests[other], tests.TestersApart))
                one = tests[one].Next;
            yield return (one, other);
        }
    }
}
