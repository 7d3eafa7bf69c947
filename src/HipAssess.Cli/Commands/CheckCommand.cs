using System.CommandLine;
using HipAssess.Cli.Flags;
using HipAssess.Cli.Output;
using HipAssess.Domain;
using HipAssess.Import.Columns;
using HipAssess.Import.Problems;
using HipAssess.Import.Sessions;
using HipAssess.Reports.Export;
using HipAssess.Reports.Words;
using HipAssess.Strength;

namespace HipAssess.Cli.Commands;

/// <summary><c>hipassess check</c>: what would be imported, and why not.</summary>
public static class CheckCommand
{
    /// <summary>The command line of <c>check</c>.</summary>
    public static Command Declare(Terminal terminal)
    {
        var import = new ImportFlags();
        var format = new Option<string>("--format") { Description = "What stdout gets; csv is the table of problems.", HelpName = "table|json|csv", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json", "csv");
        var command = new Command("check",
            "Says how files are understood and what is wrong with them. Nothing is assessed or written.\n\n"
            + "Examples:\n"
            + "  hipassess check clinic.csv\n"
            + "  hipassess check sheet.csv --unit kgf --date-order dmy\n"
            + "  hipassess check export.csv --profile my-dynamometer.json --format json");
        import.AddTo(command);
        command.Add(format);
        command.SetAction(parsed =>
        {
            import.Inputs(parsed).KeepFromFile(null);
            return Run(import.Read(parsed, terminal, hashes: parsed.GetRequiredValue(format) == "json"), import.Shown(parsed), parsed.GetRequiredValue(format), terminal);
        });
        return command;
    }

    private static int Run(Imported imported, ImportOptions options, string format, Terminal terminal)
    {
        switch (format)
        {
            case "json":
                terminal.WriteBytes(to => CheckDocument.Write(to, ToolVersion.Number, imported, options));
                break;
            case "csv":
                terminal.WriteBytes(to => CheckDocument.WriteProblems(to, imported));
                break;
            default:
                Print(imported, terminal);
                break;
        }
        return imported.IsRejected ? ExitCodes.Rejected : ExitCodes.Done;
    }

    private static void Print(Imported imported, Terminal terminal)
    {
        foreach (var input in imported.Inputs)
            Print(input, terminal);
        terminal.Say($"{TermWords.Counted(imported.Contents.Athletes, "athlete")}, {TermWords.Counted(imported.Contents.Sessions, "session")}");
        if (imported.Contents.Muscles.Length > 0 || imported.Contents.Movements.IsEmpty)
            TextTable.Print(terminal, ["muscle group", "left", "right"], [.. imported.Contents.Muscles.Select(m => new[] { m.Muscle.Name(), $"{m.Left:N0}", $"{m.Right:N0}" })]);
        if (imported.Contents.Movements.Length > 0)
            TextTable.Print(terminal, ["movement", "left", "right"], [.. imported.Contents.Movements.Select(m => new[] { m.Movement.Name(), $"{m.Left:N0}", $"{m.Right:N0}" })]);
        terminal.Out.WriteLine();
        if (imported.Preview.Length > 0)
        {
            terminal.Say("The first readings as understood:");
            TextTable.Print(terminal, ["athlete", "date", "muscle", "side", "trial", "value", "unit"], [.. imported.Preview.Select(r => new[]
            {
                VisibleText.Visible(r.Athlete), r.Date?.ToString("O") ?? "", r.Movement?.Name() ?? r.Muscle.Name(), r.Side.Name(), r.Trial is { } trial ? $"{trial}" : "–", $"{r.Value}", r.Unit.Symbol(),
            })]);
            if (imported.Preview.Any(r => r.Trial is null))
                terminal.Say($"–: {NoteWords.Note(new Note(NoteCodes.TrialNotNumbered))}");
            terminal.Out.WriteLine();
        }
        if (imported.Problems.Length > 0)
            TextTable.Print(terminal, ["where", "column", "what", "found", "problem and what to do"], [.. InputReport.Shown(imported.Problems).Select(p => new[]
            {
                VisibleText.Visible(p.Cell is { } cell ? $"{p.File}:{cell}" : p.Line is { } line ? $"{p.File}:{line}" : p.File), VisibleText.Visible(p.Column ?? ""),
                $"{(p.Severity == Severity.Error ? "error" : "warning")} {p.Code}", VisibleText.Visible(p.Found ?? ""), VisibleText.Visible($"{p.Message} {p.Fix}"),
            })]);
        foreach (string more in InputReport.More(imported))
            terminal.Say(more);
        terminal.Say(imported.IsRejected ? $"Not accepted. {InputReport.WhatToDo(imported)}" : "Accepted.");
    }

    private static void Print(InputFile input, Terminal terminal)
    {
        terminal.Say($"{VisibleText.Visible(input.File)}: {TermWords.Counted(input.Rows, "row")}, {input.Accepted:N0} used, {input.Rejected:N0} with errors");
        foreach (var decision in input.Decisions)
            terminal.Say($"  {decision.What}: {VisibleText.Visible(decision.Value)} ({VisibleText.Visible(decision.Why)})");
        var used = input.Columns.Where(c => c.Role is not null).Select(c => $"{c.Column} = {c.Role}");
        var ignored = input.Columns.Where(c => c.Role is null).Select(c => c.Column);
        terminal.Say($"  columns used: {VisibleText.Visible(string.Join(", ", used))}");
        if (ignored.Any())
            terminal.Say($"  columns ignored: {VisibleText.Visible(string.Join(", ", ignored))}");
        terminal.Out.WriteLine();
    }
}
