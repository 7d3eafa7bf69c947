using MathNet.Numerics;

namespace HipAssess.Statistics.Effects;

/// <summary>The exact small-sample correction of a standardised mean difference.</summary>
public static class HedgesCorrection
{
    /// <summary>J(df) = Γ(df/2)/(√(df/2)·Γ((df − 1)/2)) (Hedges 1981); 0 at df 1, where no unbiased estimate exists.</summary>
    public static double J(double df) => df <= 1
        ? 0
        : Math.Exp(SpecialFunctions.GammaLn(df / 2) - SpecialFunctions.GammaLn((df - 1) / 2)) / Math.Sqrt(df / 2);
}
