using HipAssess.Domain;
using HipAssess.Import.Cells;
using HipAssess.Import.Columns;
using HipAssess.Import.Problems;

namespace HipAssess.Import.Rows;

/// <summary>The readings of a row.</summary>
internal sealed class RowStrengths
{
    private static readonly double[] Largest = InUnits(Plausibility.LargestStrength), Smallest = InUnits(Plausibility.SmallestStrength);

    private readonly byte _mark;
    private readonly WrittenUnit? _defaultUnit;
    private readonly MeasureInRow[] _measures;
    private readonly bool _hasSummaries, _hasSummariesOfBoth;
    private readonly Column[] _asymmetries;
    private readonly Reading[] _readings;
    private int _count;

    public RowStrengths(FileDecisions file, ImportOptions options)
    {
        (_mark, _defaultUnit) = (file.Mark, options.Unit is { } unit ? new WrittenUnit(unit, 1) : null);
        _asymmetries = [.. file.Layout.Columns.Where(c => c.Role == ColumnRole.VendorAsymmetry)];
        _measures =
        [
            .. file.Layout.Measures.Select((m, i) => new MeasureInRow(
                m,
                m.When.Count == 0 ? null : new RowCondition(m.When, file.Layout),
                file.Layout.Measures.Take(i).All(other => other.Main.Index != m.Main.Index),
                ColumnTitle.SaysForce(m.Main.Title),
                ColumnTitle.SaysTorque(m.Main.Title),
                m.Unit is { } unit ? new WrittenUnit(unit, m.Main.Factor) : null)),
        ];
        _readings = new Reading[_measures.Length];
        _hasSummaries = file.Layout.Measures.Any(m => m.IsSummary);
        _hasSummariesOfBoth = _hasSummaries && _measures.Any(IsRange) && !_measures.All(IsRange);
    }

    public ReadOnlySpan<Reading> Readings => _readings.AsSpan(0, _count);

    public void Read(Row row, RowLabels labels)
    {
        _count = 0;
        if (_hasSummaries && IsAborted(row))
        {
            row.Report(ProblemCatalogue.AbortedTest, null);
            return;
        }
        bool isRange = _hasSummariesOfBoth && IsDone(row, ofRange: true), isStrength = _hasSummariesOfBoth && IsDone(row, ofRange: false);
        foreach (var measure in _measures)
        {
            // A device writes zeros for the kind a test is not of.
            if (isRange != isStrength && IsRange(measure) == isStrength)
                continue;
            if (measure.Holds(row))
                Read(row, labels, measure);
            else if (measure.IsFirstOfColumn && HasStrength(row, measure.Measure) && !IsPlaced(row, measure.Measure.Main))
                row.Report(ProblemCatalogue.ReadingUnplaced, measure.Measure.Main);
        }
        foreach (var asymmetry in _asymmetries)
            if (!row.HasError)
                VendorAsymmetry.Check(row, asymmetry, _mark, Readings);
    }

    /// <summary>Some measure reads the column in this row.</summary>
    private bool IsPlaced(Row row, Column column) => _measures.Any(m => m.Measure.Main.Index == column.Index && m.Holds(row));

    private void Read(Row row, RowLabels labels, MeasureInRow inRow)
    {
        var measure = inRow.Measure;
        bool hasValue = measure.Value is { } value && !row.Cell(value).IsEmpty, hasMean = measure.Mean is { } mean && !row.Cell(mean).IsEmpty;
        if (!hasValue && !hasMean)
            return;
        int repetitions = Repetitions(row, measure);
        if (repetitions == 0)
        {
            if ((hasValue && !IsZero(row, measure.Value)) || (hasMean && !IsZero(row, measure.Mean)))
                row.Report(ProblemCatalogue.NoRepetition, measure.Main);
            return;
        }
        bool isSummary = measure.IsSummary || (measure.IsSummaryByRow && (hasMean || !row.Cell(measure.Repetitions!).IsEmpty));
        if (Unit(row, labels, inRow) is not { } written || (measure.Muscle is { } fixedMuscle ? new TestedWord(fixedMuscle, measure.Variant) : labels.Tested) is not { } tested || (measure.Side ?? labels.Side) is not { } side)
            return;
        var unit = written.Unit;
        if (tested.MovementIn(unit) is var movement && !RowRanges.GoesWith(movement, unit))
        {
            row.Report(ValueProblems.MovementUnit, measure.Main, tested.Variant?.Name ?? movement?.Name(), unit.Symbol());
            return;
        }
        if (movement is { } range)
        {
            // Where repetitions are counted, or trials are single, 0 is an angle.
            if (measure.IsSummary && measure.Repetitions is null && (IsZero(row, measure.Value) || IsZero(row, measure.Mean)))
                row.Report(ValueProblems.RangeZero, measure.Main);
            _readings[_count++] = new Reading(
                tested.Muscle, side, measure.Trial ?? labels.Trial, unit, hasValue ? RowRanges.Read(row, measure.Value!, _mark, range) : double.NaN,
                hasMean ? RowRanges.Read(row, measure.Mean!, _mark, range) : double.NaN, repetitions, isSummary, measure.Main)
            { Movement = range, Variant = tested.Variant };
            return;
        }
        double best = hasValue ? Strength(row, measure.Value!, written) : double.NaN;
        double average = hasMean ? Strength(row, measure.Mean!, written) : double.NaN;
        _readings[_count++] = new Reading(tested.Muscle, side, measure.Trial ?? labels.Trial, unit, best, average, repetitions, isSummary, measure.Main) { Variant = tested.Variant };
    }

