using System.Collections.Immutable;
using HipAssess.Domain;

namespace HipAssess.Tracking.OwnFiles;

/// <summary>One test day to be added to an athlete's own file, strengths in the file's unit.</summary>
public sealed record LogEntry
{
    /// <summary>Id; null where the file tells it: it has one athlete, or none by name.</summary>
    public string? Athlete { get; init; }

    /// <summary>Test day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>What was measured, at least one side.</summary>
    public required ImmutableArray<LoggedSide> Measured { get; init; }

    /// <summary>Body mass in kilograms, if weighed.</summary>
    public double? MassKg { get; init; }

    /// <summary>Position of every test that names none of its own; null for the same as last time.</summary>
    public string? Position { get; init; }

    /// <summary>The unit of strength where no row of the file shows it yet.</summary>
    public StrengthUnit? Unit { get; init; }

    /// <summary>A note on the day.</summary>
    public string? Note { get; init; }

    /// <summary>What to do when the day is in the file already.</summary>
    public SameDay SameDay { get; init; }
}

/// <summary>The trials of one side of one test.</summary>
/// <param name="Test">What was tested.</param>
/// <param name="Side">Side.</param>
/// <param name="Trials">Digits with a decimal point, as entered.</param>
/// <param name="Pain">0 to 10; null when not asked.</param>
public sealed record LoggedSide(LoggedTest Test, Side Side, ImmutableArray<string> Trials, int? Pain = null);

/// <summary>What to do when the athlete has a test on that day already.</summary>
public enum SameDay
{
    /// <summary>Refuse.</summary>
    Refuse,

    /// <summary>Add the readings to that day.</summary>
    Add,

    /// <summary>Put the readings in place of those of the same test and side.</summary>
    Replace,
}
