using HipAssess.Import;
using HipAssess.Reports.Export;
using HipAssess.Studies;

namespace HipAssess.Cli;

/// <summary>The files of <c>study --output</c>.</summary>
public static class StudyOutput
{
    /// <summary>Writes the results.</summary>
    public static void Write(OutputFolder folder, StudyRequest request, Imported imported, StudyResult study)
    {
        folder.WriteBytes("results.json", to => StudyDocument.Write(to, ToolVersion.Number, imported, request.Import, request.Settings, study));
        folder.WriteBytes("results.csv", to => StudyCsv.Write(to, study));
    }
}
