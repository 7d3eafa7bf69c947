using System.Globalization;
using HipAssess.Reports.Pages.Parts;
using HipAssess.Web.Actions;
using HipAssess.Web.Answers;

namespace HipAssess.Web.Backups;

/// <summary><c>/backup</c>: the whole store as one file, and how to bring one back. That is done in a terminal: a program cannot exchange the file it works on.</summary>
internal static class BackupActions
{
    /// <summary>In the audit.</summary>
    public const string Taken = "backup_taken";

    /// <summary>The page.</summary>
    public static Task<Answer> Show(Visit visit) => Task.FromResult(Answer.Page(BackupPage.Title, Html.Of<BackupPage>(
        (nameof(BackupPage.File), visit.Store.Address.File), (nameof(BackupPage.Copies), visit.Store.DailyCopies), (nameof(BackupPage.Name), NameOf(visit)))));

    /// <summary>Makes a backup beside the store and sends it; a server is copied by its own tools.</summary>
    public static async Task<Answer> Take(Visit visit)
    {
        if (visit.Store.Address.File is null)
            return Answer.NotFound;
        var content = await visit.Store.BackupAsync();
        try
        {
            await visit.Store.Audit.NoteAsync(visit.Who, Taken, "", cancel: visit.Gone);
            return Answer.File(NameOf(visit), "application/vnd.sqlite3", content);
        }
        catch
        {
            await content.DisposeAsync();
            throw;
        }
    }

    private static string NameOf(Visit visit) => $"hipassess-{visit.Door.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.db";
}
