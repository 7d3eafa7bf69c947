using HipAssess.Traces;

namespace HipAssess.Web.Imports;

/// <summary>What somebody said of a recording of force over time, as typed; empty where nothing was said.</summary>
public sealed record RecordingChoice
{
    /// <summary>What of an effort is its trial.</summary>
    public const string Peak = "peak", Plateau = "plateau";

    /// <summary>Id.</summary>
    public string Athlete { get; init; } = "";

    /// <summary>Test day.</summary>
    public string Date { get; init; } = "";

    /// <summary>Name of a muscle group.</summary>
    public string Muscle { get; init; } = "";

    /// <summary>Position of the test.</summary>
    public string Position { get; init; } = "";

    /// <summary>Name of a side.</summary>
    public string Side { get; init; } = "";

    /// <summary>Title of the column of the time, in a file of another kind.</summary>
    public string Time { get; init; } = "";

    /// <summary>Title of the column of the force, in a file of another kind.</summary>
    public string Force { get; init; } = "";

    /// <summary>Name of the unit of the force.</summary>
    public string Unit { get; init; } = "";

    /// <summary><see cref="Peak"/> or <see cref="Plateau"/>.</summary>
    public string Effort { get; init; } = Peak;

    internal RecordingLabel Label => new(Athlete, Date, Muscle, Position, Side);

    internal bool IsPlateau => Effort == Plateau;

    /// <summary>The same with what a list says.</summary>
    internal RecordingChoice With(RecordingLabel label) =>
        this with { Athlete = label.Athlete, Date = label.Date, Muscle = label.Muscle, Position = label.Position, Side = label.Side };
}
