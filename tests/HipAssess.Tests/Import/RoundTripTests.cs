using System.Globalization;
using System.Text;
using CsCheck;
using HipAssess.Domain;
using HipAssess.Import.Columns;
using HipAssess.Import.Problems;
using HipAssess.Strength;

namespace HipAssess.Tests.Import;

/// <summary>Writes measurements in any layout, unit, delimiter, decimal mark, encoding and date order, and reads them back.</summary>
public sealed class RoundTripTests
{
    private sealed record Reading(string Athlete, DateOnly Date, MuscleGroup Muscle, Side Side, int Trial, decimal Value);

    private sealed record Style(string Layout, StrengthUnit Unit, bool UnitInTitle, char Delimiter, bool Comma, string DateFormat, int Encoding, string NewLine, bool Quote, bool Titles, int Seed);

    private static readonly string[] Ids = ["A1", "7", "Jörg", "Ann, B.", "O'Hara \"Jo\"", "<script>", "../../x", "=1+1", "#12", "李", "a;b|c\td"];

    private static readonly Gen<Reading[]> Readings = Gen.Select(
        Gen.OneOf(Ids),
        Gen.Int[0, 40],
        Gen.Int[0, 5],
        Gen.Bool,
        Gen.Int[1, 3],
        Gen.Int[1, 900],
        (id, day, muscle, left, trial, tenths) => new Reading(
            id, new DateOnly(2026, 1, 13).AddDays(day), (MuscleGroup)muscle, left ? Side.Left : Side.Right, trial, tenths / 100m + 0.5m))
        .Array[1, 40]
        .Select(all => all.DistinctBy(r => (r.Athlete, r.Date, r.Muscle, r.Side, r.Trial)).ToArray());

    private static readonly Gen<Style> Styles = Gen.Select(
        Gen.Select(Gen.OneOf("long", "side-by-side", "wide"), Gen.OneOf(Enum.GetValues<StrengthUnit>().Where(unit => !unit.IsOfRange()).SkipLast(1).ToArray()), Gen.Bool, Gen.OneOf(',', ';', '\t', '|')),
        Gen.Select(Gen.Bool, Gen.OneOf("yyyy-MM-dd", "dd/MM/yyyy", "MM/dd/yyyy", "d.M.yyyy", "yyyy-MM-dd'T'HH:mm:ss"), Gen.Int[0, 4], Gen.OneOf("\n", "\r\n", "\r")),
        Gen.Select(Gen.Bool, Gen.Bool, Gen.Int[0, 1000]),
        (a, b, c) => new Style(a.Item1, a.Item2, a.Item3, a.Item4, b.Item1 && a.Item4 != ',', b.Item2, b.Item3, b.Item4, c.Item1, c.Item2, c.Item3));

    private static readonly Encoding[] Encodings =
        [new UTF8Encoding(false), new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode, CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!];

    [Fact]
    public void Measurements_written_in_any_way_are_read_back_as_they_were() =>
        Gen.Select(Readings, Styles).Sample((readings, style) =>
        {
            var encoding = Encodings[style.Encoding];
            byte[] bytes = [.. encoding.Preamble, .. encoding.GetBytes(Write(readings, style))];
            var imported = Csv.Read(bytes, Csv.Options with
            {
                Encoding = style.Encoding == 4 ? "gb18030" : null,
                Unit = style.UnitInTitle ? null : style.Unit,
                DateOrder = style.DateFormat switch { "dd/MM/yyyy" or "d.M.yyyy" => "dmy", "MM/dd/yyyy" => "mdy", _ => null },
                DecimalMark = style.Comma ? "comma" : null,
            });
            Assert.DoesNotContain(imported.Problems, p => p.Severity == Severity.Error);
            Assert.Equal(style.Layout, imported.Inputs[0].Layout);
            Assert.Equal(Expected(readings), Flatten(imported.Sessions));
            Assert.All(imported.Sessions, s => Assert.All(s.Tests, t => Assert.Equal(style.Unit, t.Unit)));
        }, iter: 150);

