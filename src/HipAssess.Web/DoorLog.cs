using System.Diagnostics;
using System.Diagnostics.Metrics;
using HipAssess.Reports.Words.Doors;
using Microsoft.Extensions.Logging;

namespace HipAssess.Web;

/// <summary>
/// What a door tells whoever runs it: of each request the method, the pattern of its address, the answer and the time; of a fault
/// its kind and place in the program. Never an id, a name, an address of a page or a measurement.
/// </summary>
/// <param name="faults">Is told of faults; null leaves them to the log.</param>
/// <param name="logger">Where lines go; null for nowhere.</param>
internal sealed class DoorLog(Action<string>? faults, ILogger? logger) : IDisposable
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "HipAssess";

    private readonly Meter meter = new(MeterName);

    private Histogram<double>? durations;
    private Counter<long>? faultCount;

    private Histogram<double> Durations => durations ??= meter.CreateHistogram<double>("hipassess.answer.duration", "s", AccountWords.AnswerDuration);

    private Counter<long> FaultCount => faultCount ??= meter.CreateCounter<long>("hipassess.faults", "{fault}", AccountWords.Faults);

    /// <summary>A request was answered.</summary>
    public void Answered(string method, string pattern, int status, TimeSpan took)
    {
        Durations.Record(took.TotalSeconds, new TagList { { "http.request.method", method }, { "http.route", pattern }, { "http.response.status_code", status } });
        if (logger?.IsEnabled(LogLevel.Information) == true)
            Lines.Answered(logger, method, pattern, status, Math.Round(took.TotalMilliseconds, 1));
    }

    /// <summary>The program has a fault. Its message is left out: it may hold what was measured.</summary>
    public void Fault(string code, string pattern, Exception bug)
    {
        FaultCount.Add(1, new TagList { { "http.route", pattern } });
        string place = new StackTrace(bug, fNeedFileInfo: false).ToString();
        faults?.Invoke($"fault {code} at {pattern}: {bug.GetType().Name}\n{place}");
        if (logger is not null)
            Lines.Fault(logger, code, pattern, bug.GetType().Name, place);
    }

    /// <inheritdoc/>
    public void Dispose() => meter.Dispose();
}

/// <summary>The lines of the log.</summary>
internal static partial class Lines
{
    [LoggerMessage(1, LogLevel.Information, "{Method} {Pattern} {Status} {Milliseconds} ms")]
    public static partial void Answered(ILogger logger, string method, string pattern, int status, double milliseconds);

    [LoggerMessage(2, LogLevel.Error, "fault {Code} at {Pattern}: {Kind} {Place}")]
    public static partial void Fault(ILogger logger, string code, string pattern, string kind, string place);
}
