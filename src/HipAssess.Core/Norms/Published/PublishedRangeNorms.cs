using System.Collections.Immutable;
using System.Globalization;
using HipAssess.Domain;

namespace HipAssess.Norms.Published;

/// <summary>The norms of ranges of motion that come with the tool, from <c>published-mobility-norms.csv</c>, where each stands with its source.</summary>
public static class PublishedRangeNorms
{
    /// <summary>Every norm, in the order of the file.</summary>
    public static ImmutableArray<PublishedRange> All { get; } = [.. ShippedTable.Read("published-mobility-norms.csv", Row)];

    /// <summary>The names of the sets, in the order of the file.</summary>
    public static ImmutableArray<string> Sets { get; } = [.. All.Select(norm => norm.Set).Distinct()];

    /// <summary>The norms of a set; empty when there is no set of that name.</summary>
    public static ImmutableArray<PublishedRange> InSet(string name) => [.. All.Where(norm => norm.Set == name)];

    /// <summary>The figures of right − left of a set for one movement in one position; null when it has none.</summary>
    public static PublishedRange? Differences(string set, MovementTest test) => All.FirstOrDefault(norm =>
        norm is { IsDifference: true, Sd: not null, N: not null } && norm.Set == set
        && norm.Movement == test.Movement && norm.Unit == test.Unit && norm.Position == test.Position);

    private static PublishedRange Row(Func<string, string> cell)
    {
        string id = cell("id"), variant = cell("test_variant");
        return new PublishedRange
        {
            Set = id.Split('_')[0],
            Id = id,
            Movement = Movements.Parse(cell("movement")),
            IsDifference = cell("statistic") == "side_difference",
            Sex = cell("sex") switch { "female" => Sex.Female, "male" => Sex.Male, _ => null },
            AgeLow = (int?)Number(cell("age_low")),
            AgeHigh = (int?)Number(cell("age_high")),
            Population = cell("population"),
            N = (int?)Number(cell("n")),
            Unit = cell("unit") == "cm" ? MovementUnit.Centimetre : MovementUnit.Degree,
            Mean = Number(cell("mean"))!.Value,
            Sd = Number(cell("sd")),
            SideBasis = cell("side_basis"),
            Position = Stated(variant) ?? Stated(cell("position")),
            Mode = Stated(cell("mode")),
            Instrument = Stated(cell("instrument")),
            Evidence = cell("evidence"),
            Citation = cell("source"),
            Identifier = cell("doi_or_pmid"),
            Remark = cell("note"),
        };
    }

    private static string? Stated(string text) => text.Length > 0 ? text : null;

    private static double? Number(string text) => text.Length > 0 ? double.Parse(text, CultureInfo.InvariantCulture) : null;
}
