using System.Collections.Immutable;
using System.Runtime.InteropServices;
using HipAssess.Domain;
using HipAssess.Import.Cells;
using HipAssess.Import.Columns;
using HipAssess.Import.Rows;
using HipAssess.Import.Text;

namespace HipAssess.Import.Sessions;

/// <summary>The readings of all sessions, while files are being read.</summary>
/// <param name="testersApart">Different testers make different tests.</param>
internal sealed class TestDrafts(bool testersApart)
{
    private readonly Chunks<TestDraft> _tests = new();
    private readonly Chunks<Slot> _slots = new();
    private readonly Dictionary<int, (double Mean, int Repetitions)> _summaries = [];
    private readonly Dictionary<int, double> _far = []; // by the newest reading of the side, for few have one
    private readonly long[,] _counts = new long[Enum.GetValues<MuscleGroup>().Length, Enum.GetValues<Side>().Length];

    private readonly long[,] _rangeCounts = new long[Enum.GetValues<Movement>().Length, Enum.GetValues<Side>().Length];

    /// <summary>What stands for the texts of tests.</summary>
    public NumberedTexts Texts { get; } = new();

    /// <summary>Readings of one side of a movement.</summary>
    public long Count(Movement movement, Side side) => _rangeCounts[(int)movement, (int)side];

    /// <summary>Readings of one side of a muscle group.</summary>
    public long Count(MuscleGroup muscle, Side side) => _counts[(int)muscle, (int)side];

    /// <summary>The number of the session's test, made when missing; −1 when it has too many.</summary>
    public int Of(SessionDraft session, in Reading reading, Labels labels, Place place)
    {
        for (int i = session.NewestTest; i >= 0; i = _tests[i].Next)
            if (_tests[i].Is(reading, labels, Texts, testersApart))
                return i;
        if (session.Tests == Plausibility.TestsOfASession)
            return -1;
        session.Tests++;
        session.NewestTest = _tests.Add(new TestDraft
        {
            Muscle = reading.Muscle,
            Movement = reading.Movement,
            Position = Texts.Of(reading.PositionIn(labels)),
            Contraction = Texts.Of(reading.ContractionIn(labels)),
            Condition = Texts.Of(labels.Condition),
            Tester = Texts.Of(testersApart ? labels.Tester : null),
            Unit = reading.Unit,
            Next = session.NewestTest,
            FirstPlace = place,
            LeverArmM = double.NaN,
        });
        return session.NewestTest;
    }

    /// <summary>One test by its number; <see cref="SessionDraft.NewestTest"/> and <see cref="TestDraft.Next"/> chain those of a session.</summary>
    public ref TestDraft this[int index] => ref _tests[index];

    /// <summary>
    /// Gives reading and test one unit: units of one kind meet in the base unit of the kind,
    /// so that the order of the rows does not matter. False for units of different kinds.
    /// </summary>
    public bool Convert(ref TestDraft test, ref Reading reading)
    {
        if (reading.Unit.Kind() != test.Unit.Kind())
            return false;
        var common = test.Unit.Kind() == UnitKind.ForcePerMass ? StrengthUnit.NewtonPerKilogram : StrengthUnit.Newton;
        Convert(ref test.Left, test.Unit, common);
        Convert(ref test.Right, test.Unit, common);
        test.Unit = common;
        reading = reading with
        {
            Value = StrengthUnits.Convert(reading.Value, reading.Unit, common),
            Mean = StrengthUnits.Convert(reading.Mean, reading.Unit, common),
            Unit = common,
        };
        return true;
    }

