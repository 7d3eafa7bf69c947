using CsCheck;
using HipAssess.Reports.Print;

namespace HipAssess.Tests.Print;

public sealed class TypesettingTests
{
    [Fact]
    public void No_line_is_wider_than_it_may_be_and_no_letter_is_lost() =>
        Gen.Select(Gen.String[Gen.Char["abcW %1.−°"], 0, 300], Gen.Double[20, 400]).Sample((text, width) =>
        {
            var lines = Typesetting.Break("", text, Style.Body, width);
            Assert.All(lines, line => Assert.True(line.Width <= width + 1e-6 || line.Runs[0].Text.Trim().Length == 1));
            Assert.Equal(Letters(text), Letters(string.Concat(lines.SelectMany(line => line.Runs).Select(run => run.Text))));
        });

    [Fact]
    public void A_number_stays_with_its_percent_sign()
    {
        for (double width = 40; width < 200; width += 7)
            Assert.DoesNotContain(Typesetting.Break("", "left abductors are 17 % weaker than 9 % of all", Style.Body, width), line => line.Runs[0].Text.StartsWith('%'));
    }

    [Fact]
    public void What_leads_a_paragraph_is_bold_and_the_rest_is_not() =>
        Assert.Equal(
            [("Watch: ", true), ("left weaker ", false)],
            Typesetting.Break("Watch:", "left weaker", Style.Body, 400).Single().Runs.Select(run => (run.Text, run.IsBold)));

    [Fact]
    public void What_is_cut_says_so() =>
        Assert.EndsWith("…", Typesetting.Break("", string.Concat(Enumerable.Repeat("word ", 200)), Style.Body, 100, most: 3)[^1].Runs[^1].Text);

    private static string Letters(string text) => text.Replace(" ", "", StringComparison.Ordinal);
}
