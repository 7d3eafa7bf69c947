using System.Globalization;
using System.Text;

namespace HipAssess.Reports.Words;

/// <summary>Text from a file, made safe to print.</summary>
public static class VisibleText
{
    /// <summary>
    /// Nothing is dropped: what would move the cursor, turn the writing direction or be invisible is shown by its code,
    /// e.g. <c>⟨U+001B⟩</c>, so that two ids that differ only in it look different.
    /// </summary>
    public static string Visible(string text)
    {
        if (!text.EnumerateRunes().Any(IsUnsafe))
            return text;
        var shown = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
            if (IsUnsafe(rune))
                shown.Append(CultureInfo.InvariantCulture, $"⟨U+{rune.Value:X4}⟩");
            else
                shown.Append(rune.ToString());
        return shown.ToString();
    }

    // A lone surrogate is U+FFFD by the time it gets here. Zero-width joiners belong to names in several scripts;
    // showing their code is the smaller evil.
    private static bool IsUnsafe(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or
        UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
