using HipAssess.Web.Forms;
using HipAssess.Web.Typed;
using Microsoft.AspNetCore.WebUtilities;

namespace HipAssess.Web.Drafts;

/// <summary>What the page of a test sends: all of its fields, what stood in them before, and what is to be done.</summary>
/// <param name="Do">What is to be done.</param>
/// <param name="About">The field it is done to; empty for the test.</param>
/// <param name="Fields">The fields.</param>
/// <param name="Was">What stood in them when the page was last heard; null when it does not say.</param>
/// <param name="Seen">The doubts that were shown.</param>
/// <param name="Version">The version of a stored test that was shown; null when none was.</param>
internal sealed record DraftForm(Doing Do, string About, IReadOnlyList<KeyValuePair<string, string>> Fields, IReadOnlyDictionary<string, string>? Was, string Seen, long? Version)
{
    /// <summary>As sent.</summary>
    public static DraftForm Of(PostedForm form)
    {
        string[] what = (form.Text("do") ?? "save").Split(' ', 2);
        return new DraftForm(
            Enum.TryParse<Doing>(what[0], ignoreCase: true, out var doing) && !char.IsAsciiDigit(what[0][0]) ? doing : Doing.Save,
            what.Length > 1 ? what[1] : "",
            [.. form.Fields.Where(field => field.Key is not ("do" or "was" or "seen" or "version")).Select(field => KeyValuePair.Create(field.Key, Lines(field.Last())))],
            form.Fields.Contains("was") ? QueryHelpers.ParseQuery(form.Fields["was"].Last()).ToDictionary(field => field.Key, field => Lines(field.Value.ToString()), StringComparer.Ordinal) : null,
            form.Text("seen") ?? "",
            long.TryParse(form.Text("version"), out long version) ? version : null);
    }

    // A browser sends the line breaks of a note in one way or the other.
    private static string Lines(string text) => text.ReplaceLineEndings("\n");

    /// <summary>What stands in the fields of a page that shows a test, for it to send back.</summary>
    public static string WasOf(TypedTest typed) => string.Join('&', typed.Fields.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}"));
}

/// <summary>What may be done with a test that is being typed.</summary>
internal enum Doing
{
    /// <summary>Keep it, and show the page.</summary>
    Save,

    /// <summary>Keep it, and say what is new.</summary>
    Typed,

    /// <summary>Store it.</summary>
    Finish,

    /// <summary>Add it to the test of that day, and store that.</summary>
    Add,

    /// <summary>Store it in place of the test of that day.</summary>
    Replace,

    /// <summary>Choose the text of the other window in a field.</summary>
    Take,

    /// <summary>Choose the text that stands in a field.</summary>
    Keep,
}
