using System.Collections.Immutable;
using System.Text;
using HipAssess.Files;
using HipAssess.Reports.Words;
using HipAssess.Reports.Words.Printed;

namespace HipAssess.Reports.Letterheads;

/// <summary>Who hands a report out: stands at its head, with a line to sign at its foot.</summary>
/// <param name="Name">Of the clinic or club.</param>
/// <param name="Address">Lines below the name.</param>
/// <param name="Logo">Null for none.</param>
/// <param name="Tester">Who tested; empty where the file of measurements says so or nobody does.</param>
/// <param name="Signature">The name below the line to sign; null for no line.</param>
/// <param name="Comment">Printed in every report; empty for none.</param>
public sealed record Letterhead(string Name, ImmutableArray<string> Address, Logo? Logo, string Tester, string? Signature, string Comment)
{
    private const long Largest = 64 << 10;
    private const int LongestLine = 500;

    /// <summary>
    /// Reads a text file of lines such as <c>name: Hip Clinic</c>. The logo is a file beside it. All that is wrong is said at once.
    /// </summary>
    /// <returns>The letterhead, or problems.</returns>
    public static (Letterhead? Read, ImmutableArray<string> Problems, string? LogoPath) Of(string path)
    {
        string shown = VisibleText.Visible(path);
        if (Content(path, Largest, LetterheadWords.OfLetterhead) is not ({ } content, _))
            return (null, [Content(path, Largest, LetterheadWords.OfLetterhead).Problem!], null);
        var problems = new List<string>();
        var found = new List<(string Key, string Value)>();
        foreach (var (i, line) in Encoding.UTF8.GetString(content).TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n').Index())
        {
            if (line.Trim().Length == 0 || line.TrimStart().StartsWith('#'))
                continue;
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            string key = colon < 0 ? "" : line[..colon].Trim().ToLowerInvariant(), value = line[(colon + 1)..].Trim();
            if (key is not ("name" or "address" or "logo" or "tester" or "signature" or "comment"))
                problems.Add(LetterheadWords.NotALine(shown, i + 1, line.Trim()));
            else if (key is not "address" && found.Any(one => one.Key == key))
                problems.Add(LetterheadWords.Twice(shown, i + 1, key));
            else if (value.Length > LongestLine)
                problems.Add(LetterheadWords.TooLong(shown, i + 1, key, value.Length, LongestLine));
            else
                found.Add((key, VisibleText.Visible(value)));
        }
        if (problems.Count == 0 && !found.Any(one => one.Key == "name" && one.Value.Length > 0))
            problems.Add(LetterheadWords.Nameless(shown));
        string? logoPath = Value("logo") is { Length: > 0 } file ? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, file) : null;
        Logo? logo = null;
        if (logoPath is not null)
        {
            var (picture, wrong) = Content(logoPath, Logo.Largest, LetterheadWords.OfLogo);
            (logo, string? problem) = picture is null ? (null, wrong) : Logo.Of(picture) is var (read, why) && why is not null ? (read, LetterheadWords.NoLogo(logoPath, why)) : (read, null);
            if (problem is not null)
                problems.Add(problem);
        }
        return problems.Count > 0 ? (null, [.. problems], logoPath)
            : (new Letterhead(Value("name")!, [.. found.Where(one => one.Key == "address").Select(one => one.Value)], logo, Value("tester") ?? "", Value("signature"), Value("comment") ?? ""), [], logoPath);

        string? Value(string key) => found.Where(one => one.Key == key).Select(one => one.Value).FirstOrDefault();
    }

    private static (byte[]? Content, string? Problem) Content(string path, long largest, string what)
    {
        try
        {
            return FileOpening.ReadSmall(path, largest) is { } content ? (content, null)
                : (null, LetterheadWords.TooLarge(path, largest, what));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return (null, LetterheadWords.Unreadable(path, problem.Message));
        }
    }
}
