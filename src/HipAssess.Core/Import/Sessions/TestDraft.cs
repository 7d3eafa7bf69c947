using System.Diagnostics.CodeAnalysis;
using HipAssess.Domain;
using HipAssess.Import.Cells;
using HipAssess.Import.Rows;
using HipAssess.Import.Text;

namespace HipAssess.Import.Sessions;

/// <summary>
/// One muscle group in one position, contraction and condition on one day, while files are being read. Its texts are numbers of
/// <see cref="TestDrafts.Texts"/>, so that it holds no references.
/// </summary>
internal struct TestDraft
{
    public required MuscleGroup Muscle { get; init; }

    /// <summary>The movement whose range was measured; null for a strength.</summary>
    public Movement? Movement { get; init; }

    /// <summary>What was tested, for messages.</summary>
    public readonly string Tested => (Movement?.Name() ?? Muscle.Name()).Replace('_', ' ');

    public required int Position { get; init; }

    /// <summary>Of a range of motion the mode.</summary>
    public required int Contraction { get; init; }

    public int Condition { get; init; }

    /// <summary>The next test of the session; −1 at the end.</summary>
    public required int Next { get; set; }

    public required StrengthUnit Unit { get; set; }

    public required Place FirstPlace { get; init; }

    public SideDraft Left;

    public SideDraft Right;

    public double LeverArmM { get; set; }

    public int Device { get; set; }

    public int Tester { get; set; }

    [UnscopedRef]
    public readonly ref readonly SideDraft SideOfValue(Side side) => ref side == Side.Left ? ref Left : ref Right;

    [UnscopedRef]
    public ref SideDraft SideOf(Side side) => ref side == Side.Left ? ref Left : ref Right;

    /// <param name="other">Another test.</param>
    /// <param name="testersApart">Different testers make different tests.</param>
    public readonly bool Is(in TestDraft other, bool testersApart) =>
        Muscle == other.Muscle && Movement == other.Movement && Position == other.Position && Contraction == other.Contraction && Condition == other.Condition
        && (!testersApart || Tester == other.Tester);

    public readonly bool Is(in Reading reading, Labels labels, NumberedTexts texts, bool testersApart) =>
        Muscle == reading.Muscle && Movement == reading.Movement && texts[Position] == reading.PositionIn(labels)
        && texts[Contraction] == reading.ContractionIn(labels) && texts[Condition] == labels.Condition && (!testersApart || texts[Tester] == labels.Tester);
}

/// <summary>One side of it: a chain of readings.</summary>
internal struct SideDraft
{
    /// <summary>One more than the number of the newest reading in the chain, so that 0 is none.</summary>
    public int Newest { get; set; }

    public short Count { get; set; }

    /// <summary>Its readings are not all the same, or they are summaries.</summary>
    public bool Varies { get; set; }

    /// <summary>Some reading is a vendor's summary.</summary>
    public bool IsSummary { get; set; }

    public bool LimitedByPain { get; set; }

    /// <summary>The highest value; NaN when none is known.</summary>
    public double Best { get; set; }
}

/// <summary>One reading kept.</summary>
/// <param name="Value">Strength, or the best repetition; NaN when only a mean is given.</param>
/// <param name="Time">Seconds since midnight; −1 when trials are numbered or no time is known.</param>
/// <param name="Line">Where it stands.</param>
/// <param name="File">Where it stands.</param>
/// <param name="Number">Trial number, or its order among the readings of that time.</param>
/// <param name="Older">The reading before in the chain, as in <see cref="SideDraft.Newest"/>.</param>
internal readonly record struct Slot(double Value, int Time, int Line, ushort File, ushort Number, int Older)
{
    public const int NoTime = -1;

    public Place Place => new(File, Line);
}

/// <summary>What became of a reading added to a side.</summary>
internal enum Added
{
    New,
    Repeated,
    Contradicts,
    TooMany,
}