    private double Strength(Row row, Column column, WrittenUnit written)
    {
        var cell = row.Cell(column);
        if (!NumberCell.TryParse(cell, _mark, out double value))
            row.Report(Vocabulary.IsMissingWord(row.Text(column)) ? ProblemCatalogue.MissingWord : ProblemCatalogue.NotANumber, column);
        else if (value == 0)
            row.Report(ProblemCatalogue.ValueZero, column);
        else if (value < 0)
            row.Report(ProblemCatalogue.ValueNegative, column);
        else if (Largest[(int)written.Unit] is var largest && value * written.Factor > largest)
            row.Report(ProblemCatalogue.ValueTooLarge, column, Math.Round(largest), written.Unit.Symbol());
        else if (Smallest[(int)written.Unit] is var smallest && value * written.Factor < smallest)
            row.Report(ProblemCatalogue.ValueTooSmall, column, Math.Round(smallest, 6), written.Unit.Symbol());
        return value * written.Factor;
    }

    /// <summary>The unit of the title, else of the row, else of the run.</summary>
    private WrittenUnit? Unit(Row row, RowLabels labels, MeasureInRow inRow)
    {
        var measure = inRow.Measure;
        var title = inRow.OfTitle;
        var written = title ?? labels.Unit ?? _defaultUnit;
        var unit = written?.Unit;
        if (unit is null && !labels.HasUnknownUnit)
            row.Report(ProblemCatalogue.UnitEmpty, measure.Main);
        if (unit is null)
            return null;
        if (title is not null && labels.Unit is not null && labels.Unit.Value != title.Value)
            row.Report(ProblemCatalogue.UnitContradictsColumn, measure.Main, title.Value.Unit.Symbol(), labels.Unit.Value.Unit.Symbol());
        else if ((inRow.SaysForce || inRow.SaysTorque) && (unit.Value.IsTorque() ? inRow.SaysForce : inRow.SaysTorque))
            row.Report(ProblemCatalogue.UnitContradictsTitle, measure.Main, unit.Value.IsTorque() ? "force" : "torque", unit.Value.Symbol());
        return written;
    }

    private int Repetitions(Row row, Measure measure)
    {
        if (measure.Repetitions is not { } column || row.Cell(column).IsEmpty || (measure.IsSummaryByRow && row.Cell(column).SequenceEqual("unknown"u8)))
            return -1;
        if (NumberCell.TryParse(row.Cell(column), _mark, out double count) && count >= 0 && count <= 1000 && count == Math.Floor(count))
            return (int)count;
        row.Report(ProblemCatalogue.RepetitionsInvalid, column, "not a whole number");
        return -1;
    }

    /// <summary>A vendor writes zeros, or what idle sensors show, for a test that was started and not done.</summary>
    private bool IsAborted(Row row)
    {
        bool zero = false;
        foreach (var measure in _measures)
        {
            if (!measure.Holds(row) || row.Cell(measure.Measure.Main).IsEmpty)
                continue;
            if (HasStrength(row, measure.Measure))
                return false;
            zero = true;
        }
        return zero;
    }

    private static bool IsRange(MeasureInRow measure) => measure.Measure.Main.IsRange;

    /// <summary>A measure of that kind holds more than zero.</summary>
    private bool IsDone(Row row, bool ofRange)
    {
        foreach (var measure in _measures)
            if (IsRange(measure) == ofRange && measure.Holds(row) && HasStrength(row, measure.Measure))
                return true;
        return false;
    }

    /// <summary>False for zero, and for what an idle sensor shows: a few newtons in 0 repetitions.</summary>
    private bool HasStrength(Row row, Measure measure) =>
        !row.Cell(measure.Main).IsEmpty && !IsZero(row, measure.Main) && !IsZero(row, measure.Repetitions);

    private bool IsZero(Row row, Column? column) => column is not null && NumberCell.TryParse(row.Cell(column), _mark, out double value) && value == 0;

    /// <summary>A limit of each kind in each unit.</summary>
    private static double[] InUnits(Func<UnitKind, double> limit) => [.. Enum.GetValues<StrengthUnit>().Select(unit => unit.Kind() switch
    {
        UnitKind.ForcePerMass => StrengthUnits.Convert(limit(UnitKind.ForcePerMass), StrengthUnit.NewtonPerKilogram, unit),
        UnitKind.Force => StrengthUnits.Convert(limit(UnitKind.Force), StrengthUnit.Newton, unit),
        var kind => limit(kind),
    })];

    /// <summary>A measure, with what does not change from row to row.</summary>
    private sealed record MeasureInRow(Measure Measure, RowCondition? When, bool IsFirstOfColumn, bool SaysForce, bool SaysTorque, WrittenUnit? OfTitle)
    {
        public bool Holds(Row row) => When is null || When.Holds(row);
    }
}