    /// <summary>
    /// Adds a reading, or finds the one already there. Readings without a trial number are told apart by time,
    /// then by their order in the file, so that the same file given twice repeats them.
    /// </summary>
    public Added Add(ref SideDraft side, in Reading reading, int time, Place place, out Slot earlier)
    {
        if (reading.Trial > 0)
            time = Slot.NoTime;
        int number = reading.Trial > 0 ? reading.Trial : NextNumber(side, time, place.File);
        for (int i = side.Newest; i > 0; i = _slots[i - 1].Older)
        {
            ref var slot = ref _slots[i - 1];
            if (slot.Number != number || slot.Time != time)
                continue;
            earlier = slot;
            if (reading.Trial == 0)
                slot = slot with { File = (ushort)place.File, Line = place.Line }; // so that the file's next reading is numbered on
            var (mean, repetitions) = SummaryOf(i - 1);
            return Same(slot.Value, reading.Value) && Same(mean, reading.Mean) && repetitions == reading.Repetitions ? Added.Repeated : Added.Contradicts;
        }
        earlier = default;
        if (side.Count == Plausibility.LastTrial)
            return Added.TooMany;
        int added = _slots.Add(new Slot(reading.Value, time, place.Line, (ushort)place.File, (ushort)number, side.Newest));
        if (reading.IsSummary)
            _summaries.Add(added, (reading.Mean, reading.Repetitions));
        side.IsSummary |= reading.IsSummary;
        side.Newest = added + 1;
        side.Varies |= reading.IsSummary || (side.Count > 0 && reading.Value != side.Best);
        side.Best = side.Count == 0 || !(reading.Value <= side.Best || double.IsNaN(reading.Value)) ? reading.Value : side.Best;
        side.Count++;
        if (reading.Movement is { } movement)
            _rangeCounts[(int)movement, (int)reading.Side]++;
        else
            _counts[(int)reading.Muscle, (int)reading.Side]++;
        return Added.New;
    }

    /// <summary>The newest reading of the side without trial number, of the same file and time; null when there is none.</summary>
    public Slot? Joined(in SideDraft side, int time, int file) =>
        _slots[side.Newest - 1] is var newest && newest.Time == time && newest.File == file ? newest : null;

    /// <summary>The readings of a side, newest first.</summary>
    public IReadOnlyList<Slot> Slots(SideDraft side)
    {
        var slots = new List<Slot>(side.Count);
        for (int i = side.Newest; i > 0; i = _slots[i - 1].Older)
            slots.Add(_slots[i - 1]);
        return slots;
    }

    /// <summary>The lowest value of a side; NaN when none is known.</summary>
    public double Lowest(in SideDraft side)
    {
        double lowest = double.NaN;
        for (int i = side.Newest; i > 0; i = _slots[i - 1].Older)
            if (_slots[i - 1].Value is var value && !(value >= lowest || double.IsNaN(value)))
                lowest = value;
        return lowest;
    }

    /// <summary>Remembers a trial far from the others of a side that gets no more readings.</summary>
    public void MarkFar(in SideDraft side, double value) => _far[side.Newest] = value;

    /// <summary>Different testers make different tests.</summary>
    public bool TestersApart => testersApart;

    /// <summary>Moves the times of a side's readings.</summary>
    public void Shift(in SideDraft side, int seconds)
    {
        for (int i = side.Newest; i > 0; i = _slots[i - 1].Older)
            if (_slots[i - 1] is { Time: not Slot.NoTime } slot)
                _slots[i - 1] = slot with { Time = slot.Time + seconds };
    }

    /// <summary>Gives a side the readings of another of the same unit.</summary>
    public void Append(ref SideDraft side, SideDraft other)
    {
        if (other.Count == 0)
            return;
        int oldest = other.Newest - 1;
        while (_slots[oldest].Older > 0)
            oldest = _slots[oldest].Older - 1;
        _slots[oldest] = _slots[oldest] with { Older = side.Newest };
        side.Newest = other.Newest;
        side.Varies |= other.Varies || (side.Count > 0 && side.Best != other.Best);
        side.Best = side.Count == 0 || other.Best > side.Best ? other.Best : side.Best;
        side.Count += other.Count;
        side.LimitedByPain |= other.LimitedByPain;
    }

    public MuscleTest ToTest(in TestDraft test) => new(test.Muscle, Texts[test.Position], Texts[test.Contraction], test.Unit, ToReadings(test.Left), ToReadings(test.Right))
    {
        Condition = Texts[test.Condition],
        LeverArmM = double.IsNaN(test.LeverArmM) ? null : test.LeverArmM,
        Device = Texts[test.Device],
        Tester = Texts[test.Tester],
    };

    public MovementTest ToMovementTest(in TestDraft test) => new(test.Movement!.Value, Texts[test.Position], Texts[test.Contraction], ToReadings(test.Left), ToReadings(test.Right))
    {
        Condition = Texts[test.Condition],
        Device = Texts[test.Device],
        Tester = Texts[test.Tester],
    };

