using HipAssess.Import.Sessions;
using HipAssess.Reports.Export;
using HipAssess.Reports.Words;

namespace HipAssess.Cli.Output;

/// <summary>The rows <c>--skip-bad-rows</c> left out, as a file of the output folder.</summary>
public static class RejectsFile
{
    /// <summary>Writes the file, unless nothing was left out.</summary>
    public static void Write(OutputFolder folder, Imported imported)
    {
        if (!imported.Rejects.IsEmpty)
            folder.WriteBytes(OutputNames.Rejects, to => RejectsCsv.Write(to, imported.Rejects));
    }

    /// <summary>Says where it is.</summary>
    public static void Tell(OutputFolder folder, Imported imported, Terminal terminal)
    {
        if (!imported.Rejects.IsEmpty)
            terminal.Error.WriteLine($"{TermWords.Counted(imported.Rejects.Length, "row")} left out: see {VisibleText.Visible(Path.Combine(folder.Name, OutputNames.Rejects))}");
    }
}
