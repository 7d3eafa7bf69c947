using HipAssess.Protocols;
using HipAssess.Web.Typed;

namespace HipAssess.Tests.Web;

/// <summary>Two windows on one test.</summary>
public sealed class TypingTests
{
    private static readonly TypedTest Stored = TypedTestTests.Typed(ProtocolCatalogue.ThreeMuscles, ("age", "34"), ("t0-left-1", "150"));

    [Fact]
    public void Each_window_fills_in_its_own_fields()
    {
        var was = Sent(("age", "34"), ("t0-left-1", "150"));
        var now = Typing.Of(Stored.With("t0-right-1", "180"), Sent(("age", "35"), ("t0-left-1", "150"), ("t0-right-1", "")), was);
        Assert.Equal(("35", "150", "180"), (now["age"], now["t0-left-1"], now["t0-right-1"]));
        Assert.Empty(now.Other);
    }

    [Fact]
    public void Where_both_changed_a_field_both_texts_are_kept_until_somebody_chooses()
    {
        var now = Typing.Of(Stored.With("age", "36"), Sent(("age", "35")), Sent(("age", "34")));
        Assert.Equal(("36", "35"), (now["age"], now.Other["age"]));
        Assert.Equal(("35", 0), (Typing.Take(now, "age")["age"], Typing.Take(now, "age").Other.Count));
        Assert.Equal(("36", 0), (Typing.Keep(now, "age")["age"], Typing.Keep(now, "age").Other.Count));
    }

    [Fact]
    public void Both_typing_the_same_is_no_quarrel() =>
        Assert.Empty(Typing.Of(Stored.With("age", "35"), Sent(("age", "35")), Sent(("age", "34"))).Other);

    [Fact]
    public void Typing_over_it_in_one_window_ends_the_quarrel()
    {
        var contested = Typing.Of(Stored.With("age", "36"), Sent(("age", "35")), Sent(("age", "34")));
        var settled = Typing.Of(contested, Sent(("age", "37")), Sent(("age", "36")));
        Assert.Equal(("37", 0), (settled["age"], settled.Other.Count));
    }

    [Fact]
    public void Emptying_a_field_takes_its_text_out() =>
        Assert.DoesNotContain("age", Typing.Of(Stored, Sent(("age", "")), Sent(("age", "34"))).Fields.Keys);

    [Theory]
    [InlineData("protocol")]
    [InlineData("t3-left-1")]
    [InlineData("t0-left-101")]
    [InlineData("t0-left-01")]
    [InlineData("t0-up-1")]
    [InlineData("t-1-left-1")]
    [InlineData("t00-left-1")]
    [InlineData("__proto__")]
    public void A_form_may_send_anything_and_only_fields_of_the_test_are_kept(string field) =>
        Assert.Equal(Stored, Typing.Of(Stored, Sent((field, "1")), Sent()));

    private static Dictionary<string, string> Sent(params (string Field, string Text)[] fields) => fields.ToDictionary(field => field.Field, field => field.Text);
}
