using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Exercises;
using HipAssess.Norms;
using HipAssess.Norms.Files;
using HipAssess.Reports.Charts;
using HipAssess.Reports.Letterheads;
using HipAssess.Reports.Words;
using HipAssess.Reports.Words.Printed;
using HipAssess.Tracking;
using HipAssess.Verdicts;

namespace HipAssess.Reports.Print;

/// <summary>The report of one session: one sheet for people, the details behind it.</summary>
public static class SessionPrint
{
    /// <summary>The sheet for people, and the details where they are asked for.</summary>
    /// <param name="session">What was found.</param>
    /// <param name="settings">What shaped it.</param>
    /// <param name="controls">Controls judged by each other; null for none.</param>
    /// <param name="toolVersion">Stands on every sheet.</param>
    /// <param name="letterhead">Who hands it out; null for nobody named.</param>
    /// <param name="showsDetails">With details and methods behind it.</param>
    public static Printout Of(
        SessionAssessment session, AssessmentSettings settings, ControlCounts? controls, string toolVersion, Letterhead? letterhead = null, bool showsDetails = false) =>
        new(PrintWords.SessionTitle(session.Session), PrintWords.Footer(session.Session), PrintWords.MadeBy(toolVersion))
        {
            Letterhead = letterhead,
            Blocks = [.. LetterheadPrint.Top(letterhead), .. ForPeople(session, settings), .. LetterheadPrint.Foot(letterhead), new Block.NextSheet(),
                .. showsDetails ? SessionDetails.Of(session, settings, controls) : []],
        };

    /// <summary>What to do: exercises for what is weak, or that there is nothing to do.</summary>
    internal static IEnumerable<Block> Plan(SessionAssessment session)
    {
        yield return new Block.Heading(2, Heads.WhatToDo);
        yield return new Block.Paragraph($"{SheetWords.Again(session)} {ExerciseWords.Plan(session)}".TrimStart(), Style.Body);
        var suggested = SuggestedExercises.Of(session);
        if (!suggested.IsEmpty)
            yield return new Block.Points([.. suggested.Select(one => (ExerciseWords.Name(one), one.Exercise.Dose))], Style.Body);
        if (SheetWords.Quality(session).ToImmutableArray() is { IsEmpty: false } notes)
            yield return new Block.Points([.. notes.Select(note => ("", note))], Style.Small);
    }

    /// <summary>Three lines.</summary>
    internal static IEnumerable<Block> Caveats(SessionAssessment session) =>
    [
        new Block.Heading(2, Heads.NotSaid),
        new Block.Points([.. SheetWords.DoesNotSay(session).Select(line => ("", line))], Style.Small),
    ];

    private static IEnumerable<Block> ForPeople(SessionAssessment session, AssessmentSettings settings)
    {
        yield return new Block.Heading(1, VisibleText.Visible(session.Session.Called));
        yield return new Block.Paragraph(PrintWords.Facts(session.Session), Style.Body);
        yield return new Block.Paragraph(FindingWords.Finding(session), Style.Lead, SheetWords.Lead(session));
        var previous = PreviousTests.Of(session, settings);
        yield return Tests(session, previous);
        if (SheetWords.BeforeInjury(previous) is { Length: > 0 } before)
            yield return new Block.Paragraph(before, Style.Small);
        foreach (string line in MobilityNormWords.OnSheet(session))
            yield return new Block.Paragraph(line, Style.Small);
        if (Figures.OfFirstSheet(session) is { } picture)
            yield return new Block.Chart(picture);
        foreach (var block in Plan(session).Concat(Caveats(session)))
            yield return block;
        if (PrintWords.DayNotes(session.Session).ToImmutableArray() is { IsEmpty: false } notes)
            yield return new Block.Points([.. notes.Select(note => (Heads.DayNote, note))], Style.Small);
    }

    private static Block.Table Tests(SessionAssessment session, PreviousTest? previous)
    {
        ImmutableArray<Column> columns =
        [
            new(PrintWords.WhatHead(session), previous is null ? 29 : 24), new(Heads.Left, 11, IsNumber: true, Side.Left), new(Heads.Right, 11, IsNumber: true, Side.Right),
            new(Heads.SideDifference, previous is null ? 19 : 15), new(Heads.Usual, 10),
            .. previous is null ? Array.Empty<Column>() : [new(PrintWords.Since(PrintWords.When(previous.Date)), 22)],
            new(Heads.Verdict, 20),
        ];
        return new("", columns, [.. SheetRow.Of(session, previous).Select(row => ImmutableArray.Create<Cell>(
        [
            new Cell(row.Lay, row.Name + ","), row.Left, row.Right, row.Difference, row.Usual,
            .. previous is null ? Array.Empty<Cell>() : [row.Since],
            row.Flag >= Flag.Watch ? Cell.Strong(row.Verdict) : row.Verdict,
        ]))], Style.Cell);
    }
}
