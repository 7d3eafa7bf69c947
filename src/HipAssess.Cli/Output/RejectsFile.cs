using HipAssess.Import.Sessions;
using HipAssess.Reports.Export;
using HipAssess.Reports.Words;

namespace HipAssess.Cli.Output;

/// <summary>The rows <c>--skip-bad-rows</c> left out, as a file of the output folder.</summary>
public static class RejectsFile
{
    private const string Name = "rejects.csv";

    /// <summary>Writes the file and says where it is; neither when nothing was left out.</summary>
    public static void Write(OutputFolder folder, Imported imported, Terminal terminal)
    {
        if (imported.Rejects.IsEmpty)
            return;
        folder.WriteBytes(Name, to => RejectsCsv.Write(to, imported.Rejects));
        terminal.Error.WriteLine($"{TermWords.Counted(imported.Rejects.Length, "row")} left out: see {VisibleText.Visible(Path.Combine(folder.Name, Name))}");
    }
}
