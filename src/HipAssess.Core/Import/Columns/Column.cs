using HipAssess.Domain;
using HipAssess.Import.Problems;

namespace HipAssess.Import.Columns;

/// <summary>What a column is for.</summary>
internal enum ColumnRole
{
    Athlete, Name, GivenName, FamilyName, Date, Time, Muscle, Side, Trial, Unit,
    Strength, Best, Mean, Repetitions, SummaryOf, VendorAsymmetry,
    Fact, LeverArm, Event, Occasion, Joint, Position, Condition, Contraction, Mode, Device, Tester, Pain, Note, BeyondNeutralPositive,
}

/// <summary>One column of a file, as understood. What a strength column does not fix, the row's other columns say.</summary>
internal sealed record Column(int Index, string Title)
{
    /// <summary>Null when ignored.</summary>
    public ColumnRole? Role { get; init; }

    public Fact? Fact { get; init; }

    public MuscleGroup? Muscle { get; init; }

    /// <summary>The test of mobility the title names; null for muscle groups and plain movements.</summary>
    public MovementVariant? Variant { get; init; }

    /// <summary>A range of motion by its unit; what names no unit may be one by the row's.</summary>
    public bool IsRange => Unit?.IsOfRange() == true;

    public Side? Side { get; init; }

    public int? Trial { get; init; }

    public StrengthUnit? Unit { get; init; }

    /// <summary>Makes the tool's unit of the column's (pounds, centimetres, foot-pounds).</summary>
    public double Factor { get; init; } = 1;

    /// <summary>The rows it is read in; empty for all.</summary>
    public IReadOnlyList<Condition> When { get; init; } = [];

    /// <summary>What words of the file mean in the tool's, from a mapping file.</summary>
    public IReadOnlyDictionary<string, byte[]>? Words { get; init; }

    /// <summary>The title, or the column's number when it has none.</summary>
    public string Label => Title.Length > 0 ? Title : $"column {Index + 1}";

    /// <summary>Where problems say it is.</summary>
    public ColumnPlace Place => new(Index, Label);

    /// <summary>A problem of a column is a problem of its place.</summary>
    public static implicit operator ColumnPlace?(Column? column) => column?.Place;

    /// <summary>The column in the words of docs and <c>check</c>; null when ignored.</summary>
    public string? Describe() => Role switch
    {
        null => null,
        ColumnRole.Fact => Vocabulary.Name(Fact!.Value),
        ColumnRole.Strength or ColumnRole.Best or ColumnRole.Mean or ColumnRole.Repetitions => string.Join(' ', Parts()),
        _ => Vocabulary.Name(Role.Value),
    };

    private IEnumerable<string> Parts()
    {
        if (Muscle is { } muscle)
            yield return Variant?.Name ?? (IsRange ? MovementVariant.MovementOf(muscle).Name() : muscle.Name());
        if (Side is { } side)
            yield return side.Name();
        yield return IsRange && Role == ColumnRole.Strength ? "range" : IsRange ? $"range {Vocabulary.Name(Role!.Value)}" : Vocabulary.Name(Role!.Value);
        if (Trial is { } trial)
            yield return $"trial {trial}";
        if (Unit is { } unit && Role != ColumnRole.Repetitions)
            yield return $"[{unit.Name()}]";
        foreach (var condition in When)
            yield return $"where {condition.Column} is {string.Join(" or ", condition.Words)}";
    }
}

/// <summary>A row qualifies when the column holds one of the words.</summary>
internal sealed record Condition(string Column, IReadOnlyList<string> Words);
