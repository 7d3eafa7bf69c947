using HipAssess.Domain;
using HipAssess.Import.Problems;
using HipAssess.Import.Sessions;
using HipAssess.Thresholds;
using MathNet.Numerics.Statistics;

namespace HipAssess.Import.Checks;

/// <summary>
/// Values people write for a missing one. A side of 999 would be the strongest of the file; where both sides are, no side difference shows it.
/// </summary>
internal static class MissingCodes
{
    private static readonly HashSet<double> Codes = [77, 88, 99, 555, 666, 777, 888, 999, 99.9, 999.9, 99.99, 999.99, 1111];

    public static void Warn(SessionDrafts drafts, IReadOnlyList<ReadFile> files)
    {
        Dictionary<UnitKind, double>? medians = null;
        foreach (var session in drafts.InOrder)
            for (int i = session.NewestTest; i >= 0; i = drafts.Tests[i].Next)
                foreach (var side in Sides.Both)
                    if (IsCode(drafts.Tests[i], side))
                        Warn(drafts, drafts.Tests[i], side, medians ??= Medians(drafts), files);
    }

    /// <summary>A code is the highest value of its side.</summary>
    private static bool IsCode(in TestDraft test, Side side) => test.Movement is null && test.SideOfValue(side) is { Count: > 0 } values && Codes.Contains(values.Best);

    private static void Warn(SessionDrafts drafts, in TestDraft test, Side side, Dictionary<UnitKind, double> medians, IReadOnlyList<ReadFile> files)
    {
        double median = StrengthUnits.Convert(medians.GetValueOrDefault(test.Unit.Kind(), double.NaN), BaseUnits.Of(test.Unit), test.Unit);
        var values = test.SideOfValue(side);
        // Nothing beside it to compare with, or far below it.
        if (values.Best < Limits.CodeTimes * median || (double.IsNaN(median) && values.Best < 500))
            return;
        foreach (var slot in drafts.Tests.Slots(values).Where(slot => slot.Value == values.Best))
            files[slot.File].Problems.Add(ValueProblems.LikeACode, slot.Line, files[slot.File].ColumnOf(test.Muscle, side, slot), Text(slot.Value),
                Text(slot.Value), $"{test.Muscle.Name().Replace('_', ' ')}, {side.Name()}", double.IsNaN(median) ? "not known" : median, test.Unit.Symbol());
    }

    /// <summary>The middle strength of each kind of unit, codes left out.</summary>
    private static Dictionary<UnitKind, double> Medians(SessionDrafts drafts)
    {
        var values = new Dictionary<UnitKind, List<double>>();
        foreach (var session in drafts.InOrder)
            for (int i = session.NewestTest; i >= 0; i = drafts.Tests[i].Next)
                foreach (var side in Sides.Both)
                    if (drafts.Tests[i].Movement is null && drafts.Tests[i].SideOfValue(side) is { Count: > 0 } one && !double.IsNaN(one.Best) && !Codes.Contains(one.Best))
                        (values.TryGetValue(drafts.Tests[i].Unit.Kind(), out var known) ? known : values[drafts.Tests[i].Unit.Kind()] = [])
                            .Add(StrengthUnits.Convert(one.Best, drafts.Tests[i].Unit, BaseUnits.Of(drafts.Tests[i].Unit)));
        return values.ToDictionary(kind => kind.Key, kind => ArrayStatistics.MedianInplace([.. kind.Value]));
    }

    private static string Text(double value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
