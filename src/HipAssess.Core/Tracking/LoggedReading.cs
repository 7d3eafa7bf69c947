using System.Collections.Immutable;
using HipAssess.Domain;

namespace HipAssess.Tracking;

/// <summary>One reading as the importer understood it: what must survive when a row is added.</summary>
internal readonly record struct LoggedReading(string Athlete, DateOnly? Date, MuscleGroup Muscle, string? Position, string? Contraction, Side Side, int Trial, double Value)
{
    public static IEnumerable<LoggedReading> Of(IEnumerable<Session> sessions) =>
        from session in sessions
        from test in session.Tests
        from side in Sides.Both
        let readings = test.On(side)
        where readings is not null
        from trial in Values(readings).Select((value, i) => (Value: value, Number: i + 1))
        where trial.Value is not null
        select new LoggedReading(session.Athlete, session.Date, test.Muscle, test.Position, test.Contraction, side, trial.Number, trial.Value ?? 0);

    private static ImmutableArray<double?> Values(Readings readings) =>
        readings.Summary is { } summary ? [summary.Best, summary.Mean] : readings.Trials;
}
