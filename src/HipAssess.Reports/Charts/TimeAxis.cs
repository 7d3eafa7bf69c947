using System.Globalization;
using HipAssess.Tracking;
using ScottPlot;
using ScottPlot.TickGenerators;

namespace HipAssess.Reports.Charts;

/// <summary>The months under a trend, the same for the plots of one figure, and the marks that belong to dates.</summary>
/// <param name="From">First day shown.</param>
/// <param name="To">Last day shown.</param>
/// <param name="Marks">Numbered notes.</param>
internal sealed record TimeAxis(DateOnly From, DateOnly To, IReadOnlyList<NoteMark> Marks)
{
    private const int MostLabels = 13;
    private const int Margin = 10;
    private const int NarrowestDays = 60;

    /// <summary>Room for all sessions of an athlete, so that every muscle group has the same months.</summary>
    public static TimeAxis Of(History history)
    {
        var dates = history.Sessions.Select(session => session.Session.Date!.Value).ToList();
        int spare = Math.Max(0, (NarrowestDays - (dates[^1].DayNumber - dates[0].DayNumber)) / 2);
        return new TimeAxis(dates[0].AddDays(-Margin - spare), dates[^1].AddDays(Margin + spare), history.Marks);
    }

    /// <summary>Where a date lies.</summary>
    public static double X(DateOnly date) => date.DayNumber;

    /// <summary>Sets the range, and the names of the months where they are wanted.</summary>
    public void Apply(Plot plot, double low, double high, bool isNamed)
    {
        plot.Axes.SetLimits(X(From), X(To), low, high);
        var ticks = new NumericManual();
        foreach (var month in Months())
            ticks.AddMajor(X(month), isNamed ? Name(month) : "");
        plot.Axes.Bottom.TickGenerator = ticks;
        // Plots of one figure lie exactly under each other.
        plot.Axes.Left.MinimumSize = plot.Axes.Left.MaximumSize = 76;
        plot.Axes.Right.MinimumSize = plot.Axes.Right.MaximumSize = 76;
        foreach (var mark in Marks)
        {
            var line = plot.Add.VerticalLine(X(mark.Date), 1, Colors.Gray.WithAlpha(.35), LinePattern.Dotted);
            plot.MoveToBack(line);
        }
    }

    private IEnumerable<DateOnly> Months()
    {
        var first = new DateOnly(From.Year, From.Month, 1).AddMonths(From.Day == 1 ? 0 : 1);
        int months = 1 + (To.Year - first.Year) * 12 + To.Month - first.Month;
        int step = new[] { 1, 2, 3, 6, 12, 24, 60, 120 }.First(s => months / s <= MostLabels || s == 120);
        while (step > 1 && (first.Month - 1) % Math.Min(step, 12) != 0)
            first = first.AddMonths(1);
        for (var month = first; month <= To; month = month.AddMonths(step))
            yield return month;
    }

    // The year stands under the first label and under every January.
    private string Name(DateOnly month)
    {
        string name = month.ToString("MMM", CultureInfo.InvariantCulture);
        return month.Month == 1 || month == Months().First() ? $"{name}\n{month.Year}" : name;
    }
}
