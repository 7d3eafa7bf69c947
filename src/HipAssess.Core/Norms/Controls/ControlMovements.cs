using HipAssess.Domain;
using HipAssess.Mobility;

namespace HipAssess.Norms.Controls;

/// <summary>The ranges of motion of all controls, as norms need them: gathered in one pass, and only when a movement is asked for.</summary>
internal sealed class ControlMovements
{
    private readonly List<(MovementTest Test, AthleteFacts Facts, int Number)>[] tests =
        [.. Enum.GetValues<Movement>().Select(_ => new List<(MovementTest, AthleteFacts, int)>())];

    /// <summary>Gathers the movements with both sides without pain of the sessions of group <c>control</c>.</summary>
    /// <param name="sessions">All sessions, in <see cref="Session.Order"/>.</param>
    public ControlMovements(IReadOnlyList<Session> sessions)
    {
        int number = -1;
        string? athlete = null;
        for (int i = 0; i < sessions.Count; i++)
        {
            var session = sessions[i];
            if (session.Facts.Group != Group.Control)
                continue;
            if (session.Athlete != athlete)
                (number, athlete) = (number + 1, session.Athlete);
            foreach (var test in session.Movements)
                if (test is { Left.LimitedByPain: false, Right.LimitedByPain: false })
                    tests[(int)test.Movement].Add((test, session.Facts, number));
        }
    }

    /// <summary>Those of one movement, in order of athlete and date; values are turned where smaller is more range.</summary>
    public List<(MovementProtocol Protocol, Control Control)> Of(Movement movement, RangeChoice choice) =>
    [
        .. from one in tests[(int)movement]
           let sides = Ranges.Of(one.Test, choice)
           where sides is ({ }, { })
           let turn = movement.IsMoreWhenSmaller() ? -1 : 1
           select (one.Test.Protocol, new Control(
               one.Number, one.Facts.Sex, one.Facts.DominantSide, sides.Right!.Value - sides.Left!.Value, turn * sides.Left.Value, turn * sides.Right.Value)),
    ];
}
