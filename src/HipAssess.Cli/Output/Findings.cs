using HipAssess.Norms;
using HipAssess.Reports.Words;
using HipAssess.Verdicts;

namespace HipAssess.Cli.Output;

/// <summary>What the sessions of a run amount to, noted as each is written, since none of them is kept.</summary>
/// <param name="settings">The norm named.</param>
public sealed class Findings(AssessmentSettings settings)
{
    private readonly string? named = settings.NormSet ?? settings.NormFile?.Name;
    private readonly Lock gate = new();
    private bool normIsUsed;

    /// <summary>The highest flag so far; null before the first session.</summary>
    public Flag? Highest { get; private set; }

    /// <summary>A session could not be judged wholly.</summary>
    public bool HasIncomplete { get; private set; }

    /// <summary>Says so when the norm named applied to nothing; null when it did or none was named.</summary>
    public string? UnusedNorm => named is null || normIsUsed ? null
        : $"the norm {VisibleText.Visible(named)} applies to nothing in this input: other muscle groups, units, positions or contractions, or body mass or lever arm missing.";

    /// <summary>Takes note of a session; from several threads.</summary>
    public void Add(SessionAssessment session)
    {
        bool isUsed = named is not null && !normIsUsed && (
            session.Muscles.Any(muscle => muscle.DifferenceNorm?.Source == named || muscle.StrengthNorm?.Source == named)
            || session.Movements.Any(movement => movement.DifferenceNorm?.Source == named || movement.ValueNorm?.Source == named)
            || session.Ratios.Any(ratio => ratio.Norm?.Source == named));
        if (!isUsed && session.Flag <= Highest && (HasIncomplete || !session.IsIncomplete))
            return;
        lock (gate)
        {
            normIsUsed |= isUsed;
            HasIncomplete |= session.IsIncomplete;
            if (Highest is null || session.Flag > Highest)
                Highest = session.Flag;
        }
    }
}
