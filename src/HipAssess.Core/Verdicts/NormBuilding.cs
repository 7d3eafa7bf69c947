using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Mobility;
using HipAssess.Norms;
using HipAssess.Norms.Files;
using HipAssess.Strength;

namespace HipAssess.Verdicts;

/// <summary>Makes a norm file of athletes without injury.</summary>
public static class NormBuilding
{
    /// <summary>
    /// The athletes a norm is made of: group <c>control</c>; where no athlete of the input has a group, everyone
    /// without an injured side.
    /// </summary>
    public static ImmutableArray<Session> Controls(IReadOnlyList<Session> sessions)
    {
        bool hasGroups = sessions.Any(session => session.Facts.Group is not null);
        var injured = sessions.Where(session => session.Facts is { InjuredSide: not null } or { InjuredOnBothSides: true })
            .Select(session => session.Athlete).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. sessions.Where(session => hasGroups ? session.Facts.Group == Group.Control : !injured.Contains(session.Athlete))
                .Select(session => session with { Facts = session.Facts with { Group = Group.Control } })
                .Order(Session.Order),
        ];
    }

    /// <summary>
    /// Codes in place of ids, strengths normalised and without the body mass, of each athlete the first test of each
    /// muscle group, position and contraction with both sides and without pain.
    /// </summary>
    /// <param name="controls">From <see cref="Controls"/>.</param>
    /// <param name="settings">How strengths are normalised, and what the counts rest on.</param>
    /// <param name="salt">Random bytes.</param>
    /// <param name="toolVersion">Who made it.</param>
    /// <param name="name">File name without folder.</param>
    public static NormFile Of(
        ImmutableArray<Session> controls, AssessmentSettings settings, ImmutableArray<byte> salt, string toolVersion, string name) => new()
        {
            Name = name,
            ToolVersion = toolVersion,
            Normalise = settings.Normalise,
            Strength = settings.Strength,
            Salt = salt,
            Athletes =
            [
                .. controls.GroupBy(session => session.Athlete, StringComparer.Ordinal)
                    .Select(athlete => Coded(athlete, settings.Normalise, salt))
                    .Where(athlete => athlete.Tests.Length + athlete.Movements.Length > 0)
                    .OrderBy(athlete => athlete.Athlete, StringComparer.Ordinal),
            ],
            Counts = JudgedControls.Of(controls, settings with { NormFile = null, NormSet = null }).Counts,
        };

    private static Session Coded(IGrouping<string, Session> athlete, Normalisation normalise, ImmutableArray<byte> salt)
    {
        var tests = athlete
            .SelectMany(session => session.Tests.Where(test => test.IsRested).Select(test => Reduced(test, session.Facts.MassKg, normalise)).OfType<MuscleTest>())
            .DistinctBy(test => (test.Muscle, test.Position, test.Contraction));
        // What is known on the day that was measured, as in the input; a session without such a test says nothing here.
        var measured = athlete.Where(session => session.Movements.Any(test => test.IsRested && Reduced(test) is not null)
                || session.Tests.Any(test => test.IsRested && Reduced(test, session.Facts.MassKg, normalise) is not null)).Select(session => session.Facts).ToList();
        return new Session(
            NormFile.Code(salt.AsSpan(), athlete.Key), Date: null,
            new AthleteFacts { Sex = measured.Select(facts => facts.Sex).FirstOrDefault(sex => sex is not null), DominantSide = measured.Select(facts => facts.DominantSide).FirstOrDefault(side => side is not null), Group = Group.Control },
            [.. tests], [])
        {
            Movements =
            [
                .. athlete.SelectMany(session => session.Movements.Where(test => test.IsRested)).Select(Reduced).OfType<MovementTest>()
                    .DistinctBy(test => (test.Movement, test.Position, test.Mode)).Order(MovementTest.Order),
            ],
        };
    }

    private static MovementTest? Reduced(MovementTest test)
    {
        var (left, right) = Ranges.Of(test, RangeChoice.Mean) is { Left: not null, Right: not null } mean ? mean : Ranges.Of(test, RangeChoice.Best);
        return Side(left) is { } l && Side(right) is { } r ? new MovementTest(test.Movement, test.Position, test.Mode, l, r) { Device = test.Device } : null;

        static Readings? Side(SideRange? side) =>
            side is null or { LimitedByPain: true } ? null : new Readings([]) { Summary = new TrialSummary(side.Best, side.Mean, side.Used) };
    }

    private static MuscleTest? Reduced(MuscleTest test, double? massKg, Normalisation normalise)
    {
        // Without a mass the values stay as they are: good for side differences and ratios.
        bool canNormalise = Normalising.Of(1, test.Unit, massKg, normalise) is not null;
        var unit = canNormalise ? Normalising.UnitOf(test.Unit, normalise)!.Value : test.Unit;
        var (left, right) = Strengths.Of(test, massKg: null, StrengthChoice.Best, Normalisation.None) is { Left: not null, Right: not null } best
            ? best
            : Strengths.Of(test, massKg: null, StrengthChoice.Mean, Normalisation.None);
        return Side(left) is { } l && Side(right) is { } r
            ? new MuscleTest(test.Muscle, test.Position, test.Contraction, unit, l, r) { Device = test.Device }
            : null;

        Readings? Side(SideStrength? side) => side is null or { LimitedByPain: true } ? null : new Readings([])
        {
            Summary = new TrialSummary(Value(side.Best), Value(side.Mean), side.Used),
        };

        double? Value(double? strength) => strength is { } raw && canNormalise ? Normalising.Of(raw, test.Unit, massKg, normalise) : strength;
    }
}
