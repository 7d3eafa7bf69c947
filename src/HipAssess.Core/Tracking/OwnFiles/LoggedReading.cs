using System.Collections.Immutable;
using HipAssess.Domain;

namespace HipAssess.Tracking.OwnFiles;

/// <summary>
/// One reading as the importer understood it: what must survive when a row is added. A range has its mode as contraction, and no muscle group.
/// </summary>
internal readonly record struct LoggedReading(
    string Athlete, DateOnly? Date, MuscleGroup Muscle, Movement? Movement, string? Position, string? Contraction, Side Side, int Trial, double Value)
{
    /// <summary>What was tested, for messages.</summary>
    public string Tested => Movement?.Name() ?? Muscle.Name();

    public static IEnumerable<LoggedReading> Of(IEnumerable<Session> sessions) =>
        from session in sessions
        from side in Sides.Both
        from reading in session.Tests.SelectMany(test => Of(test.On(side), new(session.Athlete, session.Date, test.Muscle, null, test.Position, test.Contraction, side, 0, 0)))
            .Concat(session.Movements.SelectMany(test => Of(test.On(side), new(session.Athlete, session.Date, default, test.Movement, test.Position, test.Mode, side, 0, 0))))
        select reading;

    private static IEnumerable<LoggedReading> Of(Readings? readings, LoggedReading like) =>
        from trial in readings is null ? [] : Values(readings).Select((value, i) => (Value: value, Number: i + 1))
        where trial.Value is not null
        select like with { Trial = trial.Number, Value = trial.Value ?? 0 };

    private static ImmutableArray<double?> Values(Readings readings) =>
        readings.Summary is { } summary ? [summary.Best, summary.Mean] : readings.Trials;
}
