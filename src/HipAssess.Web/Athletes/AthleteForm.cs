using HipAssess.Store.Kept;
using HipAssess.Web.Forms;

namespace HipAssess.Web.Athletes;

/// <summary>What people keep of an athlete, as typed.</summary>
public sealed record AthleteForm(string? Name, string? Team, string? Note, long Version)
{
    /// <summary>Rows of a page of the list.</summary>
    public const int OnAPage = 100;

    private const int LongestName = 200, LongestNote = 4000;

    /// <summary>As sent; what is longer than the fields of the page allow is no form of ours.</summary>
    /// <exception cref="InvalidDataException">It was not made by the page.</exception>
    internal static AthleteForm Of(PostedForm form) =>
        long.TryParse(form.Text("version"), out long version) && form.Text("name") is not { Length: > LongestName }
            && form.Text("team") is not { Length: > LongestName } && form.Text("note") is not { Length: > LongestNote }
            ? new(form.Text("name"), form.Text("team"), form.Text("note"), version)
            : throw new InvalidDataException("no form of an athlete");

    /// <summary>The same for the store.</summary>
    public AboutAthlete About => new(Name, Team, Note);
}
