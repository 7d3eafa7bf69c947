using HipAssess.Domain;
using HipAssess.Strength;

namespace HipAssess.Norms.Controls;

/// <summary>The ratios of all controls on ln, as norms need them: gathered in one pass, and only when a ratio is asked for.</summary>
internal sealed class ControlRatios
{
    private readonly List<(RatioProtocol Protocol, Control Control)>[] ratios =
        [.. Enum.GetValues<RatioKind>().Select(_ => new List<(RatioProtocol, Control)>())];

    /// <summary>Gathers the ratios of the sessions of group <c>control</c>.</summary>
    /// <param name="sessions">All sessions, in <see cref="Session.Order"/>.</param>
    /// <param name="choice">What stands for a side.</param>
    public ControlRatios(IReadOnlyList<Session> sessions, StrengthChoice choice)
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
            foreach (var kind in Enum.GetValues<RatioKind>())
                if (Ratios.Pair(session, kind) is { } pair
                    && Ratios.Of(pair, Side.Left, choice) is { } left && Ratios.Of(pair, Side.Right, choice) is { } right)
                    ratios[(int)kind].Add((pair.Protocol, new Control(
                        number, session.Facts.Sex, session.Facts.DominantSide, Difference: 0, Math.Log(left), Math.Log(right))));
        }
    }

    /// <summary>Those of one ratio, in order of athlete and date.</summary>
    public List<(RatioProtocol Protocol, Control Control)> Of(RatioKind kind) => ratios[(int)kind];
}
