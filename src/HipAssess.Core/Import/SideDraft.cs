using System.Collections.Immutable;
using System.Runtime.InteropServices;
using HipAssess.Domain;

namespace HipAssess.Import;

/// <summary>The readings of one side of a muscle group on one day, while files are being read.</summary>
internal sealed class SideDraft
{
    private Slot[] _slots = new Slot[2];
    private (double Mean, int Repetitions)[]? _summaries;

    public int Count { get; private set; }

    public bool LimitedByPain { get; set; }

    public Place FirstPlace => _slots[0].Place;

    public double FirstValue => _slots[0].Value;

    /// <summary>True when more than one trial was read and all have the first one's value.</summary>
    public bool IsConstant => Count > 1 && _summaries is null && _slots.Take(Count).All(s => s.Value == FirstValue);

    /// <summary>
    /// Adds a reading, or finds the one already there. Readings without a trial number are told apart by time,
    /// then by their order in the file, so that the same file given twice repeats them.
    /// </summary>
    public Added Add(in Reading reading, int time, Place place, out Place earlier, out double earlierValue)
    {
        if (reading.Trial > 0)
            time = Slot.NoTime;
        int number = reading.Trial > 0 ? reading.Trial : NextNumber(time, place.File);
        for (int i = 0; i < Count; i++)
        {
            ref var slot = ref _slots[i];
            if (slot.Number != number || slot.Time != time)
                continue;
            (earlier, earlierValue) = (slot.Place, slot.Value);
            if (reading.Trial == 0)
                slot = slot with { File = (ushort)place.File, Line = place.Line }; // so that the file's next reading is numbered on
            var summary = _summaries?[i] ?? (double.NaN, -1);
            return Same(slot.Value, reading.Value) && Same(summary.Mean, reading.Mean) && summary.Repetitions == reading.Repetitions ? Added.Repeated : Added.Contradicts;
        }
        (earlier, earlierValue) = (default, 0);
        if (Count == Plausibility.LastTrial)
            return Added.TooMany;
        if (Count == _slots.Length)
            Grow();
        _slots[Count] = new Slot(reading.Value, time, place.Line, (ushort)number, (ushort)place.File);
        if (reading.IsSummary && _summaries is null)
            _summaries = [.. _slots.Select(s => (s.Value, 1))];
        if (_summaries is not null)
            _summaries[Count] = reading.IsSummary ? (reading.Mean, reading.Repetitions) : (reading.Value, 1);
        Count++;
        return Added.New;
    }

    public void Convert(StrengthUnit from, StrengthUnit to)
    {
        for (int i = 0; i < Count; i++)
        {
            _slots[i] = _slots[i] with { Value = StrengthUnits.Convert(_slots[i].Value, from, to) };
            if (_summaries is not null)
                _summaries[i].Mean = StrengthUnits.Convert(_summaries[i].Mean, from, to);
        }
    }

    public double Best()
    {
        double best = double.NaN;
        for (int i = 0; i < Count; i++)
            best = double.IsNaN(best) ? _slots[i].Value : double.IsNaN(_slots[i].Value) ? best : Math.Max(best, _slots[i].Value);
        return best;
    }

    public Readings ToReadings() => _summaries is null
        ? new Readings(Trials(), LimitedByPain)
        : new Readings([], LimitedByPain) { Summary = Summary(_summaries.AsSpan(0, Count)) };

    private ImmutableArray<double?> Trials()
    {
        var slots = _slots.AsSpan(0, Count);
        slots.Sort(static (a, b) => a.Time != b.Time ? a.Time.CompareTo(b.Time) : a.Number.CompareTo(b.Number));
        bool numbered = slots[0].Time == Slot.NoTime && slots[^1].Time == Slot.NoTime;
        var trials = new double?[numbered ? slots[^1].Number : Count];
        for (int i = 0; i < Count; i++)
            trials[numbered ? slots[i].Number - 1 : i] = slots[i].Value;
        return ImmutableCollectionsMarshal.AsImmutableArray(trials);
    }

    /// <summary>Several tests of a day count as one: the best of all, the mean weighted by repetitions.</summary>
    private TrialSummary Summary(ReadOnlySpan<(double Mean, int Repetitions)> summaries)
    {
        double sum = 0, weights = 0;
        int repetitions = 0;
        bool counted = true, averaged = true;
        foreach (var (mean, count) in summaries)
        {
            counted &= count >= 0;
            averaged &= !double.IsNaN(mean);
            double weight = Math.Max(count, 1);
            (sum, weights, repetitions) = (sum + weight * mean, weights + weight, repetitions + count);
        }
        double best = Best();
        return new TrialSummary(
            double.IsNaN(best) ? null : best,
            averaged ? summaries.Length == 1 ? summaries[0].Mean : sum / weights : null,
            counted ? repetitions : null);
    }

    private int NextNumber(int time, int file)
    {
        int number = 1;
        for (int i = 0; i < Count; i++)
            if (_slots[i].Time == time && _slots[i].File == file)
                number++;
        return number;
    }

    private void Grow()
    {
        Array.Resize(ref _slots, 2 * Count);
        if (_summaries is not null)
            Array.Resize(ref _summaries, 2 * Count);
    }

    /// <summary>Equal but for the rounding of a unit's conversion.</summary>
    private static bool Same(double a, double b) => a == b || (double.IsNaN(a) && double.IsNaN(b)) || Math.Abs(a - b) <= 1e-12 * Math.Abs(a);

    private readonly record struct Slot(double Value, int Time, int Line, ushort Number, ushort File)
    {
        public const int NoTime = -1;

        public Place Place => new(File, Line);
    }
}

/// <summary>What became of a reading added to a side.</summary>
internal enum Added
{
    New,
    Repeated,
    Contradicts,
    TooMany,
}
