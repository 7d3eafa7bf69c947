using System.Net;

namespace HipAssess.Tests.Architecture;

/// <summary>A .razor file taken apart: what it says to people without C#, and its C#.</summary>
internal sealed class RazorText
{
    private static readonly string[] Statements = ["if", "for", "foreach", "while", "switch"];
    private static readonly string[] Directives = ["using", "page", "inject", "inherits", "implements", "namespace", "attribute", "layout", "typeparam"];
    private static readonly string[] Childless = ["area", "base", "br", "col", "hr", "img", "input", "link", "meta", "path", "circle", "source", "wbr"];

    private readonly string source;
    private int at;

    private RazorText(string source) => this.source = source;

    /// <summary>Literal text between tags.</summary>
    public List<string> Texts { get; } = [];

    /// <summary>Literal values of attributes.</summary>
    public List<(string Name, string Value)> Attributes { get; } = [];

    /// <summary>C#, a piece for each expression or statement.</summary>
    public List<string> Code { get; } = [];

    public static RazorText Of(string source)
    {
        var razor = new RazorText(source);
        razor.Markup();
        return razor;
    }

    private bool Sees(string text) => string.CompareOrdinal(source, at, text, 0, text.Length) == 0;

    private bool SeesTag => at + 1 < source.Length && source[at] == '<' && char.IsAsciiLetter(source[at + 1]);

    private bool SeesMember => source.AsSpan(at).TrimStart("?!") is ['.', >= 'A' and <= 'z', ..];

    // Up to the closing tag of the element it is called in, or to the end.
    private void Markup()
    {
        int from = at;
        while (at < source.Length)
        {
            if (source[at] is not ('<' or '@') || (source[at] == '<' && !SeesTag && !Sees("</") && !Sees("<!--")))
            {
                at++;
                continue;
            }
            Text(from);
            if (Sees("</"))
            {
                Until(">");
                return;
            }
            if (Sees("<!--"))
                Until("-->");
            else if (SeesTag)
                Element();
            else
                Transition();
            from = at;
        }
        Text(from);
    }

    private void Text(int from)
    {
        if (at > from)
            Texts.Add(WebUtility.HtmlDecode(source[from..at]));
    }

    private void Until(string end)
    {
        int found = source.IndexOf(end, at, StringComparison.Ordinal);
        at = found < 0 ? source.Length : found + end.Length;
    }

    private void Element()
    {
        at++;
        string name = Read(c => !char.IsWhiteSpace(c) && c is not ('>' or '/'));
        while (at < source.Length)
        {
            Read(char.IsWhiteSpace);
            if (Sees("/>"))
            {
                at += 2;
                return;
            }
            if (Sees(">"))
                break;
            Attribute();
        }
        at = Math.Min(at + 1, source.Length);
        if (!Childless.Contains(name))
            Markup();
    }

    private void Attribute()
    {
        string name = Read(c => !char.IsWhiteSpace(c) && c is not ('=' or '>' or '/'));
        if (!Sees("="))
        {
            at += name.Length == 0 ? 1 : 0;
            return;
        }
        at++;
        if (at == source.Length)
            return;
        if (source[at] is not ('"' or '\''))
        {
            if (Sees("@"))
                Transition();
            else
                Read(c => !char.IsWhiteSpace(c) && c != '>');
            return;
        }
        char quote = source[at++];
        string literal = "";
        int code = Code.Count;
        while (at < source.Length && source[at] != quote)
            if (source[at] == '@')
            {
                Transition();
                literal += ' ';
            }
            else
                literal += source[at++];
        at = Math.Min(at + 1, source.Length);
        // Names of classes are for the style sheet.
        if (name == "class")
            Code.RemoveRange(code, Code.Count - code);
        Attributes.Add((name, WebUtility.HtmlDecode(literal)));
    }

    // From an @ of the markup.
    private void Transition()
    {
        if (Sees("@*"))
        {
            Until("*@");
            return;
        }
        at++;
        if (Sees("@"))
            at++;
        else if (Sees("<"))
            Element();
        else if (Sees("("))
            Balanced();
        else if (Sees("{"))
            Block();
        else if (Sees(":"))
            Line();
        else
            Named();
    }

    private void Line()
    {
        int from = ++at;
        Until("\n");
        Texts.Add(WebUtility.HtmlDecode(source[from..at]));
    }

    private void Named()
    {
        string name = Read(c => char.IsAsciiLetterOrDigit(c) || c == '_');
        if (name == "code")
        {
            Read(char.IsWhiteSpace);
            Block();
        }
        else if (Statements.Contains(name))
            Statement();
        else if (Directives.Contains(name) && !Sees("("))
            Until("\n");
        else
            while (Sees("(") || Sees("[") || SeesMember)
                if (Sees("(") || Sees("["))
                    Balanced();
                else
                {
                    Read(c => c is '?' or '!' or '.');
                    Read(c => char.IsAsciiLetterOrDigit(c) || c == '_');
                }
    }

    private void Statement()
    {
        Read(char.IsWhiteSpace);
        if (Sees("("))
            Balanced();
        Read(char.IsWhiteSpace);
        if (!Sees("{"))
            return;
        Block();
        int after = at;
        Read(char.IsWhiteSpace);
        if (Sees("else"))
        {
            at += 4;
            Read(char.IsWhiteSpace);
            if (Sees("if"))
                at += 2;
            Statement();
        }
        else
            at = after;
    }

    private void Balanced()
    {
        int from = at;
        at = CSharpText.Closing(source, at);
        Code.Add(source[from..at]);
    }

    // C# in braces, with elements where a statement may begin.
    private void Block()
    {
        int from = ++at;
        char before = '{';
        while (at < source.Length && source[at] != '}')
        {
            if ((SeesTag && before is '{' or '}' or ';' or '>') || Sees("@"))
            {
                Code.Add(source[from..at]);
                if (Sees("@"))
                    Transition();
                else
                    Element();
                from = at;
                before = '>';
            }
            else if (Sees("{"))
            {
                Code.Add(source[from..at]);
                Block();
                from = at;
                before = '}';
            }
            else
            {
                before = char.IsWhiteSpace(source[at]) ? before : source[at];
                at = CSharpText.After(source, at);
            }
        }
        Code.Add(source[from..Math.Min(at, source.Length)]);
        at++;
    }

    private string Read(Func<char, bool> isPart)
    {
        int from = at;
        while (at < source.Length && isPart(source[at]))
            at++;
        return source[from..at];
    }
}
