using System.Globalization;
using System.Text;
using HipAssess.Domain;
using HipAssess.Import.Cells;
using HipAssess.Import.Problems;

namespace HipAssess.Import.Columns;

/// <summary>One cell about an athlete: its number, or what is wrong with it.</summary>
internal readonly record struct FactCell(double Value, ProblemKind? Problem = null, object? First = null, object? Second = null)
{
    public const double Both = 2, None = 3;

    /// <summary>Reads a cell that is not empty.</summary>
    public static FactCell Read(Column column, byte decimalMark, string text)
    {
        var fact = column.Fact!.Value;
        string plain = Vocabulary.Plain(text);
        return fact switch
        {
            Fact.Diagnosis => new(double.NaN, text.Length > Plausibility.LongestText ? ProblemCatalogue.TextTooLong : null),
            Fact.Sex => Word(Vocabulary.Find(Vocabulary.Sexes, plain), ProblemCatalogue.SexUnknown),
            Fact.Group => Word(Vocabulary.Find(Vocabulary.Groups, plain), ProblemCatalogue.GroupUnknown),
            Fact.DominantSide => plain is "both" ? new(Both) : Word(Vocabulary.SideWord(text), ProblemCatalogue.DominantSideUnknown),
            Fact.InjuredSide => plain switch
            {
                "both" or "bilateral" => new(Both),
                "none" => new(None),
                _ => Word(Vocabulary.SideWord(text), ProblemCatalogue.InjuredSideUnknown),
            },
            _ => Number(column, fact, decimalMark, text),
        };
    }

    /// <summary>The value in words, for messages.</summary>
    public static string Describe(Fact fact, double value) => fact switch
    {
        Fact.Sex => ((Sex)value).Name(),
        Fact.Group => ((Group)value).Name(),
        Fact.DominantSide or Fact.InjuredSide => Vocabulary.Name(fact).Replace('_', ' ') + " " + (value == Both ? "both" : value == None ? "none" : ((Side)value).Name()),
        Fact.Diagnosis => "another diagnosis",
        _ => string.Create(CultureInfo.InvariantCulture, $"{Vocabulary.Name(fact)} {value}"),
    };

    private static FactCell Word<T>(T? meaning, ProblemKind unknown)
        where T : struct, Enum => meaning is { } word ? new(Convert.ToInt32(word)) : new(double.NaN, unknown);

    private static FactCell Number(Column column, Fact fact, byte decimalMark, string text)
    {
        if (!NumberCell.TryParse(Encoding.UTF8.GetBytes(text), decimalMark, out double value))
            return new(double.NaN, Vocabulary.IsMissingWord(text) ? ProblemCatalogue.MissingWord : ProblemCatalogue.NotANumber);
        value *= column.Factor;
        var (low, high) = Plausibility.Of(fact);
        if (value >= low && value <= high)
            return new(value);
        if (fact is Fact.HeightM or Fact.LegLengthM && column.Factor == 1 && value >= Plausibility.LooksLikeCentimetres && value <= 100 * high)
            return new(double.NaN, ProblemCatalogue.LooksLikeCentimetres, Vocabulary.Name(fact).Replace("_m", "_cm"));
        var kind = fact switch
        {
            Fact.MassKg => ProblemCatalogue.MassOutOfRange,
            Fact.Age => ProblemCatalogue.AgeOutOfRange,
            _ => ProblemCatalogue.FactOutOfRange,
        };
        return new(double.NaN, kind, low, high);
    }
}
