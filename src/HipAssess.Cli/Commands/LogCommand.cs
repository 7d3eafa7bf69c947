using System.Text;
using HipAssess.Cli.Output;
using HipAssess.Domain;
using HipAssess.Import.Problems;
using HipAssess.Reports.Words;
using HipAssess.Tracking.OwnFiles;

namespace HipAssess.Cli.Commands;

/// <summary><c>hipassess log</c>: adds a test day to the athlete's own file.</summary>
public static class LogCommand
{
    /// <summary>Does what the request says, asking for what it leaves open.</summary>
    public static int Run(LogRequest request, Terminal terminal)
    {
        string path = WholeFile.Meant(request.Path);
        if (!request.DryRun && WholeFile.WhyKept(path) is { } kept)
            throw new OutputException($"{request.Path} cannot take rows: {kept}");
        // What the answers rest on: a file that goes, comes or changes while they are given is another one.
        byte[]? first = WholeFile.Read(path);
        using var reader = new StreamReader(terminal.In, Encoding.UTF8);
        var questions = new LogQuestions(reader, terminal.Error);
        bool asks = request.Words.Count == 0;
        if (Complete(request, isNew: first is null, questions, terminal.Error) is not { } whole)
            return ExitCodes.Usage;

        // Worked out twice: here to refuse early and to ask for a yes, which may take minutes, and again under the lock.
        var preview = Draft(whole, path, first);
        if (preview.Refusal is not null || request.DryRun)
            return Show(preview, whole, terminal, write: null);
        if (asks)
        {
            LogSummary.Print(preview, whole.Entry, terminal.Error);
            if (!questions.Confirm($"Write this to {VisibleText.Visible(Path.GetFileName(path))}?"))
            {
                terminal.Error.WriteLine("Nothing was written.");
                return ExitCodes.Done;
            }
        }
        using var guard = WholeFile.Lock(Path.GetDirectoryName(path)!, terminal);
        byte[]? now = WholeFile.Read(path);
        var draft = Draft(whole, path, now);
        if (first is not null && now is null)
            return Refuse($"{request.Path} is gone", terminal.Error);
        if (asks && draft.Refusal is null && !draft.IsAsShown(preview))
            return Refuse($"{request.Path} has changed, and these rows would now mean something else", terminal.Error);
        return Show(draft, whole, terminal, write: content => WholeFile.Replace(path, content));
    }

    private static int Refuse(string what, TextWriter error)
    {
        error.WriteLine($"hipassess: {VisibleText.Visible(what)}. Nothing was written; run the command again.");
        return ExitCodes.Rejected;
    }

    private static LogRequest? Complete(LogRequest request, bool isNew, LogQuestions questions, TextWriter error)
    {
        var unit = request.Unit;
        bool asks = request.Words.Count == 0;
        var words = request.Words;
        var date = request.Date ?? request.Options.Today;
        string? note = request.Entry.Note;
        if (asks)
        {
            unit ??= isNew ? questions.Unit() : null;
            if ((request.Date ?? questions.Date(request.Options.Today)) is not { } day || questions.Measured(unit?.Symbol() ?? "the unit of your file") is not { } measured)
            {
                error.WriteLine("\nhipassess: the input ended before the test was complete; nothing was written.");
                return null;
            }
            (date, words, note) = (day, measured, note ?? questions.Note());
        }
        var (sides, unclear) = LogWords.Parse(words);
        if (unclear is null && request.Pain is { } pain)
            (sides, unclear) = sides.Length == 1
                ? LogWords.Parse([.. words, "pain", pain])
                : (sides, $"--pain {pain}: {sides.Length} sides were tested, and which of them hurt is not said. Say 'pain {pain}' behind the side: {sides[0].Test.Word} {sides[0].Side.Name()} {string.Join(' ', sides[0].Trials)} pain {pain}.");
        if (unclear is null && isNew && unit is null && sides.Any(side => side.Test.Movement is null))
            unclear = $"{request.Path} does not exist yet. Say with --unit what your device shows (n, kgf, lbf or nm), and it is made.";
        if (unclear is not null)
        {
            error.WriteLine($"hipassess: {VisibleText.Visible(unclear)}");
            return null;
        }
        return request with { Entry = request.Entry with { Date = date, Measured = sides, Note = note, Unit = unit }, Options = request.Options with { Unit = unit } };
    }

    private static LogDraft Draft(LogRequest request, string path, byte[]? content)
    {
        string name = Path.GetFileName(path);
        return content is not null
            ? LogDrafts.Of(content, name, request.Entry, request.Options)
            // The rows of a new file say their unit; a file from elsewhere may leave it to --unit.
            : LogDrafts.Of(LogDrafts.NewFile, name, request.Entry, request.Options with { Unit = null });
    }

    private static int Show(LogDraft draft, LogRequest request, Terminal terminal, Action<ReadOnlyMemory<byte>>? write)
    {
        if (draft.Refusal is not null)
            return Refuse(draft, terminal.Error);
        write?.Invoke(draft.Content);
        foreach (var problem in draft.Imported.Problems)
            terminal.Error.WriteLine(InputReport.Line(problem));
        LogSummary.Print(draft, request.Entry, terminal.Out);
        terminal.Out.WriteLine();
        foreach (string row in draft.Removed)
            terminal.Out.WriteLine($"- {VisibleText.Visible(row)}");
        foreach (string row in draft.Added)
            terminal.Out.WriteLine($"+ {VisibleText.Visible(row)}");
        terminal.Out.WriteLine(write is null ? "Dry run: nothing was written." : $"Written to {VisibleText.Visible(request.Path)}.");
        return ExitCodes.Done;
    }

    private static int Refuse(LogDraft draft, TextWriter error)
    {
        foreach (var problem in draft.Imported.Problems.Where(problem => problem.Severity == Severity.Error && problem.Code != "no_rows"))
            error.WriteLine(InputReport.Line(problem));
        error.WriteLine($"hipassess: {VisibleText.Visible(draft.Refusal!)}");
        return ExitCodes.Rejected;
    }
}
