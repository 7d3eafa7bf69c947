using System.Globalization;
using HipAssess.Domain;
using HipAssess.Reports.Words;
using HipAssess.Tracking;
using ScottPlot;
using ScottPlot.TickGenerators;

namespace HipAssess.Reports.Charts.Trends;

/// <summary>
/// The months under a trend, the same for the plots of one figure, and the marks that belong to dates. Tests without dates stand in
/// their order, as if monthly: the axis says their numbers.
/// </summary>
/// <param name="From">First day shown.</param>
/// <param name="To">Last day shown.</param>
/// <param name="Marks">Numbered notes.</param>
/// <param name="Form">How much room there is.</param>
internal sealed record TimeAxis(DateOnly From, DateOnly To, IReadOnlyList<NoteMark> Marks, ChartForm Form)
{
    private static readonly DateOnly FirstTest = new(2001, 1, 1);

    private TestDay[] Numbered { get; init; } = [];

    private const int Margin = 10;
    private const int NarrowestDays = 60;
    private const int Month = 30;

    /// <summary>Room for all sessions of an athlete, so that every muscle group has the same months.</summary>
    public static TimeAxis Of(History history, ChartForm form)
    {
        if (!history.IsDated)
        {
            TestDay[] tests = [.. history.Sessions.Select(session => session.Session.When).Distinct()];
            int around = Math.Max(Month / 2, (NarrowestDays - (tests.Length - 1) * Month) / 2);
            return new TimeAxis(FirstTest.AddDays(-around), FirstTest.AddDays((tests.Length - 1) * Month + around), history.Marks, form) { Numbered = tests };
        }
        var dates = history.Sessions.Select(session => session.Session.Date!.Value).ToList();
        int spare = Math.Max(0, (NarrowestDays - (dates[^1].DayNumber - dates[0].DayNumber)) / 2);
        return new TimeAxis(dates[0].AddDays(-Margin - spare), dates[^1].AddDays(Margin + spare), history.Marks, form);
    }

    private int MostLabels => Form == ChartForm.Wide ? 13 : 6;

    /// <summary>How wide so many days are, about.</summary>
    public double Pixels(double days) => days / (To.DayNumber - From.DayNumber) * (Form == ChartForm.Wide ? 640 : 250);

    /// <summary>Where a test lies.</summary>
    public double X(TestDay when) => when.Date is { } date ? date.DayNumber : FirstTest.DayNumber + Month * Array.IndexOf(Numbered, when);

    /// <summary>Sets the range, and the names of the months where they are wanted.</summary>
    public void Apply(Plot plot, double low, double high, bool isNamed)
    {
        plot.Axes.SetLimits(From.DayNumber, To.DayNumber, low, high);
        var ticks = new NumericManual();
        foreach (var (x, name) in Numbered.Length > 0 ? Tests() : Months().Select(month => ((double)month.DayNumber, Name(month))))
            ticks.AddMajor(x, isNamed ? name : "");
        plot.Axes.Bottom.TickGenerator = ticks;
        // Plots of one figure lie exactly under each other.
        plot.Axes.Left.MinimumSize = plot.Axes.Left.MaximumSize = Form == ChartForm.Wide ? 76 : 60;
        plot.Axes.Right.MinimumSize = plot.Axes.Right.MaximumSize = 10;
        foreach (var mark in Marks)
        {
            var line = plot.Add.VerticalLine(X(mark.When), 1, Colors.Gray.WithAlpha(.35), LinePattern.Dotted);
            plot.MoveToBack(line);
        }
    }

    private IEnumerable<(double X, string Name)> Tests()
    {
        int step = 1 + (Numbered.Length - 1) / MostLabels;
        for (int i = 0; i < Numbered.Length; i += step)
            yield return (X(Numbered[i]), i == 0 ? WhenWords.Of(Numbered[i]) : $"{Numbered[i].Number}");
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
