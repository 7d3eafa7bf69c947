using HipAssess.Domain;
using HipAssess.Import.Problems;
using HipAssess.Import.Sessions;
using HipAssess.Import.Text;
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
        Dictionary<(UnitKind, Movement?), double>? medians = null;
        foreach (var session in drafts.InOrder)
            for (int i = session.NewestTest; i >= 0; i = drafts.Tests[i].Next)
                foreach (var side in Sides.Both)
                    if (IsCode(drafts.Tests[i], side))
                        Warn(drafts, drafts.Tests[i], side, medians ??= Medians(drafts), files);
    }

    /// <summary>A code is the highest value of its side.</summary>
    private static bool IsCode(in TestDraft test, Side side) => test.SideOfValue(side) is { Count: > 0 } values && Codes.Contains(values.Best);

    private static void Warn(SessionDrafts drafts, in TestDraft test, Side side, Dictionary<(UnitKind, Movement?), double> medians, IReadOnlyList<ReadFile> files)
    {
        double median = medians.GetValueOrDefault(Kind(test), double.NaN);
        if (test.Movement is null)
            median = StrengthUnits.Convert(median, BaseUnits.Of(test.Unit), test.Unit);
        var values = test.SideOfValue(side);
        // Nothing beside it to compare with, or far below it.
        if (values.Best < Limits.CodeTimes * median || (double.IsNaN(median) && (values.Best < 500 || test.Movement is not null)))
            return;
        foreach (var slot in drafts.Tests.Slots(values).Where(slot => slot.Value == values.Best))
            files[slot.File].Problems.Add(ValueProblems.LikeACode, slot.Line, files[slot.File].ColumnOf(test.Muscle, side, slot), Text(slot.Value),
                Text(slot.Value), $"{test.Tested}, {side.Name()}", double.IsNaN(median) ? "not known" : median, test.Movement is { } movement ? movement.Unit().Name() : test.Unit.Symbol());
    }

    private static (UnitKind, Movement?) Kind(in TestDraft test) => test.Movement is { } movement ? (default, movement) : (test.Unit.Kind(), null);

    /// <summary>The middle strength of each kind of unit, and range of each movement, codes left out.</summary>
    private static Dictionary<(UnitKind, Movement?), double> Medians(SessionDrafts drafts)
    {
        var values = new Dictionary<(UnitKind, Movement?), Chunks<double>>();
        foreach (var session in drafts.InOrder)
            for (int i = session.NewestTest; i >= 0; i = drafts.Tests[i].Next)
            {
                ref readonly var test = ref drafts.Tests[i];
                if (!values.TryGetValue(Kind(test), out var ofKind))
                    values.Add(Kind(test), ofKind = new());
                foreach (var side in Sides.Both)
                    if (test.SideOfValue(side) is { Count: > 0, Best: var best } && !double.IsNaN(best) && !Codes.Contains(best))
                        ofKind.Add(test.Movement is null ? StrengthUnits.Convert(best, test.Unit, BaseUnits.Of(test.Unit)) : best);
            }
        return values.ToDictionary(kind => kind.Key, kind => ArrayStatistics.MedianInplace(kind.Value.ToArray()));
    }

    private static string Text(double value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
