using System.Text;
using HipAssess.Reports.Pages.Parts;
using HipAssess.Reports.Words.Doors;
using HipAssess.Web.Actions;
using HipAssess.Web.Answers;
using HipAssess.Web.Forms;

namespace HipAssess.Web.Imports;

/// <summary><c>/import</c>: a file comes in, chosen, dropped or pasted.</summary>
internal static class ImportActions
{
    /// <summary>The page with the ways in.</summary>
    public static async Task<Answer> Show(Visit visit) => Answer.Page(ImportPage.Title, await PageAsync(visit, null));

    /// <summary>Takes files; one leads to its decisions, several to the list of them.</summary>
    public static async Task<Answer> Bring(Visit visit)
    {
        var form = await visit.FormAsync();
        var files = form.Files.ToList();
        if (form.Fields["cells"].LastOrDefault() is { } cells && cells.Trim().Length > 0)
            files.Add(new PostedFile("cells", form.Text("name") ?? ImportPage.Pasted, Encoding.UTF8.GetBytes(cells)));
        if (files.Count == 0)
            return Answer.Problem(ImportPage.Title, await PageAsync(visit, ImportWords.NothingBrought));
        var brought = new List<Guid>();
        foreach (var file in files)
            brought.Add((await visit.Store.Uploads.BringAsync(file.Name, file.Content, visit.Who, visit.Gone)).Id);
        return Answer.SeeOther(brought is [var only] ? $"/imports/{only}/decisions" : "/import");
    }

    private static async Task<string> PageAsync(Visit visit, string? wrong) => Html.Of<ImportPage>(
        (nameof(ImportPage.Waiting), (await visit.Store.Uploads.ListAsync(visit.Who, visit.Gone)).ToLookup(upload => ImportChoices.Read(upload.Options).Recording is not null)), (nameof(ImportPage.Wrong), wrong));
}
