using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Import.Columns;
using HipAssess.Import.Problems;

namespace HipAssess.Import.Sessions;

/// <summary>One athlete on one day, while files are being read.</summary>
internal sealed class SessionDraft(string athlete, DateOnly? date, Place place)
{
    private const int Facts = (int)Fact.SymptomWeeks + 1;

    private readonly double[] _facts = NoFacts();
    private Place[]? _places; // where facts stand, when not all in the first row
    private SortedSet<string>? _notes;

    public string Athlete => athlete;

    public DateOnly? Date => date;

    public Place FirstPlace => place;

    /// <summary>Number of the newest of its tests in <see cref="TestDrafts"/>; −1 for none.</summary>
    public int NewestTest { get; set; } = -1;

    /// <summary>How many tests it has.</summary>
    public int Tests { get; set; }

    /// <summary>Codes of the contradictions found; the session is left out as a whole.</summary>
    public SortedSet<string>? Contradictions { get; private set; }

    /// <summary>What marks the session in the source, when dates do not.</summary>
    public string? Event { get; set; }

    public Place PlaceOf(Fact fact) => _places is null ? place : _places[(int)fact];

    public double this[Fact fact] => _facts[(int)fact];

    /// <summary>Keeps a fact; the place of an earlier, different one when there is one.</summary>
    public Place? Learn(Fact fact, double value, Place at)
    {
        ref double known = ref _facts[(int)fact];
        if (known == value)
            return null;
        if (!double.IsNaN(known))
            return PlaceOf(fact);
        known = value;
        if (at == place && _places is null)
            return null;
        _places ??= [.. Enumerable.Repeat(place, Facts)];
        _places[(int)fact] = at;
        return null;
    }

    /// <summary>A fact from the roster: what the session itself says counts.</summary>
    public void LearnIfUnknown(Fact fact, double value)
    {
        if (double.IsNaN(_facts[(int)fact]))
            _facts[(int)fact] = value;
    }

    public void Contradict(ProblemKind kind) => (Contradictions ??= new(StringComparer.Ordinal)).Add(kind.Code);

    /// <summary>False when the day has more notes than are kept; the first in ordinal order stay.</summary>
    public bool AddNote(string note)
    {
        _notes ??= new(StringComparer.Ordinal);
        if (!_notes.Add(note) || _notes.Count <= Plausibility.NotesOfASession)
            return true;
        _notes.Remove(_notes.Max!);
        return false;
    }

    public Session ToSession(ImmutableArray<MuscleTest> tests, Func<double, string?> text) =>
        new(athlete, date, ToFacts(text), tests, [.. _notes ?? []]);

    private AthleteFacts ToFacts(Func<double, string?> text) => new()
    {
        Sex = Known(Fact.Sex) is { } sex ? (Sex)sex : null,
        AgeYears = Known(Fact.Age) ?? (Known(Fact.BirthYear) is { } year && date is { } day ? day.Year - year : null),
        MassKg = Known(Fact.MassKg),
        HeightM = Known(Fact.HeightM),
        LegLengthM = Known(Fact.LegLengthM),
        DominantSide = Known(Fact.DominantSide) is { } dominant and < FactCell.Both ? (Side)dominant : null,
        Group = Known(Fact.Group) is { } group ? (Group)group : null,
        InjuredSide = Known(Fact.InjuredSide) is { } injured and < FactCell.Both ? (Side)injured : null,
        InjuredOnBothSides = Known(Fact.InjuredSide) == FactCell.Both,
        Diagnosis = Known(Fact.Diagnosis) is { } diagnosis ? text(diagnosis) : null,
        SymptomWeeks = Known(Fact.SymptomWeeks),
    };

    private double? Known(Fact fact) => _facts[(int)fact] is var value && double.IsNaN(value) ? null : value;

    private static double[] NoFacts()
    {
        var facts = new double[Facts];
        Array.Fill(facts, double.NaN);
        return facts;
    }
}
