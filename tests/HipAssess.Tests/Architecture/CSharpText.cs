using System.Text;

namespace HipAssess.Tests.Architecture;

/// <summary>The string literals of C#.</summary>
internal static class CSharpText
{
    /// <summary>Every literal outside comments, with <c>{}</c> where a value stands in it; what a literal is thrown in comes with it.</summary>
    public static IEnumerable<string> Literals(string code)
    {
        var found = new List<string>();
        int statement = 0;
        for (int at = 0; at < code.Length; at = After(code, at, found, statement))
            if (code[at] is ';' or '{' or '}')
                statement = at + 1;
        return found;
    }

    /// <summary>The place behind the token at a place: a string, a character or a comment as a whole, else one character.</summary>
    public static int After(string code, int at) => After(code, at, null, at);

    /// <summary>The place behind the bracket that closes the one at a place.</summary>
    public static int Closing(string code, int at)
    {
        int depth = 0;
        while (at < code.Length)
        {
            depth += code[at] is '(' or '[' or '{' ? 1 : code[at] is ')' or ']' or '}' ? -1 : 0;
            at = After(code, at);
            if (depth == 0)
                break;
        }
        return at;
    }

    private static int After(string code, int at, List<string>? found, int statement)
    {
        if (Sees(code, at, "//"))
            return code.IndexOf('\n', at) is var end and >= 0 ? end : code.Length;
        if (Sees(code, at, "/*"))
            return code.IndexOf("*/", at + 2, StringComparison.Ordinal) is var end and >= 0 ? end + 2 : code.Length;
        if (code[at] == '\'')
            return code.IndexOf('\'', at + (Sees(code, at, "'\\") ? 3 : 2)) is var end and >= 0 ? end + 1 : code.Length;
        int quote = at;
        while (quote < code.Length && code[quote] is '$' or '@')
            quote++;
        if (quote >= code.Length || code[quote] != '"' || (at > 0 && code[at - 1] is '$' or '@' && quote == at))
            return at + 1;
        string lead = code[at..quote];
        bool isThrown = code[statement..at].Contains("Exception(", StringComparison.Ordinal);
        return Text(code, quote, lead.Count(c => c == '$'), lead.Contains('@', StringComparison.Ordinal), isThrown ? null : found, found);
    }

    private static int Text(string code, int at, int dollars, bool isVerbatim, List<string>? found, List<string>? inside)
    {
        int quotes = 0;
        while (at + quotes < code.Length && code[at + quotes] == '"')
            quotes++;
        string end = quotes >= 3 ? new string('"', quotes) : "\"";
        bool isRaw = quotes >= 3;
        at += end.Length;
        var literal = new StringBuilder();
        while (at < code.Length && !Sees(code, at, end))
        {
            if (dollars > 0 && code[at] == '{' && !(dollars == 1 && !isRaw && Sees(code, at, "{{")))
            {
                int close = Closing(code, at);
                if (inside is not null)
                    inside.AddRange(Literals(code[(at + 1)..(close - 1)]));
                literal.Append("{}");
                at = close;
            }
            else if (!isRaw && !isVerbatim && code[at] == '\\')
            {
                literal.Append(code[at + 1] is 'n' or 't' ? ' ' : code[at + 1]);
                at += 2;
            }
            else if (isVerbatim && Sees(code, at, "\"\""))
                at += 2;
            else
            {
                bool isDouble = dollars > 0 && (Sees(code, at, "{{") || Sees(code, at, "}}"));
                literal.Append(code[at]);
                at += isDouble ? 2 : 1;
            }
        }
        found?.Add(literal.ToString());
        return at + end.Length;
    }

    private static bool Sees(string code, int at, string text) => string.CompareOrdinal(code, at, text, 0, text.Length) == 0;
}
