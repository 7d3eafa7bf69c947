using System.Globalization;
using System.Text;

namespace HipAssess.Import.Cells;

/// <summary>
/// Ids are compared with base letter and combining mark composed, since computers differ in how they store "ö".
/// The framework cannot compose without its culture data, so the marks of European names are listed here.
/// </summary>
internal static class AthleteId
{
    private static readonly Dictionary<(char Letter, char Mark), char> Composed = Table(
        ('\u0300', "AÀEÈIÌNǸOÒUÙaàeèiìnǹoòuù"),
        ('\u0301', "AÁCĆEÉIÍLĹNŃOÓRŔSŚUÚYÝZŹaácćeéiílĺnńoórŕsśuúyýzź"),
        ('\u0302', "AÂCĈEÊGĜHĤIÎJĴOÔSŜUÛWŴYŶaâcĉeêgĝhĥiîjĵoôsŝuûwŵyŷ"),
        ('\u0303', "AÃIĨNÑOÕUŨaãiĩnñoõuũ"),
        ('\u0304', "AĀEĒIĪOŌUŪaāeēiīoōuū"),
        ('\u0306', "AĂEĔGĞIĬOŎUŬaăeĕgğiĭoŏuŭ"),
        ('\u0307', "CĊEĖGĠIİZŻcċeėgġzż"),
        ('\u0308', "AÄEËIÏOÖUÜYŸaäeëiïoöuüyÿ"),
        ('\u030A', "AÅUŮaåuů"),
        ('\u030B', "OŐUŰoőuű"),
        ('\u030C', "CČDĎEĚNŇRŘSŠTŤZŽcčdďeěnňrřsštťzž"),
        ('\u0327', "CÇGĢKĶLĻNŅRŖSŞTŢcçkķlļnņrŗsştţ"),
        ('\u0328', "AĄEĘIĮUŲaąeęiįuų"));

    public static string Compose(string id)
    {
        if (!HasCombiningMark(id))
            return id;
        var composed = new StringBuilder(id.Length);
        foreach (char c in id)
        {
            if (composed.Length > 0 && Composed.TryGetValue((composed[^1], c), out char one))
                composed[^1] = one;
            else
                composed.Append(c);
        }
        return composed.ToString();
    }

    public static bool HasCombiningMark(string id)
    {
        foreach (char c in id)
            if (c >= '\u0300' && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark)
                return true;
        return false;
    }

    private static Dictionary<(char, char), char> Table(params ReadOnlySpan<(char Mark, string Pairs)> rows)
    {
        var table = new Dictionary<(char, char), char>();
        foreach (var (mark, pairs) in rows)
            for (int i = 0; i < pairs.Length; i += 2)
                table.Add((pairs[i], mark), pairs[i + 1]);
        return table;
    }
}
