using System.Collections.Immutable;
using System.Text.Json;
using HipAssess.Domain;
using HipAssess.Import.Problems;
using HipAssess.Import.Sessions;
using HipAssess.Norms;
using HipAssess.Reports.Words;
using HipAssess.Thresholds;

namespace HipAssess.Reports.Export;

/// <summary>The parts all documents share.</summary>
public static class DocumentParts
{
    /// <summary>Begins a document that is written part by part: what it is, who made it, what was read and what was wrong with that.</summary>
    internal static void Begin(Utf8JsonWriter json, string schema, string toolVersion, Imported imported)
    {
        json.WriteStartObject();
        json.WriteString("schema", schema);
        JsonItems.Member(json, "tool", Tool(toolVersion), AssessJsonContext.Default.ToolJson);
        JsonItems.Member(json, "inputs", Inputs(imported), AssessJsonContext.Default.ImmutableArrayInputJson);
        JsonItems.Member(json, "problems", Problems(imported), AssessJsonContext.Default.ImmutableArrayProblemJson);
    }

    /// <summary>The program that made a document.</summary>
    public static ToolJson Tool(string version) => new("hipassess", version);

    /// <summary>The files read.</summary>
    public static ImmutableArray<InputJson> Inputs(Imported imported) => [.. imported.Inputs.Select(input => new InputJson(
        input.File, input.Sha256, input.Layout, input.Profile, input.Encoding, input.Delimiter, input.DecimalMark, input.DateOrder,
        input.Rows, input.Accepted, input.Rejected,
        [.. input.Decisions.Select(decision => new DecisionJson(decision.What, decision.Value, decision.Why))],
        NullsOf(
            (input.Sha256, input.IsHidden ? NoteCodes.Pseudonymised : NoteCodes.FileNotUnderstood),
            (input.Encoding, NoteCodes.FileNotUnderstood),
            (input.Delimiter, NoteCodes.FileNotUnderstood),
            (input.Layout, NoteCodes.FileNotUnderstood),
            (input.Profile, input.Layout is null ? NoteCodes.FileNotUnderstood : NoteCodes.NoProfile),
            (input.DecimalMark, input.Layout is null ? NoteCodes.FileNotUnderstood : NoteCodes.NoDecimalMark),
            (input.DateOrder, input.Layout is null ? NoteCodes.FileNotUnderstood : NoteCodes.NoDates))))];

    /// <summary>What was wrong with them.</summary>
    public static ImmutableArray<ProblemJson> Problems(Imported imported) => [.. imported.Problems.Select(problem => new ProblemJson(
        problem.Severity == Severity.Error ? "error" : "warning",
        problem.Code, problem.File, problem.Line, problem.Column, problem.Found, problem.Message, problem.Fix,
        NullsOf((problem.Line, NoteCodes.WholeFile), (problem.Column, NoteCodes.WholeRow), (problem.Found, NoteCodes.NothingFound))) { Cell = problem.Cell })];

    /// <summary>Problems beyond the first 1,000 of a file, counted by code.</summary>
    public static ImmutableArray<FurtherProblemsJson> FurtherProblems(Imported imported) =>
        [.. imported.FurtherProblems.Select(problem => new FurtherProblemsJson(problem.Key, problem.Value))];

    /// <summary>Notes for people and scripts, each once.</summary>
    public static ImmutableArray<NoteJson> Notes(IEnumerable<Note> notes) => Notes([.. notes]);

    /// <summary>The same; most lists of a large document are empty.</summary>
    public static ImmutableArray<NoteJson> Notes(ImmutableArray<Note> notes)
    {
        if (notes.IsEmpty)
            return [];
        var said = ImmutableArray.CreateBuilder<NoteJson>(notes.Length);
        for (int i = 0; i < notes.Length; i++)
            if (notes.IndexOf(notes[i], 0, i) < 0)
                said.Add(new NoteJson(notes[i].Code, NoteWords.Note(notes[i])));
        return said.DrainToImmutable();
    }

    /// <summary>One note for each value that is null.</summary>
    public static ImmutableArray<NoteJson> NullsOf(params ReadOnlySpan<(object? Value, string Code)> values)
    {
        ImmutableArray<Note> notes = [];
        foreach (var (value, code) in values)
            if (value is null)
                notes = notes.Add(new Note(code));
        return Notes(notes);
    }
}

/// <summary>The retest rule in the settings of a document: absent where it is the usual one.</summary>
internal static class RetestSettings
{
    public static bool? SingleDay(AssessmentSettings settings) => settings.RetestDays is null ? true : null;

    public static int? Days(AssessmentSettings settings) => settings.RetestDays == Limits.RetestDays ? null : settings.RetestDays;
}
