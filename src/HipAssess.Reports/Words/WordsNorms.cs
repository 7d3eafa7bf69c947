using HipAssess.Asymmetry;
using HipAssess.Domain;
using HipAssess.Norms;

namespace HipAssess.Reports;

/// <summary>Which norm was used, which came close, and why not.</summary>
public static partial class Words
{
    /// <summary>A published norm by its set and people, e.g. "leetun2004 (80 women, 18 to 25 years, intercollegiate basketball …)".</summary>
    public static string Norm(PublishedNorm norm) => $"{norm.Set} ({People(norm)})";

    /// <summary>How it was measured, e.g. "isometric, side-lying, hand-held dynamometer, in % body weight".</summary>
    public static string Protocol(PublishedNorm norm) => string.Join(", ", new[]
    {
        norm.Contraction?.Replace('_', ' ') ?? "contraction not stated",
        norm.TestVariant?.Replace('_', ' '),
        norm.Position ?? "position not stated",
        norm.Device,
        norm.Unit is { } unit ? $"in {unit.Symbol()}" : null,
    }.OfType<string>());

    /// <summary>Citation with DOI or PMID.</summary>
    public static string Citation(PublishedNorm norm) => $"{norm.Citation}. {Identifier(norm)}";

    /// <summary>Why a norm does not fit.</summary>
    public static string Misfit(Misfit misfit) => misfit switch
    {
        Norms.Misfit.TestVariantDiffers => "it is another test",
        Norms.Misfit.ContractionDiffers => "its contraction is another",
        Norms.Misfit.PositionDiffers => "its position is another",
        Norms.Misfit.SexDiffers => "it is of the other sex",
        Norms.Misfit.AgeOutside => "the athlete is outside its age range",
        Norms.Misfit.NoLeverArm => "it is a torque and the file gives no lever arm",
        Norms.Misfit.NoBodyMass => "it is per body mass and the file gives none",
        Norms.Misfit.UnitUnreachable => "its unit cannot be reached from the file's",
        Norms.Misfit.AbsoluteUnit => "it is not per body mass, so it holds only with --normalise none",
        Norms.Misfit.OnlyWhenNamed => "it is used only when named",
        Norms.Misfit.PositionNotStated => "the file does not state the position",
        Norms.Misfit.NormPositionNotStated => "it does not state its position",
        Norms.Misfit.NormContractionNotStated => "it does not state its contraction",
        Norms.Misfit.SexUnknown => "the athlete's sex is not known",
        Norms.Misfit.AgeUnknown => "the athlete's age is not known",
        _ => throw new ArgumentOutOfRangeException(nameof(misfit), misfit, "A misfit without words."),
    };

    /// <summary>E.g. <c>position_differs</c>.</summary>
    public static string Code(Misfit misfit) => misfit switch
    {
        Norms.Misfit.TestVariantDiffers => "test_variant_differs",
        Norms.Misfit.ContractionDiffers => "contraction_differs",
        Norms.Misfit.PositionDiffers => "position_differs",
        Norms.Misfit.SexDiffers => "sex_differs",
        Norms.Misfit.AgeOutside => "age_outside",
        Norms.Misfit.NoLeverArm => "no_lever_arm",
        Norms.Misfit.NoBodyMass => "no_body_mass",
        Norms.Misfit.UnitUnreachable => "unit_unreachable",
        Norms.Misfit.AbsoluteUnit => "absolute_unit",
        Norms.Misfit.OnlyWhenNamed => "only_when_named",
        Norms.Misfit.PositionNotStated => "position_not_stated",
        Norms.Misfit.NormPositionNotStated => "norm_position_not_stated",
        Norms.Misfit.NormContractionNotStated => "norm_contraction_not_stated",
        Norms.Misfit.SexUnknown => "sex_unknown",
        Norms.Misfit.AgeUnknown => "age_unknown",
        _ => throw new ArgumentOutOfRangeException(nameof(misfit), misfit, "A misfit without a code."),
    };

    /// <summary>
    /// The published norm used, with its protocol and source, and what does not fit if it was named; else the name of
    /// the controls.
    /// </summary>
    public static string NormUsed(string source, NormMatch? published) => published is not { } match
        ? Capital(Visible(source)) + "."
        : $"{Norm(match.Norm)}, {Protocol(match.Norm)}. {Citation(match.Norm)}."
            + (match.Fits ? "" : $" Used because it was named, although {List([.. match.Misfits.Select(Misfit)])}.");

    /// <summary>A published norm that was not used: it fits as well, or why it does not, with percent of its mean where that says something.</summary>
    public static string OtherNorm(SessionAssessment session, MuscleAssessment muscle, NormMatch match)
    {
        if (match.Fits)
            return $"{Norm(match.Norm)} fits as well.";
        string[] percents =
        [
            .. from side in Sides.Both
               let percent = PublishedStrengths.PercentOfMean(session.Session, muscle, match, side)
               where percent is not null
               select $"{Side(side)} {Rounded.Percent(percent.Value, 0)}",
        ];
        string why = $"{Norm(match.Norm)}: not used, because {List([.. match.Misfits.Select(Misfit)])}.";
        return percents.Length == 0 ? why : $"{why} For orientation only: {List([.. percents])} of its mean.";
    }

    /// <summary>The same of a ratio: for orientation the mean, where nothing contradicts the norm.</summary>
    public static string OtherNorm(NormMatch match) => match.Fits
        ? $"{Norm(match.Norm)} fits as well."
        : $"{Norm(match.Norm)}: not used, because {List([.. match.Misfits.Select(Misfit)])}."
            + (match.IsContext ? $" For orientation only: its mean is {Rounded.Strength(match.Norm.Limbs.Average(limb => limb.Mean))}." : "");

    /// <summary>What every comparison of a ratio with a norm needs to be read with.</summary>
    public const string RatioCaveat =
        "Ratios depend on the protocol: in the same players the ratio of adductors to abductors runs from 1.49 to 2.30 when only the hip angle changes. No ratio is flagged.";

    /// <summary>Who was measured, e.g. "80 women, 18 to 25 years, intercollegiate basketball &amp; track athletes".</summary>
    public static string People(PublishedNorm norm)
    {
        string whom = norm.Sex switch { Domain.Sex.Female => "women", Domain.Sex.Male => "men", _ => "people" };
        string count = norm.N is { } n ? $"{n} {whom}" : $"{whom} of a sample of {norm.SampleN}";
        string? age = (norm.AgeLow, norm.AgeHigh) switch
        {
            ({ } low, { } high) when low == high => $"{low} years",
            ({ } low, { } high) => $"{low} to {high} years",
            ({ } low, null) => $"from {low} years",
            (null, { } high) => $"to {high} years",
            _ => null,
        };
        return string.Join(", ", new[] { count, age, norm.Population }.OfType<string>());
    }

    private static string Identifier(PublishedNorm norm) =>
        norm.Identifier.StartsWith("10.", StringComparison.Ordinal) ? $"doi {norm.Identifier}" : norm.Identifier;
}