    [Fact]
    public void A_file_cut_in_two_reads_like_the_whole() =>
        Gen.Select(Readings, Gen.Int[0, 40]).Sample((readings, cut) =>
        {
            var style = new Style("long", StrengthUnit.KilogramForce, true, ',', false, "yyyy-MM-dd", 0, "\n", false, false, 0);
            cut = Math.Min(cut, readings.Length - 1);
            string whole = Write(readings, style), first = Write(readings[..(cut + 1)], style), second = Write(readings[cut..], style);
            Assert.Equal(Flatten(Csv.Read(whole).Sessions), Flatten(Csv.ReadAll(null, ("a.csv", first), ("b.csv", second)).Sessions));
        }, iter: 40);

    private static string[] Expected(Reading[] readings) =>
        [.. readings.Select(r => $"{r.Athlete} {r.Date:O} {r.Muscle} {r.Side} {r.Trial} {(double)r.Value:R}").Order(StringComparer.Ordinal)];

    private static string[] Flatten(IEnumerable<Session> sessions) =>
    [
        .. sessions.SelectMany(s => s.Tests.SelectMany(t => Sides.Both.SelectMany(side => (t.On(side)?.Trials ?? []).Select((value, i) =>
            value is null ? null : $"{s.Athlete} {s.Date:O} {t.Muscle} {side} {i + 1} {value:R}"))))
            .OfType<string>().Order(StringComparer.Ordinal),
    ];

    private static string Write(Reading[] readings, Style style)
    {
        string unit = style.UnitInTitle ? "_" + style.Unit.Name() : "";
        string value = style.Unit.IsTorque() ? "torque" : "force";
        var random = new Random(style.Seed);
        readings = [.. readings.OrderBy(_ => random.Next())];
        var (titles, rows) = style.Layout switch
        {
            "long" => (
                (string[])["athlete", "date", "muscle", "side", "trial", value + unit],
                readings.Select(r => (string[])[r.Athlete, Date(r), r.Muscle.Name(), r.Side.Name(), $"{r.Trial}", Number(r.Value, style)])),
            "side-by-side" => (
                ["athlete", "date", "muscle", .. Columns(readings).Select(c => $"{c.Side.Name()}_{c.Trial}{unit}")],
                readings.GroupBy(r => (r.Athlete, r.Date, r.Muscle)).Select(g => (string[])[g.Key.Athlete, Date(g.First()), g.Key.Muscle.Name(),
                    .. Columns(readings).Select(c => Cell(g.Where(r => r.Side == c.Side && r.Trial == c.Trial)))])),
            _ => (
                ["athlete", "date", .. WideColumns(readings).Select(c => $"{c.Muscle.Name()}_{c.Side.Name()}_{c.Trial}{unit}")],
                readings.GroupBy(r => (r.Athlete, r.Date)).Select(g => (string[])[g.Key.Athlete, Date(g.First()),
                    .. WideColumns(readings).Select(c => Cell(g.Where(r => r.Muscle == c.Muscle && r.Side == c.Side && r.Trial == c.Trial)))])),
        };
        int[] order = [.. Enumerable.Range(0, titles.Length).OrderBy(_ => random.Next())];
        string title = style.Titles ? $"Hip strength{style.NewLine}Spring 2026{style.NewLine}" : "";
        return title + string.Concat(rows.Prepend(titles).Select(cells => string.Join(style.Delimiter, order.Select(i => Quoted(cells[i], style))) + style.NewLine));

        string Date(Reading r) => r.Date.ToDateTime(new TimeOnly(9, 30)).ToString(style.DateFormat, CultureInfo.InvariantCulture);
        string Cell(IEnumerable<Reading> found) => found.SingleOrDefault() is { } r ? Number(r.Value, style) : "";
    }

    private static (Side Side, int Trial)[] Columns(Reading[] readings) => [.. readings.Select(r => (r.Side, r.Trial)).Distinct().Order()];

    private static (MuscleGroup Muscle, Side Side, int Trial)[] WideColumns(Reading[] readings) => [.. readings.Select(r => (r.Muscle, r.Side, r.Trial)).Distinct().Order()];

    private static string Number(decimal value, Style style) =>
        value.ToString(CultureInfo.InvariantCulture).Replace('.', style.Comma ? ',' : '.');

    private static string Quoted(string cell, Style style) =>
        style.Quote || cell.AsSpan().ContainsAny([style.Delimiter, '"', '\n', '\r']) ? $"\"{cell.Replace("\"", "\"\"")}\"" : cell;
}
