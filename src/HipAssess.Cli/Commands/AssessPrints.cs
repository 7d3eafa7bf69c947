using System.Collections.Immutable;
using HipAssess.Cli.Output;
using HipAssess.Import;
using HipAssess.Reports.Export.Fhir;
using HipAssess.Reports.Pages.Parts;
using HipAssess.Reports.Pages.Rosters;
using HipAssess.Reports.Print;
using HipAssess.Reports.Words.Printed;
using HipAssess.Verdicts;

namespace HipAssess.Cli.Commands;

/// <summary>The PDFs of <c>assess --output --pdf</c>: one for each report, and all of them in one.</summary>
public static class AssessPrints
{
    private const int AtATime = 2;

    /// <summary>A file of more takes much memory to make: its tags stand in memory until it is written, some 0.7 MB of them for a report.</summary>
    private const int InOneFile = 30;

    private const string CodesOfThisRun = "hipassess: ids are codes of this run alone. --pseudonymise KEYFILE gives the same codes again; --named URI leaves ids and names as they are.";

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
        {
            foreach (var report in AllProcessors.Make(few.Length, i => WriteReport(folder, screening, paper, few[i], progress)))
                all.Add(report);
            // A report leaves several megabytes behind, which would wait beside what is kept: some time for a quarter of the memory.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
        }
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

    /// <summary>Writes the bundle of <c>assess --format fhir</c>: whoever has a report is in it, under a code unless names are asked for.</summary>
    /// <param name="terminal">Its standard output gets the bundle.</param>
    /// <param name="request">What was asked for.</param>
    /// <param name="assessment">What was found.</param>
    /// <param name="isCoded">Ids are codes already.</param>
    public static void WriteFhir(Terminal terminal, AssessRequest request, CohortAssessment assessment, bool isCoded)
    {
        if (!isCoded && request.Named is null)
        {
            assessment = assessment.Renamed(Pseudonyms.Once().Hide);
            terminal.Error.WriteLine(CodesOfThisRun);
        }
        var kept = assessment.Kept();
        var reported = RosterOrder.Reported(kept, request.All).Order();
        terminal.WriteBytes(to => FhirBundle.Write(to, ToolVersion.Number, reported.Select(i => kept.Sessions[i]), request.Named ?? FhirBundle.Codes, Pdf));

        byte[] Pdf(SessionAssessment session) =>
            PdfFile.Bytes(LaidOut.Of(SessionPrint.Of(session, kept.Settings, kept.Controls, ToolVersion.Number, request.Letterhead), request.Pdf ?? Paper.A4));
    }
}