    /// <summary>Turns the sign of every reading of a side that stands in a file.</summary>
    public void Negate(ref SideDraft side, Func<int, bool> isOfFile)
    {
        side.Best = double.NaN;
        for (int i = side.Newest; i > 0; i = _slots[i - 1].Older)
        {
            ref var slot = ref _slots[i - 1];
            if (isOfFile(slot.File))
            {
                slot = slot with { Value = 0 - slot.Value };
                if (_summaries.TryGetValue(i - 1, out var summary))
                    _summaries[i - 1] = (0 - summary.Mean, summary.Repetitions);
            }
            side.Best = slot.Value <= side.Best ? side.Best : slot.Value;
        }
    }

    private Readings? ToReadings(SideDraft side)
    {
        if (side.Count == 0)
            return null;
        Span<(Slot Slot, int Index)> slots = stackalloc (Slot, int)[side.Count];
        for (int i = side.Newest, at = side.Count - 1; i > 0; i = _slots[i - 1].Older, at--)
            slots[at] = (_slots[i - 1], i - 1);
        bool isSummary = false;
        if (_summaries.Count > 0)
            foreach (var (_, index) in slots)
                isSummary |= _summaries.ContainsKey(index);
        return isSummary
            ? new Readings([], side.LimitedByPain) { Summary = Summary(slots) }
            : new Readings(Trials(slots), side.LimitedByPain) { Far = _far.TryGetValue(side.Newest, out double far) ? far : null };
    }

    private static ImmutableArray<double?> Trials(Span<(Slot Slot, int Index)> slots)
    {
        slots.Sort(static (a, b) => a.Slot.Time != b.Slot.Time ? a.Slot.Time.CompareTo(b.Slot.Time) : a.Slot.Number.CompareTo(b.Slot.Number));
        bool numbered = slots[^1].Slot.Time == Slot.NoTime;
        var trials = new double?[numbered ? slots[^1].Slot.Number : slots.Length];
        for (int i = 0; i < slots.Length; i++)
            trials[numbered ? slots[i].Slot.Number - 1 : i] = slots[i].Slot.Value;
        return ImmutableCollectionsMarshal.AsImmutableArray(trials);
    }

    /// <summary>Several tests of a day count as one: the best of all, the mean weighted by repetitions.</summary>
    private TrialSummary Summary(ReadOnlySpan<(Slot Slot, int Index)> slots)
    {
        double best = double.NaN, sum = 0, weights = 0;
        int total = 0;
        bool counted = true;
        foreach (var (slot, index) in slots)
        {
            var (mean, repetitions) = _summaries.TryGetValue(index, out var summary) ? summary : (slot.Value, 1);
            counted &= repetitions >= 0;
            double weight = Math.Max(repetitions, 1);
            (sum, weights, total) = (sum + weight * mean, weights + weight, total + repetitions);
            best = !(slot.Value <= best) && !double.IsNaN(slot.Value) ? slot.Value : best;
        }
        double average = slots.Length == 1 ? SummaryOf(slots[0].Index).Mean : sum / weights;
        return new TrialSummary(double.IsNaN(best) ? null : best, double.IsNaN(average) ? null : average, counted ? total : null);
    }

    private void Convert(ref SideDraft side, StrengthUnit from, StrengthUnit to)
    {
        side.Best = StrengthUnits.Convert(side.Best, from, to);
        for (int i = side.Newest; i > 0; i = _slots[i - 1].Older)
        {
            _slots[i - 1] = _slots[i - 1] with { Value = StrengthUnits.Convert(_slots[i - 1].Value, from, to) };
            if (_summaries.TryGetValue(i - 1, out var summary))
                _summaries[i - 1] = (StrengthUnits.Convert(summary.Mean, from, to), summary.Repetitions);
        }
    }

    private int NextNumber(SideDraft side, int time, int file)
    {
        int number = 1;
        for (int i = side.Newest; i > 0; i = _slots[i - 1].Older)
            if (_slots[i - 1].Time == time && _slots[i - 1].File == file)
                number++;
        return number;
    }

    private (double Mean, int Repetitions) SummaryOf(int slot) =>
        _summaries.Count > 0 && _summaries.TryGetValue(slot, out var summary) ? summary : (double.NaN, -1);

    /// <summary>Equal but for the rounding of a unit's conversion.</summary>
    private static bool Same(double a, double b) => a == b || (double.IsNaN(a) && double.IsNaN(b)) || Math.Abs(a - b) <= 1e-12 * Math.Abs(a);
}
