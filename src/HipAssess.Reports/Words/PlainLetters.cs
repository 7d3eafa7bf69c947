using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace HipAssess.Reports.Words;

/// <summary>Names without accents: to sort them as people look for them, and to name files after them.</summary>
public static partial class PlainLetters
{
    // Each row: the plain letter, then those that become it.
    private static readonly Dictionary<char, string> Plain = new[]
    {
        "AÀÁÂÃÄÅĀĂĄ", "aàáâãäåāăą", "CÇĆĈĊČ", "cçćĉċč", "DĎĐ", "dďđ", "EÈÉÊËĒĔĖĘĚ", "eèéêëēĕėęě", "GĜĞĠĢ", "gĝğġģ", "HĤĦ", "hĥħ",
        "IÌÍÎÏĨĪĬĮİ", "iìíîïĩīĭįı", "JĴ", "jĵ", "KĶ", "kķ", "LĹĻĽĿŁ", "lĺļľŀł", "NÑŃŅŇ", "nñńņň", "OÒÓÔÕÖØŌŎŐ", "oòóôõöøōŏő", "RŔŖŘ", "rŕŗř",
        "SŚŜŞŠȘ", "sśŝşšș", "TŢŤŦȚ", "tţťŧț", "UÙÚÛÜŨŪŬŮŰŲ", "uùúûüũūŭůűų", "WŴ", "wŵ", "YÝŶŸ", "yýŷÿ", "ZŹŻŽ", "zźżž",
    }.SelectMany(row => row[1..].Select(letter => (letter, plain: row[..1])))
        .Concat([('ß', "ss"), ('Æ', "Ae"), ('æ', "ae"), ('Œ', "Oe"), ('œ', "oe"), ('Þ', "Th"), ('þ', "th")])
        .ToDictionary(pair => pair.Item1, pair => pair.Item2);

    /// <summary>E.g. "Müller" as "Muller"; letters of other scripts stay.</summary>
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (char c in text)
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                plain.Append(Plain.TryGetValue(c, out string? letters) ? letters : c);
        return plain.ToString();
    }

    /// <summary>Sorts as a card index does: without accents and case, R2 before R10; what is alike then by its code points.</summary>
    public static IComparer<string> Order { get; } = Comparer<string>.Create((a, b) =>
        string.CompareOrdinal(Key(a), Key(b)) is not 0 and var byKey ? byKey : string.CompareOrdinal(a, b));

    private static string Key(string text) => Digits().Replace(Of(text).ToUpperInvariant(), number => number.Value.TrimStart('0').PadLeft(12, '0'));

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}
