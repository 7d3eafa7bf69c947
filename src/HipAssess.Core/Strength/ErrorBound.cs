namespace HipAssess.Strength;

/// <summary>How large a side difference measurement error alone can make, with 95 % confidence.</summary>
/// <param name="LnRatio">Bound on |ln(right/left)|.</param>
/// <param name="Percent">The same as percentage of the stronger side.</param>
/// <param name="SemPercent">Standard error of measurement of the muscle group, percent.</param>
/// <param name="TrialVariationPercent">The athlete's own trial-to-trial variation of the strength used, percent; null without repeated trials.</param>
/// <param name="Sem">The larger of the two, on the ln scale: the error of one side.</param>
/// <param name="Source">Where the SEM is from.</param>
public sealed record ErrorBound(
    double LnRatio,
    double Percent,
    double SemPercent,
    double? TrialVariationPercent,
    double Sem,
    string Source);
