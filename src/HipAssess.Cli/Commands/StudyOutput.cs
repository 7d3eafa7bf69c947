using HipAssess.Cli.Output;
using HipAssess.Files;
using HipAssess.Import;
using HipAssess.Import.Columns;
using HipAssess.Import.Sessions;
using HipAssess.Import.Text;
using HipAssess.Reports.Charts.Studies;
using HipAssess.Reports.Export;
using HipAssess.Reports.Export.Packages;
using HipAssess.Reports.Pages.Studies;
using HipAssess.Reports.Print;
using HipAssess.Reports.Words;
using HipAssess.Reports.Words.Doors;
using HipAssess.Studies;

namespace HipAssess.Cli.Commands;

/// <summary>The files of <c>study --output</c>.</summary>
public static class StudyOutput
{
    /// <summary>Refuses a folder for a package that holds, or will hold, anything else: it is passed on as a whole.</summary>
    /// <param name="package">The folder of the package.</param>
    /// <param name="output">The folder of the other output; null for none.</param>
    /// <exception cref="UsageException">It does.</exception>
    public static void KeepAlone(string package, string? output)
    {
        if (output is not null && (Plain(package) == Plain(output) || (FileFacts.Of(package) is { } one && one.Identity == FileFacts.Of(output)?.Identity)))
            throw new UsageException("--export and --output need folders of their own: both hold results.json.");
        if (!Directory.Exists(package))
            return;
        string[] held = [.. Directory.EnumerateFileSystemEntries(package).Select(path => Path.GetFileName(path)).Where(name => name != OutputNames.Unfinished)];
        bool isPackage = held.Contains(StudyPackage.Descriptor);
        if (held.FirstOrDefault(name => !isPackage || !StudyPackage.Files.Contains(name)) is { } other)
            throw new UsageException($"{VisibleText.Visible(package)} holds {VisibleText.Visible(other)}, which would be passed on or written over with the package. Name a new folder.");
    }

    private static string Plain(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));

    /// <summary>Writes a package to pass on: the results are those of the data under their codes, whose order may differ from the ids'.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="request">What was asked for.</param>
    /// <param name="hidden">The input under codes.</param>
    /// <param name="command">As typed, without names of files.</param>
    public static void WritePackage(OutputFolder folder, StudyRequest request, Imported hidden, string command)
    {
        byte[] data = Bytes(to => SessionsCsv.Write(to, hidden.Sessions));
        // Read back as whoever gets it will: nothing that is not in the data shapes the results.
        var options = new ImportOptions { Today = request.Import.Today, Hashes = true };
        var imported = Importer.Read([InputSource.FromStream(StudyPackage.DataFile, new MemoryStream(data, writable: false))], options);
        if (imported.IsRejected)
            throw new InvalidOperationException("What was written as the data of a package is not read back.");
        var study = Study.Of(Participants.Of(imported.Sessions, request.Settings), request.Settings);
        byte[] results = Bytes(to => StudyDocument.Write(to, ToolVersion.Number, imported with { Sessions = [], Places = null }, options, request.Settings, study));
        folder.WriteBytes(StudyPackage.DataFile, to => to.Write(data));
        folder.WriteBytes(StudyPackage.ResultsFile, to => to.Write(results));
        folder.WriteBytes(StudyPackage.Descriptor, to => StudyPackage.Write(to, PackageWords.Title, ToolVersion.Number, request.Settings, data, results));
        folder.Write(StudyPackage.ReadMe, to => to.Write(PackageWords.ReadMe(ToolVersion.Number, command, hidden.Contents.Athletes, hidden.Sessions.Count)));
    }

    private static byte[] Bytes(Action<Stream> write)
    {
        var bytes = new MemoryStream();
        write(bytes);
        return bytes.ToArray();
    }

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
