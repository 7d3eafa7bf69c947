namespace HipAssess.Benchmarks.Calibration;

/// <summary>The tables and charts of docs/methods.md, sections 6, 9 and 12, and the shares that reports expect.</summary>
internal static class CalibrationReport
{
    private const string Command = "dotnet run -c Release --project tests/HipAssess.Benchmarks -- calibrate";

    /// <summary>Runs everything and writes tables, data and chart.</summary>
    public static int Write(int controlGroups, int athletesPerGroup, int tracked)
    {
        using var verdicts = new StringWriter { NewLine = "\n" };
        using var tracks = new StringWriter { NewLine = "\n" };
        using var expected = new StringWriter { NewLine = "\n" };
        var curves = Verdicts(new(controlGroups, athletesPerGroup), verdicts);
        new VerdictCalibration(controlGroups, athletesPerGroup).Expected(expected);
        var tracking = new TrackCalibration(tracked);
        Tracks(tracking, tracks);
        using var mobility = new StringWriter { NewLine = "\n" };
        new MobilityCalibration(controlGroups, athletesPerGroup).Healthy(mobility);
        // Read only now: whoever writes the words around the tables may do so while they are made.
        string methods = Path.Combine(Repository.Root, "docs", "methods.md");
        string text = File.ReadAllText(methods);
        if (Between(text, "verdicts", verdicts) is not { } withVerdicts || Between(withVerdicts, "levels", tracks) is not { } withLevels
            || Between(withLevels, "mobility", mobility) is not { } whole)
        {
            Console.Error.WriteLine($"{methods} lacks the lines between which the tables belong.");
            return 1;
        }
        File.WriteAllText(methods, whole);
        File.WriteAllText(Path.Combine(Repository.Root, "src", "HipAssess.Core", "Verdicts", "expected-shares.csv"), expected.ToString());
        File.WriteAllText(Path.Combine(Repository.Root, "docs", "calibration-roc.svg"), RocChart.Of(curves).Svg() + "\n");
        Draw(tracking);
        return 0;
    }

    /// <summary>Runs and writes what is said of <c>track</c> alone: the tables and the chart of section 9.</summary>
    public static int WriteLevels(int tracked)
    {
        var tracking = new TrackCalibration(tracked);
        int code = WriteTable("levels", to => Tracks(tracking, to));
        if (code == 0)
            Draw(tracking);
        return code;
    }

    /// <summary>Runs and writes what is said of mobility alone: the table of section 12.</summary>
    public static int WriteMobility(int controlGroups, int athletesPerGroup) => WriteTable("mobility", new MobilityCalibration(controlGroups, athletesPerGroup).Healthy);

    private static int WriteTable(string what, Action<TextWriter> make)
    {
        using var made = new StringWriter { NewLine = "\n" };
        make(made);
        string methods = Path.Combine(Repository.Root, "docs", "methods.md");
        if (Between(File.ReadAllText(methods), what, made) is not { } whole)
        {
            Console.Error.WriteLine($"{methods} lacks the lines between which the tables belong.");
            return 1;
        }
        File.WriteAllText(methods, whole);
        return 0;
    }

    /// <summary>Prints the tables.</summary>
    public static int Print(int controlGroups, int athletesPerGroup, int tracked, TextWriter to)
    {
        Verdicts(new(controlGroups, athletesPerGroup), to);
        new VerdictCalibration(controlGroups, athletesPerGroup).Expected(to);
        Tracks(new(tracked), to);
        new MobilityCalibration(controlGroups, athletesPerGroup).Healthy(to);
        return 0;
    }

    private static List<RocCurve> Verdicts(VerdictCalibration calibration, TextWriter to)
    {
        calibration.Healthy(to);
        calibration.Found(to);
        return calibration.Compared(to);
    }

    private static void Tracks(TrackCalibration calibration, TextWriter to)
    {
        calibration.Stable(to);
        calibration.Losses(to);
    }

    private static void Draw(TrackCalibration tracking) =>
        File.WriteAllText(Path.Combine(Repository.Root, "docs", "calibration-levels.svg"), tracking.Chart().Svg() + "\n");

    private static string? Between(string text, string what, StringWriter made)
    {
        string begin = $"<!-- {what}, made by: {Command} -->", end = $"<!-- end of {what} -->";
        int from = text.IndexOf(begin, StringComparison.Ordinal), to = text.IndexOf(end, StringComparison.Ordinal);
        return from < 0 || to < from ? null : $"{text[..from]}{begin}\n\n{made}{text[to..]}";
    }
}
