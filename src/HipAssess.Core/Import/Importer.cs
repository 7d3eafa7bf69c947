using System.Collections.Immutable;
using HipAssess.Import.Checks;
using HipAssess.Import.Columns;
using HipAssess.Import.Problems;
using HipAssess.Import.Sessions;
using HipAssess.Import.Text;

namespace HipAssess.Import;

/// <summary>
/// Reads files into sessions. What holds for the whole of a file (decimal mark, date order) is decided by all of its rows:
/// the first of them suggest it, and where later ones show something else the files are read again.
/// </summary>
public static class Importer
{
    private static readonly ImmutableDictionary<(string, DateOnly?), string> NoSession = ImmutableDictionary<(string, DateOnly?), string>.Empty;

    /// <summary>Reads all files into one set of sessions and reports everything wrong with them.</summary>
    public static Imported Read(IReadOnlyList<InputSource> sources, ImportOptions options)
    {
        var files = new List<ImportFile>();
        foreach (var source in sources)
            files.Add(ImportFile.Prepare(source, options, files));
        if (options.Athletes is not null)
            files.Add(ImportFile.PrepareRoster(InputSource.FromFile(options.Athletes), options, files));
        SessionDrafts drafts;
        do
            drafts = ReadRows(files, options, NoSession, [.. files.Select(f => f.StartProblems())]);
        while (files.Any(f => f.WasMisread));
        if (options.SkipBadRows && drafts.All.Any(s => s.Contradictions is not null))
            drafts = ReadRows(files, options, Contradicted(drafts), [.. files.Select(f => new ProblemLog(f.Name))]); // these sessions' earlier rows were kept
        foreach (var sign in ExtensionSigns.Settle(drafts, options.ExtensionSign, file => files[file].SaysBeyondNeutralIsPositive))
            files[sign.File].Settle(sign);
        if (options.Athletes is not null && !files[^1].HasFailed)
            drafts.Roster.WarnOfUnmatched(drafts, files[^1].Problems);
        SessionChecks.Warn(drafts, [.. files.Select(f => new ReadFile(f.Problems, f.Decided?.Layout))]);
        foreach (var file in files)
            file.RefuseWhenChanged();
        return Result(files, drafts, options);
    }

    private static SessionDrafts ReadRows(
        List<ImportFile> files, ImportOptions options, IReadOnlyDictionary<(string, DateOnly?), string> contradicted, IReadOnlyList<ProblemLog> problems)
    {
        var drafts = new SessionDrafts(options.TestersApart);
        var fold = new RowFold(drafts, new AthleteIds(), new People(), [.. files.Select(f => f.Name)]);
        for (int i = 0; i < files.Count; i++)
            files[i].Read(i, fold, contradicted, problems[i]);
        foreach (var (file, count) in Nights.Join(drafts))
            files[file].SayLater(Nights.Say(count));
        drafts.Roster.Join(drafts, problems, [.. files.Select(f => f.Name)]);
        return drafts;
    }

    private static Dictionary<(string, DateOnly?), string> Contradicted(SessionDrafts drafts) => drafts.All
        .Where(s => s.Contradictions is not null)
        .ToDictionary(s => (s.Athlete, s.Date), s => $"{string.Join("; ", s.Contradictions!)} (in this session)");

    private static Imported Result(List<ImportFile> files, SessionDrafts drafts, ImportOptions options)
    {
        bool isRejected = files.Any(f => f.HasFailed) || files.Sum(f => f.Reader?.Accepted ?? 0) == 0
            || (!options.SkipBadRows && files.Any(f => f.Problems.HasError));
        return new Imported(
            [.. files.Select(f => f.ToInputFile())],
            [.. files.SelectMany(f => f.ProblemsInOrder)],
            isRejected ? [] : drafts.Sessions())
        {
            FurtherProblems = files.SelectMany(f => f.Problems.Further).GroupBy(p => p.Key)
                .ToImmutableSortedDictionary(g => g.Key, g => g.Sum(p => p.Value), StringComparer.Ordinal),
            Rejects = [.. files.SelectMany(f => f.Reader?.Rejects ?? [])],
            Contents = drafts.Contents(),
            Preview = [.. drafts.Preview],
            Places = fact => drafts.PlacesOf(fact).ToDictionary(place => place.Key, place => (files[place.Value.File].Name, (long)place.Value.Line), StringComparer.Ordinal),
            IsRejected = isRejected,
            IsBeyondSkipping = files.Any(f => f.HasFailed),
        };
    }
}
