using HipAssess.Cli.Output;
using HipAssess.Import.Sessions;
using HipAssess.Reports.Charts.Studies;
using HipAssess.Reports.Export;
using HipAssess.Reports.Pages.Studies;
using HipAssess.Reports.Print;
using HipAssess.Studies;

namespace HipAssess.Cli.Commands;

/// <summary>The files of <c>study --output</c>.</summary>
public static class StudyOutput
{
    /// <summary>Writes page, results and charts.</summary>
    public static void Write(OutputFolder folder, StudyRequest request, Imported imported, StudyResult study)
    {
        var figures = StudyFigures.Of(study);
        folder.Write("index.html", to => StudyPages.Write(to, new StudyRun(imported, study, ToolVersion.Number), figures));
        folder.WriteBytes("results.json", to => StudyDocument.Write(to, ToolVersion.Number, imported, request.Import, request.Settings, study));
        folder.WriteBytes("results.csv", to => StudyCsv.Write(to, study));
        if (request.Pdf is { } paper)
            folder.WriteBytes(OutputNames.Study, to => PdfFile.Write(
                to, LaidOut.Of(StudyPrint.Of(study, figures, imported.Inputs.Select(input => input.File), ToolVersion.Number), paper)));
        if (!request.Charts)
            return;
        foreach (var figure in figures)
            ChartFiles.WriteForJournal(folder, figure);
    }
}
