using HipAssess.Reports.Pages.Parts;
using HipAssess.Web.Actions;
using HipAssess.Web.Answers;

namespace HipAssess.Web.Imports;

/// <summary><c>/imports</c>: files kept, byte for byte.</summary>
internal static class KeptFileActions
{
    /// <summary>All of them.</summary>
    public static async Task<Answer> List(Visit visit) =>
        Answer.Page(KeptFilesPage.Title, Html.Of<KeptFilesPage>((nameof(KeptFilesPage.Files), await visit.Store.Files.ListAsync(visit.Gone))));

    /// <summary>One, with the tests that came of it.</summary>
    public static async Task<Answer> Show(Visit visit)
    {
        if (visit.Id() is not { } id || await visit.Store.Files.OneAsync(id, visit.Gone) is not { } file)
            return Answer.NotFound;
        var sessions = await visit.Store.Files.SessionsAsync(id, visit.Gone);
        return Answer.Page(file.Name, Html.Of<KeptFilePage>((nameof(KeptFilePage.File), file), (nameof(KeptFilePage.Sessions), sessions), (nameof(KeptFilePage.Visitor), visit.Visitor)));
    }

    /// <summary>Its bytes.</summary>
    public static async Task<Answer> Download(Visit visit)
    {
        if (visit.Id() is not { } id || await visit.Store.Files.OneAsync(id, visit.Gone) is not { } file)
            return Answer.NotFound;
        return Answer.Copied(SafeName(file.Name), "application/octet-stream", file.Size, to => visit.Store.Files.CopyAsync(id, to, visit.Gone));
    }

    /// <summary>Deletes it; the tests that came of it stay.</summary>
    public static async Task<Answer> Delete(Visit visit) =>
        visit.Id() is { } id && await visit.Store.Files.DeleteAsync(id, visit.Who, visit.Gone) ? Answer.SeeOther("/imports") : Answer.NotFound;

    /// <summary>Letters, digits, point, hyphen and underscore of a name, bounded, and no name a system keeps for itself.</summary>
    public static string SafeName(string name)
    {
        string safe = string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '_')).Trim('.', '_');
        safe = safe.Length > 100 ? safe[^100..].TrimStart('.', '_') : safe;
        string stem = safe.Split('.')[0];
        return safe.Length == 0 || stem.ToUpperInvariant() is "CON" or "PRN" or "AUX" or "NUL" or ['C', 'O', 'M', _] or ['L', 'P', 'T', _] ? $"file-{safe}" : safe;
    }
}
