using HipAssess.Domain;
using HipAssess.Norms;
using HipAssess.Norms.Published;
using HipAssess.Verdicts;

namespace HipAssess.Reports.Words;

/// <summary>Which norm was used, which came close, and why not.</summary>
public static class NormWords
{
    /// <summary>A published norm by its set and people, e.g. "leetun2004 (80 women, 18 to 25 years, intercollegiate basketball …)".</summary>
    public static string Norm(PublishedNorm norm) => $"{norm.Set} ({People(norm)})";

    /// <summary>E.g. "86 % of the mean".</summary>
    public static string OfMean(double percent) => Rounded.Percent(percent, 0) + " of the mean";

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
        HipAssess.Norms.Published.Misfit.TestVariantDiffers => "it is another test",
        HipAssess.Norms.Published.Misfit.ContractionDiffers => "its contraction is another",
        HipAssess.Norms.Published.Misfit.PositionDiffers => "its position is another",
        HipAssess.Norms.Published.Misfit.SexDiffers => "it is of the other sex",
        HipAssess.Norms.Published.Misfit.AgeOutside => "the athlete is outside its age range",
        HipAssess.Norms.Published.Misfit.NoLeverArm => "it is a torque and the file gives no lever arm",
        HipAssess.Norms.Published.Misfit.NoBodyMass => "it is per body mass and the file gives none",
        HipAssess.Norms.Published.Misfit.UnitUnreachable => "its unit cannot be reached from the file's",
        HipAssess.Norms.Published.Misfit.AbsoluteUnit => "it is not per body mass, so it holds only with --normalise none",
        HipAssess.Norms.Published.Misfit.OnlyWhenNamed => "it is used only when named",
        HipAssess.Norms.Published.Misfit.PositionNotStated => "the file does not state the position",
        HipAssess.Norms.Published.Misfit.NormPositionNotStated => "it does not state its position",
        HipAssess.Norms.Published.Misfit.NormContractionNotStated => "it does not state its contraction",
        HipAssess.Norms.Published.Misfit.SexUnknown => "the athlete's sex is not known",
        HipAssess.Norms.Published.Misfit.AgeUnknown => "the athlete's age is not known",
        _ => throw new ArgumentOutOfRangeException(nameof(misfit), misfit, "A misfit without words."),
    };

    /// <summary>
    /// The published norm used, with its protocol and source, and what does not fit if it was named; else the name of
    /// the controls.
    /// </summary>
    public static string NormUsed(string source, NormMatch? published) => published is not { } match
        ? TermWords.Capital(VisibleText.Visible(source)) + "."
        : $"{Norm(match.Norm)}, {Protocol(match.Norm)}. {Citation(match.Norm)}."
            + (match.Fits ? "" : $" Used because it was named, although {TermWords.List([.. match.Misfits.Select(Misfit)])}.");

    /// <summary>How the error was spent where the injured side is known; empty where both directions count alike.</summary>
    public static string Direction(SessionAssessment session) =>
        session.Session.Facts.InjuredSide is { } injured && session.Muscles.Any(muscle => muscle.DifferenceNorm is { Weight: not 0.5 })
            ? $"The {TermWords.Side(injured)} side is injured, so most of the error was spent on asking whether the {TermWords.Side(injured)} is weaker "
                + "(of the adductors both directions count alike). That holds only where the injured side was stated before the numbers were seen."
            : "";

    /// <summary>A published norm that was not used: it fits as well, or why it does not, with percent of its mean where that says something.</summary>
    public static string OtherNorm(SessionAssessment session, MuscleAssessment muscle, NormMatch match)
    {
        if (match.Fits)
            return $"{Norm(match.Norm)} fits as well.";
        string[] percents =
        [
            .. from side in Sides.Both
               let percent = PublishedStrengths.PercentOfMean(session.Session, muscle.Test, muscle.On(side), match, side)
               where percent is not null
               select $"{TermWords.Side(side)} {Rounded.Percent(percent.Value, 0)}",
        ];
        string why = $"{Norm(match.Norm)}: not used, because {TermWords.List([.. match.Misfits.Select(Misfit)])}.";
        return percents.Length == 0 ? why : $"{why} For orientation only: {TermWords.List([.. percents])} of its mean.";
    }

    /// <summary>The same of a ratio: for orientation the mean, where nothing contradicts the norm.</summary>
    public static string OtherNorm(NormMatch match) => match.Fits
        ? $"{Norm(match.Norm)} fits as well."
        : $"{Norm(match.Norm)}: not used, because {TermWords.List([.. match.Misfits.Select(Misfit)])}."
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
