using System.Collections.Immutable;
using HipAssess.Files;
using HipAssess.Reports.Words.Doors;
using HipAssess.Traces;

namespace HipAssess.Cli.Starting;

/// <summary>Reads what recordings are of: each with its path.</summary>
public static class Recordings
{
    private static DateOnly Today => DateOnly.FromDateTime(DateTime.Today);

    /// <summary>All of what the options say.</summary>
    public static (ImmutableArray<(string Path, Recording Recording)> Recordings, ImmutableArray<string> Wrong) OfOptions(IEnumerable<string> files, RecordingLabel label)
    {
        var (recording, faults) = label.Read(Today);
        return (recording is null ? [] : [.. files.Select(file => (file, recording))], [.. faults.Select(TraceWords.OfOption)]);
    }

    /// <summary>Of lists with the columns file, athlete, date, muscle and side; the files lie beside them.</summary>
    public static (ImmutableArray<(string Path, Recording Recording)> Recordings, ImmutableArray<string> Wrong) OfList(IEnumerable<string> lists)
    {
        var recordings = ImmutableArray.CreateBuilder<(string, Recording)>();
        var wrong = ImmutableArray.CreateBuilder<string>();
        foreach (string list in lists)
            try
            {
                Read(list, recordings, wrong);
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                wrong.Add(TraceWords.Wrong(list, TraceWords.Unreadable));
            }
        return (recordings.ToImmutable(), wrong.ToImmutable());
    }

    private static void Read(string path, ImmutableArray<(string, Recording)>.Builder recordings, ImmutableArray<string>.Builder wrong)
    {
        var list = RecordingList.Read(FileOpening.ReadSmall(path, TraceFile.LargestBytes) ?? throw new IOException());
        var faults = list.Faults.ToList();
        foreach (var (line, file, label) in list.Rows)
        {
            var (recording, own) = label.Read(Today);
            if (recording is not null)
                recordings.Add((Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, file), recording));
            faults.AddRange(own.Select(fault => (line, fault)));
        }
        wrong.AddRange(faults.OrderBy(fault => fault.Line).Select(one => TraceWords.Wrong(FormattableString.Invariant($"{path}:{one.Line}"), TraceWords.OfList(one.Fault))));
    }
}
