using System.Collections.Immutable;
using HipAssess.Cli.Output;
using HipAssess.Reports.Pages.Parts;
using HipAssess.Reports.Print;
using HipAssess.Reports.Words.Printed;

namespace HipAssess.Cli.Commands;

/// <summary>The PDFs of <c>assess --output --pdf</c>: one for each report, and all of them in one.</summary>
public static class AssessPrints
{
    private const int AtATime = 2;

    /// <summary>A file of more would need much memory to make and to open.</summary>
    private const int InOneFile = 200;

    /// <summary>Writes them.</summary>
    public static void Write(OutputFolder folder, Screening screening, ImmutableArray<int> reported, Paper paper, Terminal terminal)
    {
        // What drawing the pages left behind would stay beside the file of all, which grows with every report.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
        var progress = new Progress(terminal, "PDFs", reported.Length);
        foreach (var (i, some) in reported.Chunk(InOneFile).Index())
            WriteAll(folder, screening, paper, some, OutputNames.All(i + 1), progress);
        progress.End();
    }

    // Each report is laid out once: for its own file, and for the one of all.
    private static void WriteAll(OutputFolder folder, Screening screening, Paper paper, int[] some, string name, Progress progress)
    {
        using var all = new PdfFile(PrintWords.All, PrintWords.MadeBy(screening.ToolVersion), holdsMany: true);
        foreach (int[] few in some.Chunk(AtATime))
            foreach (var report in few.AsParallel().AsOrdered().Select(i => WriteReport(folder, screening, paper, i, progress)).ToList())
                all.Add(report);
        folder.WriteBytes(name, all.Save);
    }

    private static LaidOut WriteReport(OutputFolder folder, Screening screening, Paper paper, int session, Progress progress)
    {
        var assessment = screening.Assessment;
        var report = LaidOut.Of(SessionPrint.Of(assessment.Sessions[session], assessment.Settings, assessment.Controls, screening.ToolVersion, screening.Letterhead, screening.ShowsDetails), paper);
        folder.WriteBytes(OutputNames.Pdf(screening.ReportFiles[session]), to => PdfFile.Write(to, report));
        progress.Step();
        return report;
    }
}
