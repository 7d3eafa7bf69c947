using System.Text.RegularExpressions;

namespace HipAssess.Tests.Architecture;

/// <summary>Every sentence for people is made in <c>Words</c>, so that one folder is all there is to translate.</summary>
public sealed partial class WordTests
{
    private static readonly string[] Rooms = ["src/HipAssess.Reports/Charts", "src/HipAssess.Reports/Letterheads", "src/HipAssess.Reports/Pages", "src/HipAssess.Reports/Print", "src/HipAssess.Web"];

    private static readonly string[] Spoken =
        ["alt", "aria-description", "aria-label", "data-label", "label", "placeholder", "title", "Caption", "Default", "Heading", "Hint", "Label", "Lead", "Title"];

    // Markup, style sheets, heads of answers, the policy of a page and the names of fonts.
    private static readonly string[] Unspoken = ["<", "url(", "-src ", "DejaVu Sans", "charset=", "filename=", "max-age="];

    [Fact]
    public void Pages_and_pictures_take_their_words_from_elsewhere() => Assert.Empty(
        from room in Rooms
        from file in SourceFile.Under(room)
        from said in Said(file)
        select said);

    [Theory]
    [InlineData("<p>@Words.Found</p><h3>Strength</h3>")]
    [InlineData("@if (a < b)\n{\n  <p>@count more</p>\n}\nelse\n{\n  <br />\n}")]
    [InlineData("<nav aria-label=\"Contents\"></nav>")]
    [InlineData("<img alt=\"Logo of @name\" />")]
    [InlineData("<p>@(isIt ? Words.Yes : \"not at all\")</p>")]
    [InlineData("@foreach (var (x, y) in Rows(\"a b\"))\n{\n  <td>@x.Name(\"1\")[0] or @y</td>\n}")]
    [InlineData("@code {\n    private string Text => $\"{N} not tested\";\n}")]
    public void A_text_on_a_page_is_named(string page) =>
        Assert.StartsWith("src/Wrong.razor: ", Assert.Single(Said(new SourceFile("src/Wrong.razor", page.Split('\n')))), StringComparison.Ordinal);

    [Theory]
    [InlineData("@* A comment of ours. *@<p class=\"small notes\">@Words.Found(\"key\") – 5 %, @n</p>")]
    [InlineData("@using HipAssess.Domain\n<td>@(x is { } y ? Prose.Of(y) : \"—\")</td>")]
    [InlineData("@code {\n    // Two words.\n    private int N => throw new InvalidOperationException(\"not at all\");\n}")]
    public void Markup_and_code_are_no_text(string page) => Assert.Empty(Said(new SourceFile("src/Right.razor", page.Split('\n'))));

    [Theory]
    [InlineData("plot.XLabel(\"Side difference\");")]
    [InlineData("to.Write(\"<h1>Strength</h1>\");")]
    [InlineData("string words = $\"{name}: {(isIt ? \"little range\" : \"\")}\";")]
    public void A_text_in_a_picture_is_named(string line) => Assert.Single(Said(new SourceFile("src/Wrong.cs", [line])));

    private static IEnumerable<string> Said(SourceFile file)
    {
        string source = string.Join('\n', file.Lines);
        var said = file.RelativePath.EndsWith(".razor", StringComparison.Ordinal) ? InMarkup(RazorText.Of(source)) : InCode(source);
        return said.Select(text => $"{file}: {text.Trim()}");
    }

    private static IEnumerable<string> InMarkup(RazorText razor) => razor.Texts.Where(text => Word().IsMatch(text.Replace("HipAssess", "", StringComparison.Ordinal)))
        .Concat(razor.Attributes.Where(attribute => Spoken.Contains(attribute.Name) && Word().IsMatch(attribute.Value)).Select(attribute => $"{attribute.Name} {attribute.Value}"))
        .Concat(razor.Code.SelectMany(InCode));

    // A literal may be markup itself.
    private static IEnumerable<string> InCode(string code) => CSharpText.Literals(code).SelectMany(literal =>
        Tag().IsMatch(literal) ? InMarkup(RazorText.Of(Doctype().Replace(literal, ""))) : IsProse(literal) ? [literal] : []);

    private static bool IsProse(string literal) => TwoWords().IsMatch(literal) && !Unspoken.Any(mark => literal.Contains(mark, StringComparison.Ordinal));

    [GeneratedRegex(@"^\s*<[!/a-z]")]
    private static partial Regex Tag();

    [GeneratedRegex("<![^>]*>")]
    private static partial Regex Doctype();

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Word();

    [GeneratedRegex(@"\p{L}{2,}[,;:]? \p{L}{2,}")]
    private static partial Regex TwoWords();
}
