using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Norms;
using HipAssess.Tests.Cli;
using HipAssess.Tests.Import;
using HipAssess.Verdicts;

namespace HipAssess.Tests.Mobility;

/// <summary>Ranges of motion for tests, in as few words as they need.</summary>
internal static class Angles
{
    public static MovementTest Rotation(double left, double right, string? position = null) =>
        new(Movement.InternalRotation, position, "passive", Build.Trials(left), Build.Trials(right));

    public static Session Session(string athlete, AthleteFacts facts, params MovementTest[] movements) =>
        Build.Session(athlete, facts) with { Movements = [.. movements.Order(MovementTest.Order)] };

    public static Session Session(string athlete, params MovementTest[] movements) => Session(athlete, AthleteFacts.Unknown, movements);

    /// <summary>The Thomas and Ober tests of the 28 runners of the shipped file; without dominance sides are compared as right and left.</summary>
    public static ImmutableArray<Session> Runners(bool withDominance) =>
    [
        .. Csv.ReadSample("fukuchi2017-runners.csv").Sessions
            .Select(session => session with { Tests = [] })
            .Select(session => withDominance ? session : session with { Facts = session.Facts with { DominantSide = null } }),
    ];

    /// <summary>The same as a file in a folder.</summary>
    public static string RunnersIn(Folder folder) => folder.Write("mobility.csv", string.Join('\n',
        File.ReadLines(Repository.Path("sample-data", "fukuchi2017-runners.csv")).Where((line, i) => i == 0 || line.Contains(",thomas,") || line.Contains(",ober,"))));

    public static MovementAssessment Assess(AssessmentSettings settings, Session session, params Session[] others) =>
        Assessment.Of([.. others.Append(session).Order(HipAssess.Domain.Session.Order)], settings).Sessions.Single(one => one.Session.Athlete == session.Athlete).Movements[0];

    public static MovementAssessment Assess(Session session, params Session[] others) => Assess(new AssessmentSettings(), session, others);

    /// <summary>Controls whose internal rotation differs so, right − left.</summary>
    public static Session[] Controls(params double[] differences) =>
        [.. differences.Select((d, i) => Session($"C{i:00}", Build.Control(), Rotation(40, 40 + d)))];
}
