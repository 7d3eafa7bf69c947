using HipAssess.Domain;
using HipAssess.Import.Sessions;

namespace HipAssess.Web.Cohorts;

/// <summary>Sessions of the store as the input of a run.</summary>
internal static class Cohort
{
    /// <summary>Sessions as something that was read; nothing is wrong with it, for it was looked at when it came in.</summary>
    public static Imported AsRead(IReadOnlyList<Session> sessions) => new([], [], sessions) { IsRejected = false };
}
