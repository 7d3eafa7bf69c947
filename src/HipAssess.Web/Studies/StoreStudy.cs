using HipAssess.Domain;
using HipAssess.Import.Columns;
using HipAssess.Import.Sessions;
using HipAssess.Reports.Words.Doors;
using HipAssess.Studies;
using HipAssess.Web.Actions;
using HipAssess.Web.Cohorts;

namespace HipAssess.Web.Studies;

/// <summary>A study of tests in the store.</summary>
/// <param name="Form">What was asked for.</param>
/// <param name="Imported">The tests as something that was read, with what speaks against them.</param>
/// <param name="Study">What was found; null when it was refused.</param>
/// <param name="Refusal">Why it was; null where the problems say it.</param>
internal sealed record StoreStudy(StudyForm Form, Imported Imported, StudyResult? Study, string? Refusal)
{
    /// <summary>Every position stated in the tests, whichever is asked for.</summary>
    public IReadOnlyList<string> Positions { get; private init; } = [];

    /// <summary>What a document says of the input.</summary>
    public static ImportOptions Options(Visit visit, StudyForm form) => new() { Today = visit.Door.Today, SkipBadRows = form.LeavesOut };

    /// <summary>Gathers and compares, as <c>study</c> does with a file.</summary>
    public static async Task<StoreStudy> OfAsync(Visit visit, StudyForm form)
    {
        var sessions = new List<Session>();
        var positions = new SortedSet<string>(StringComparer.Ordinal);
        await foreach (var stored in visit.Store.Sessions.ReadAsync(form.Filter, visit.Gone))
        {
            sessions.Add(form.Asked(stored.Session));
            positions.UnionWith(stored.Session.Tests.Select(test => test.Position).OfType<string>());
        }
        var read = Cohort.AsRead(sessions);
        var participants = Participants.Of(sessions, form.Settings);
        var imported = StudyInput.Check(read, participants, Options(visit, form)) with { Sessions = [] };
        string? refusal = imported.IsRejected ? null : NormalisingWords.OfStudy(participants.Units, form.Settings.Normalise);
        return new StoreStudy(
            form, imported, imported.IsRejected || refusal is not null ? null : HipAssess.Studies.Study.Of(participants, form.Settings), refusal is null ? null : StudyDoorWords.InPage(refusal))
        {
            Positions = [.. positions],
        };
    }
}
