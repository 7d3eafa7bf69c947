using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Mobility;
using HipAssess.Norms.Published;
using HipAssess.Strength;

namespace HipAssess.Reports.Words.Doors;

/// <summary>Published norms as tables and in full, the same at every door.</summary>
public static class NormTableWords
{
    /// <summary>Below every table.</summary>
    public const string NotStated = "? = not stated by the source.";

    /// <summary>Columns of <see cref="Row(PublishedNorm)"/>.</summary>
    public static ImmutableArray<string> Heads { get; } = ["set", "of", "unit", "sex", "age", "n", "contraction", "position", "variant", "population"];

    /// <summary>Columns of <see cref="Row(PublishedRange)"/>.</summary>
    public static ImmutableArray<string> RangeHeads { get; } = ["set", "of", "unit", "mean", "sd", "sex", "n", "mode", "position", "population"];

    /// <summary>Columns of <see cref="Row(PublishedRangeError)"/>.</summary>
    public static ImmutableArray<string> ErrorHeads { get; } = ["of", "sem", "n", "position", "instrument", "design", "source"];

    /// <summary>A norm as one line.</summary>
    public static string[] Row(PublishedNorm norm) =>
    [
        norm.Set, Of(norm), norm.Quantity == Quantity.SideDifference ? "side difference" : norm.Unit?.Name() ?? "ratio",
        norm.Sex?.Name() ?? "any", Ages(norm), norm.N is { } n ? $"{n}" : $"? of {norm.SampleN}",
        norm.Contraction ?? "?", norm.Position ?? "?", norm.TestVariant ?? "", norm.Population,
    ];

    /// <summary>A norm of a range of motion as one line.</summary>
    public static string[] Row(PublishedRange norm) =>
    [
        norm.Set, Of(norm) + (norm.IsDifference ? ", right − left" : ""), norm.Unit.Name(), $"{norm.Mean}", norm.Sd is { } sd ? $"{sd}" : "?",
        norm.Sex?.Name() ?? "any", norm.N is { } n ? $"{n}" : "?", norm.Mode ?? "?", norm.Position ?? "?", norm.Population,
    ];

    /// <summary>An error of measuring a range as one line.</summary>
    public static string[] Row(PublishedRangeError error) =>
    [
        error.Movement, $"{error.SemDegrees}°", error.N is { } n ? $"{n}" : "?", error.Position.Length > 0 ? error.Position : "?",
        error.Instrument.Length > 0 ? error.Instrument : "?", error.Design, $"{error.Source}; {error.Identifier}",
    ];

    /// <summary>What a norm is of, e.g. <c>abductors</c> or <c>adductors_to_abductors</c>.</summary>
    public static string Of(PublishedNorm norm) => norm.Ratio?.Name() ?? norm.Muscle!.Value.Name();

    /// <summary>The same of a range.</summary>
    public static string Of(PublishedRange norm) => norm.Movement?.Name() ?? "total_rotation";

    /// <summary>A norm by its id and what it is of.</summary>
    public static string Title(PublishedNorm norm) =>
        $"{norm.Id}: {Of(norm).Replace('_', ' ')}, {norm.Quantity switch { Quantity.Strength => "strength", Quantity.Ratio => "ratio", _ => "side difference, ln scale" }}";

    /// <summary>The same of a range.</summary>
    public static string Title(PublishedRange norm) => $"{norm.Id}: {Of(norm).Replace('_', ' ')}, {(norm.IsDifference ? "right − left" : "range")}";

    /// <summary>All that is known of a norm; a line without a label goes on with the one before.</summary>
    public static IEnumerable<(string Label, string Text)> Facts(PublishedNorm norm)
    {
        yield return ("who", NormWords.People(norm));
        yield return ("how", NormWords.Protocol(norm));
        foreach (var limb in norm.Limbs)
            yield return ("figures", $"mean {limb.Mean:0.#####}, SD {(limb.Sd is { } sd ? sd.ToString("0.#####") : "not published: percent of the mean only")}{Basis(limb.Basis)}");
        if (norm.Regression is { } line)
            yield return ("", $"expected by age: {line.Intercept} {(line.PerYear < 0 ? "−" : "+")} {Math.Abs(line.PerYear)} · years + {line.Male} for men, residual SD {line.ResidualSd}");
        yield return ("evidence", norm.Evidence);
        if (norm.Remark.Length > 0)
            yield return ("note", norm.Remark);
    }

    /// <summary>The same of a range, with its citation.</summary>
    public static IEnumerable<(string Label, string Text)> Facts(PublishedRange norm)
    {
        yield return ("figures", $"{MobilityNormWords.Norm(norm)}{(norm.Sd is null ? "; SD not published: context only" : "")}");
        yield return ("evidence", norm.Evidence);
        if (norm.Remark.Length > 0)
            yield return ("note", norm.Remark);
        yield return ("cite as", MobilityNormWords.Citation(norm));
    }

    private static string Ages(PublishedNorm norm) => norm switch
    {
        { AgeLow: null, AgeHigh: null } => "any",
        { AgeHigh: null } => $"{norm.AgeLow}+",
        _ when norm.AgeLow == norm.AgeHigh => $"{norm.AgeLow}",
        _ => $"{norm.AgeLow}–{norm.AgeHigh}",
    };

    private static string Basis(SideBasis basis) => basis switch
    {
        SideBasis.Dominant => " (dominant side)",
        SideBasis.NonDominant => " (non-dominant side)",
        SideBasis.DominantMinusNonDominant => " (dominant − non-dominant)",
        SideBasis.RightMinusLeft => " (right − left)",
        _ => "",
    };
}
