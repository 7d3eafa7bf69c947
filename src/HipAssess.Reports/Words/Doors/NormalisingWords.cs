using HipAssess.Domain;
using HipAssess.Strength;

namespace HipAssess.Reports.Words.Doors;

/// <summary>Why a normalisation cannot be used, and what to do, in the words of the command line.</summary>
public static class NormalisingWords
{
    /// <summary>Why this normalisation cannot be used on these sessions; null when it can.</summary>
    public static string? Refusal(IEnumerable<Session> sessions, Normalisation how) => how is Normalisation.None or Normalisation.Mass
        ? null
        : Refusal(sessions.SelectMany(session => session.Tests.Select(test => (test.Unit, session.Facts.MassKg is not null))), how);

    /// <summary>The same of the units of readings, and whether body mass is known with them.</summary>
    public static string? Refusal(IEnumerable<(StrengthUnit Unit, bool HasMass)> units, Normalisation how)
    {
        foreach (var (unit, hasMass) in units)
            if (Normalising.UnitOf(unit, how) is null)
                return "--normalise body-weight is for force; this input has torque. Use --normalise mass or none.";
            else if (how == Normalisation.Allometric && unit.IsPerMass() && !unit.IsTorque() && !hasMass)
                return $"--normalise allometric needs body mass where values are in {unit.Symbol()}, and some athletes have none. "
                    + "Add a mass_kg column, or use --normalise mass.";
        return null;
    }

    /// <summary>The same of a study, which needs somebody's body mass.</summary>
    public static string? OfStudy(IReadOnlyCollection<(StrengthUnit Unit, bool HasMass)> units, Normalisation how)
    {
        bool nobodyHasMass = !units.Any(unit => unit.HasMass) && units.Any(unit => Normalising.NeedsMass(unit.Unit, how));
        return nobodyHasMass
            ? $"--normalise {how.Name()} needs body mass, and nobody in the input has one. Add a mass_kg column, or use --normalise none."
            : Refusal(units, how);
    }
}
