using System.Collections.Immutable;
using System.Globalization;
using HipAssess.Domain;
using HipAssess.Strength;

namespace HipAssess.Norms.Published;

/// <summary>The norms that come with the tool, read from <c>published-norms.csv</c>, where each stands with its source.</summary>
public static class PublishedNorms
{
    private static readonly string[] Quantities = ["strength", "ratio", "side_difference"];
    private static readonly string[] Bases = ["any", "dominant", "non_dominant", "dominant_minus_non_dominant", "right_minus_left"];

    /// <summary>Every norm, in the order of the file.</summary>
    public static ImmutableArray<PublishedNorm> All { get; } = Join(ShippedTable.Read("published-norms.csv", Row));

    /// <summary>The names of the sets, in the order of the file.</summary>
    public static ImmutableArray<string> Sets { get; } = [.. All.Select(norm => norm.Set).Distinct()];

    /// <summary>The norms of a set; empty when there is no set of that name.</summary>
    public static ImmutableArray<PublishedNorm> InSet(string name) => [.. All.Where(norm => norm.Set == name)];

    // Rows that differ only in the limb are one norm of one sample.
    private static ImmutableArray<PublishedNorm> Join(IEnumerable<PublishedNorm> rows) =>
    [
        .. rows.GroupBy(norm => (
                norm.Set, norm.Quantity, norm.Muscle, norm.Ratio, norm.Sex, norm.AgeLow, norm.AgeHigh, norm.Unit, norm.TestVariant))
            .Select(limbs => limbs.First() with { Limbs = [.. limbs.SelectMany(norm => norm.Limbs)] }),
    ];

    private static PublishedNorm Row(Func<string, string> cell)
    {
        var quantity = (Quantity)Array.IndexOf(Quantities, cell("statistic"));
        bool isWholeSample = cell("n_is_whole_sample") == "yes";
        int n = int.Parse(cell("n"), CultureInfo.InvariantCulture);
        return new PublishedNorm
        {
            Set = cell("set"),
            Id = cell("id"),
            Quantity = quantity,
            Muscle = quantity == Quantity.Ratio ? null : Names.ParseMuscle(cell("muscle"))!.Value,
            Ratio = quantity == Quantity.Ratio ? RatioNames.Parse(cell("muscle"))!.Value : null,
            Sex = cell("sex") switch { "female" => Sex.Female, "male" => Sex.Male, _ => null },
            AgeLow = Whole(cell("age_low")),
            AgeHigh = Whole(cell("age_high")),
            Population = cell("population"),
            N = isWholeSample ? null : n,
            SampleN = n,
            Unit = quantity == Quantity.Strength ? StrengthUnits.Parse(cell("unit"))!.Value : null,
            Limbs = [new((SideBasis)Array.IndexOf(Bases, cell("side_basis")), Number(cell("mean"))!.Value, Number(cell("sd")))],
            Regression = Number(cell("intercept")) is { } intercept
                ? new(intercept, Number(cell("per_year"))!.Value, Number(cell("male"))!.Value, Number(cell("residual_sd"))!.Value)
                : null,
            Contraction = Stated(cell("contraction")),
            Position = Stated(cell("position")),
            TestVariant = Stated(cell("test_variant")),
            Device = Stated(cell("device")),
            Evidence = cell("evidence"),
            Citation = cell("source"),
            Identifier = cell("doi_or_pmid"),
            Remark = cell("note"),
        };
    }

    private static string? Stated(string text) => text.Length > 0 ? text : null;

    private static double? Number(string text) => text.Length > 0 ? double.Parse(text, CultureInfo.InvariantCulture) : null;

    private static int? Whole(string text) => text.Length > 0 ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
