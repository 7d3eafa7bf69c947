using System.Collections.Immutable;
using HipAssess.Reports.Words.Doors;
using HipAssess.Traces;
using HipAssess.Web.Forms;

namespace HipAssess.Web.Recordings;

/// <summary>Recordings as a form brought them, with what a list says of each.</summary>
/// <param name="Files">The recordings.</param>
/// <param name="Labels">What a list says, by name of the file.</param>
/// <param name="Wrong">What is wrong with them, a sentence each.</param>
internal sealed record BroughtRecordings(ImmutableArray<PostedFile> Files, IReadOnlyDictionary<string, RecordingLabel> Labels, ImmutableArray<string> Wrong)
{
    /// <summary>The most that wait at once: each is a curve of the page.</summary>
    public const int Most = 50;

    /// <summary>Reads a form.</summary>
    /// <param name="form">What was sent.</param>
    /// <param name="waiting">Names of the recordings brought before: a list may be of them too.</param>
    public static BroughtRecordings Of(PostedForm form, IReadOnlyCollection<string> waiting)
    {
        var wrong = ImmutableArray.CreateBuilder<string>();
        var labels = new Dictionary<string, RecordingLabel>(StringComparer.Ordinal);
        ImmutableArray<PostedFile> files = [.. form.Files.Where(file => file.Field != "list")];
        wrong.AddRange(form.Empty.Select(RecordingWords.Empty));
        wrong.AddRange(files.Where(file => file.Content.Length > TraceFile.LargestBytes).Select(file => RecordingWords.TooLarge(file.Name)));
        if (files.Length + waiting.Count > Most)
            wrong.Add(RecordingWords.TooMany(Most));
        if (form.Files.IsEmpty && form.Empty.IsEmpty)
            wrong.Add(RecordingWords.NothingBrought);
        string[] names = [.. waiting, .. files.Select(file => file.Name)];
        foreach (var list in form.Files.Where(file => file.Field == "list"))
            Read(list, names, labels, wrong);
        return new(files, labels, wrong.ToImmutable());
    }

    private static void Read(PostedFile file, string[] names, Dictionary<string, RecordingLabel> labels, ImmutableArray<string>.Builder wrong)
    {
        var list = RecordingList.Read(file.Content.ToArray());
        wrong.AddRange(list.Faults.Select(one => RecordingWords.OfList(one.Line, one.Fault)));
        foreach (var (line, path, label) in list.Rows)
        {
            string name = path.Split('/', '\\')[^1];
            if (!names.Contains(name))
                wrong.Add(RecordingWords.NoSuchFile(line, name));
            else if (names.Count(one => one == name) > 1 || !labels.TryAdd(name, label))
                wrong.Add(RecordingWords.NamedTwice(line, name));
        }
    }
}
