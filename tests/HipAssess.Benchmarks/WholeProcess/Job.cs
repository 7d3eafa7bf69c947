namespace HipAssess.Benchmarks.WholeProcess;

/// <summary>One thing to do with a file, by this tool and by scripts that do the same (folder Peers).</summary>
/// <param name="Arguments">Of hipassess; FILE stands for the input, OUT for the folder written.</param>
/// <param name="RScript">The script in R; null where there is none.</param>
/// <param name="PythonScript">The script in Python.</param>
internal sealed record Job(string Arguments, string? RScript = null, string? PythonScript = null)
{
    public static Job Check { get; } = new("check FILE", null, "read.py");

    public static Job AssessCsv { get; } = new("assess FILE --format csv", "assess.R", "assess.py");

    public static Job AssessJson { get; } = new("assess FILE --format json");

    public static Job Study { get; } = new("study FILE --format json", "study.R", "study.py");

    public static Job StudyCsv { get; } = Study with { Arguments = "study FILE --format csv" };

    public static Job Reports { get; } = new("assess FILE --output OUT", "charts.R", "charts.py");

    /// <summary>Too many for the peers to be waited for.</summary>
    public static Job ManyReports { get; } = new(Reports.Arguments);

    public static Job Track { get; } = new("track FILE --format json");

    /// <summary>Those the peers do too.</summary>
    public static Job[] All { get; } = [Check, AssessCsv, Study, Reports];

    /// <summary>How tables call it.</summary>
    public string Name => Arguments.Replace(" FILE", "", StringComparison.Ordinal).Replace(" OUT", "", StringComparison.Ordinal);
}
