using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Import.Columns;
using HipAssess.Import.Problems;
using HipAssess.Import.Rows;

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

    /// <summary>Its number in a file without dates; −1 when not given.</summary>
    public int Occasion { get; init; } = -1;

    /// <summary>The name beside the id; null when not given.</summary>
    public string? Name { get; set; }

    /// <summary>Number of the newest of its tests in <see cref="TestDrafts"/>; −1 for none.</summary>
    public int NewestTest { get; set; } = -1;

    /// <summary>How many tests it has.</summary>
    public int Tests { get; set; }

    /// <summary>Codes of the contradictions found; the session is left out as a whole.</summary>
    public SortedSet<string>? Contradictions { get; private set; }

    /// <summary>What marks the session in the source, when dates do not.</summary>
    public string? Event { get; set; }

    /// <summary>The time of day of some reading is known.</summary>
    public bool HasTimes => LastSecond > long.MinValue;

    /// <summary>When its first reading with a time was made, in seconds of universal time (of the file's own where it names no zone).</summary>
    public long FirstSecond { get; private set; } = long.MaxValue;

    /// <summary>When its last was.</summary>
    public long LastSecond { get; private set; } = long.MinValue;

    public void SeeTime(int secondOfDay, int zoneMinutes)
    {
        if (secondOfDay < 0 || date is not { } day)
            return;
        long second = (86400L * day.DayNumber) + secondOfDay - (60 * zoneMinutes);
        (FirstSecond, LastSecond) = (Math.Min(FirstSecond, second), Math.Max(LastSecond, second));
    }

    /// <summary>No fact of the other is another than here.</summary>
    public bool GoesWith(SessionDraft other)
    {
        for (int i = 0; i < Facts; i++)
            if (_facts[i] != other._facts[i] && !double.IsNaN(_facts[i]) && !double.IsNaN(other._facts[i]))
                return false;
        return Event == other.Event;
    }

    /// <summary>Takes over what the other knows beside its tests.</summary>
    public void Take(SessionDraft other)
    {
        foreach (var fact in Enum.GetValues<Fact>())
            LearnIfUnknown(fact, other[fact]);
        foreach (string note in other._notes ?? [])
            AddNote(note);
        Name ??= other.Name;
        LastSecond = Math.Max(LastSecond, other.LastSecond);
    }

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

    public SessionOutline Outline => new(athlete, When, GroupThen);

    public Session ToSession(ImmutableArray<MuscleTest> tests, Func<double, string?> text) =>
        new(athlete, date, ToFacts(text), tests, [.. _notes ?? []]) { Name = Name, Occasion = When.Number };

    private TestDay When => new(date, Occasion < 0 ? null : Occasion);

    private Group? GroupThen => Known(Fact.Group) is { } group ? (Group)group : null;

    private AthleteFacts ToFacts(Func<double, string?> text) => new()
    {
        Sex = Known(Fact.Sex) is { } sex ? (Sex)sex : null,
        AgeYears = Known(Fact.Age) ?? (Known(Fact.BirthYear) is { } year && date is { } day ? day.Year - year : null),
        MassKg = Known(Fact.MassKg),
        HeightM = Known(Fact.HeightM),
        LegLengthM = Known(Fact.LegLengthM),
        DominantSide = Known(Fact.DominantSide) is { } dominant and < FactCell.Both ? (Side)dominant : null,
        Group = GroupThen,
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
