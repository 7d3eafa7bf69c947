using HipAssess.Reports.Words;

namespace HipAssess.Tests.Words;

public class PlainLettersTests
{
    [Theory]
    [InlineData("Müller", "Muller")]
    [InlineData("Mu\u0308ller", "Muller")]
    [InlineData("Łódź", "Lodz")]
    [InlineData("Straße Œuvre", "Strasse Oeuvre")]
    [InlineData("山田", "山田")]
    public void Letters_lose_their_accents(string name, string plain) => Assert.Equal(plain, PlainLetters.Of(name));

    [Fact]
    public void Names_are_sorted_as_in_a_card_index() =>
        Assert.Equal(["ábel", "Abel2", "Abel10", "Öz", "Oza", "zoe"], new[] { "zoe", "Oza", "Öz", "Abel10", "Abel2", "ábel" }.Order(PlainLetters.Order));
}
