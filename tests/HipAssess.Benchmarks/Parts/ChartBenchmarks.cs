using BenchmarkDotNet.Attributes;
using HipAssess.Domain;
using HipAssess.Norms;
using HipAssess.Reports.Charts;
using HipAssess.Reports.Charts.Studies;
using HipAssess.Reports.Charts.Trends;
using HipAssess.Studies;
using HipAssess.Tracking;

namespace HipAssess.Benchmarks.Parts;

/// <summary>
/// Drawing each chart of each page: of 60 athletes, half of them controls; for the trend of one athlete with a year of
/// tests. What a chart shows is worked out before; <see cref="PageBenchmarks"/> has the whole of a report.
/// </summary>
public class ChartBenchmarks
{
    private static readonly Dictionary<string, Figure> Figures = All().ToDictionary(figure => figure.Name);

    public static IEnumerable<string> Charts => Figures.Keys;

    [ParamsSource(nameof(Charts))]
    public string Chart { get; set; } = "";

    [Benchmark]
    public string Svg() => Figures[Chart].Svg();

    [Benchmark]
    public byte[] Png() => Figures[Chart].Png();

    private static IEnumerable<Figure> All()
    {
        Session[] sessions = [.. Cohort.Of(60)];
        var report = Assessment.Of(sessions, new AssessmentSettings()).Sessions[0];
        var year = Histories.Of(Assessment.Of([.. sessions.Take(12).Select(InMonth)], new AssessmentSettings()))[0];
        Figure[] all = [.. Reports.Charts.Figures.Of(report), .. StudyFigures.Of(Study.Of(sessions, new StudySettings())), TrendFigures.Of(year)[0]];
        return all.Where(figure => !figure.Name.EndsWith("-2", StringComparison.Ordinal)); // the second row of a chart is more of the same
    }

    private static Session InMonth(Session session, int month) => session with
    {
        Athlete = "A",
        Date = new DateOnly(2025, 1, 15).AddMonths(month),
        Facts = AthleteFacts.Unknown,
    };
}
