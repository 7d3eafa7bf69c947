using CsCheck;
using HipAssess.Reports.Pages.Parts;

namespace HipAssess.Tests.Pages;

public class HtmlTextTests
{
    [Fact]
    public void What_was_written_comes_back_in_its_order_whatever_the_pieces() =>
        Gen.Select(Gen.Int[0, 40_000], Gen.Int[0, 3]).Array[0, 12].Sample(parts =>
        {
            string[] written = [.. parts.Select((part, i) => new string((char)('a' + i), part.Item2 == 0 ? 1 : part.Item1))];
            var text = HtmlText.Of(to =>
            {
                foreach (var (part, way) in written.Zip(parts.Select(part => part.Item2)))
                    Write(to, part, way);
            });
            using var again = new StringWriter();
            text.WriteTo(again);

            return text.ToString() == string.Concat(written) && again.ToString() == string.Concat(written);
        });

    private static void Write(TextWriter to, string part, int way)
    {
        switch (way)
        {
            case 0:
                to.Write(part[0]);
                break;
            case 1:
                to.Write(part);
                to.Write((string?)null);
                break;
            case 2:
                to.Write(part.ToCharArray(), 0, part.Length);
                break;
            default:
                to.Write(part.AsSpan());
                break;
        }
    }
}
