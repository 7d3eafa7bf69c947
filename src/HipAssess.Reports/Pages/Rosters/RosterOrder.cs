using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Reports.Words;
using HipAssess.Verdicts;

namespace HipAssess.Reports.Pages.Rosters;

/// <summary>Who stands where in a roster, and who gets a report: controls are who the others are compared with, so they come last or not at all.</summary>
public static class RosterOrder
{
    /// <summary>Tested as somebody to compare with.</summary>
    public static bool IsControl(Session session) => session.Facts.Group == Group.Control;

    /// <summary>Indices of the sessions that get a report, in the order of the roster. Where there are only controls, they are all there is to report.</summary>
    /// <param name="assessment">All sessions.</param>
    /// <param name="all">Controls too.</param>
    public static ImmutableArray<int> Reported(CohortAssessment assessment, bool all)
    {
        var order = assessment.Sessions.Select((session, i) => (Index: i, IsControl: IsControl(session.Session), Urgency: MatrixWords.Urgency(session)))
            .OrderBy(row => row.IsControl).ThenByDescending(row => row.Urgency).ToList();
        bool hasPatients = order.Any(row => !row.IsControl);
        return [.. order.Where(row => all || !hasPatients || !row.IsControl).Select(row => row.Index)];
    }

    /// <summary>By name as in a card index, then by date.</summary>
    public static IEnumerable<T> ByName<T>(IEnumerable<T> rows, Func<T, SessionAssessment> session) =>
        rows.OrderBy(row => session(row).Session.Called, PlainLetters.Order).ThenBy(row => session(row).Session.Date);

    /// <summary>The newest first.</summary>
    public static IEnumerable<T> Newest<T>(IEnumerable<T> rows, Func<T, SessionAssessment> session) =>
        rows.OrderByDescending(row => session(row).Session.Date);
}
