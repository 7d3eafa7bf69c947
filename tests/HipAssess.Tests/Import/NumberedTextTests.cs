using HipAssess.Import.Text;

namespace HipAssess.Tests.Import;

public class NumberedTextTests
{
    [Fact]
    public void A_text_has_one_number_however_often_and_wherever_it_comes_from()
    {
        var texts = new NumberedTexts();
        string[] words = [.. Enumerable.Range(0, 50).Select(i => $"position {i}")];
        int[] numbers = [.. words.Select(texts.Of)];

        Assert.Equal(50, numbers.Distinct().Count());
        Assert.All(words, word => Assert.Equal(texts.Of(word), texts.Of(word)));
        Assert.Equal(numbers, words.Select(word => texts.Of(new string(word))));
        Assert.Equal(words, numbers.Select(number => texts[number]));
    }

    [Fact]
    public void No_text_is_no_text_and_an_empty_one_is_empty()
    {
        var texts = new NumberedTexts();

        Assert.Equal(0, texts.Of(null));
        Assert.Null(texts[0]);
        Assert.Equal("", texts[texts.Of("")]);
    }
}
