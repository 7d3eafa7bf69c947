using HipAssess.Import.Cells;
using HipAssess.Import.Columns;
using HipAssess.Import.Problems;

namespace HipAssess.Import.Rows;

/// <summary>What the dates of a file show about the order of day and month.</summary>
internal sealed class DateOrders
{
    private Sighting? _dayFirst, _monthFirst, _either, _yearFirst, _yearLast;
    private long _dayFirstCount, _monthFirstCount, _yearFirstCount, _yearLastCount;

    /// <summary>What a date cell shows about the order of its parts.</summary>
    public enum Shape
    {
        NoDate,
        YearFirst,
        DayFirst,
        MonthFirst,

        /// <summary>Day or month first, with another day each way.</summary>
        Either,

        /// <summary>The year last, and the same day either way, or none.</summary>
        YearLast,
    }

    /// <summary>True when some cell of the date column is filled in.</summary>
    public bool Any { get; private set; }

    /// <summary>Notes a filled cell.</summary>
    /// <returns>What it shows, for <see cref="Repeat"/>.</returns>
    public Shape See(string text, long line, Column column)
    {
        Any = true;
        var shape = ShapeOf(text);
        if (shape == Shape.NoDate)
            return shape;
        _ = shape == Shape.YearFirst ? _yearFirst ??= new Sighting(text, line, column) : _yearLast ??= new Sighting(text, line, column);
        switch (shape)
        {
            case Shape.DayFirst:
                _dayFirst ??= new Sighting(text, line, column);
                break;
            case Shape.MonthFirst:
                _monthFirst ??= new Sighting(text, line, column);
                break;
            case Shape.Either:
                _either ??= new Sighting(text, line, column);
                break;
        }
        Repeat(shape);
        return shape;
    }

    /// <summary>Counts a cell that is the same as the one above it.</summary>
    public void Repeat(Shape shape)
    {
        _yearFirstCount += shape == Shape.YearFirst ? 1 : 0;
        _yearLastCount += shape is Shape.NoDate or Shape.YearFirst ? 0 : 1;
        _dayFirstCount += shape == Shape.DayFirst ? 1 : 0;
        _monthFirstCount += shape == Shape.MonthFirst ? 1 : 0;
    }

    /// <summary>What both have seen.</summary>
    public DateOrders And(DateOrders other) => new()
    {
        Any = Any || other.Any,
        _dayFirst = Sighting.Earlier(_dayFirst, other._dayFirst),
        _monthFirst = Sighting.Earlier(_monthFirst, other._monthFirst),
        _either = Sighting.Earlier(_either, other._either),
        _yearFirst = Sighting.Earlier(_yearFirst, other._yearFirst),
        _yearLast = Sighting.Earlier(_yearLast, other._yearLast),
        _dayFirstCount = _dayFirstCount + other._dayFirstCount,
        _monthFirstCount = _monthFirstCount + other._monthFirstCount,
        _yearFirstCount = _yearFirstCount + other._yearFirstCount,
        _yearLastCount = _yearLastCount + other._yearLastCount,
    };

    /// <summary>The order of dates that start with the year, and of those that end with it; or a problem.</summary>
    /// <param name="option">What the user says.</param>
    /// <param name="profile">What the profile says.</param>
    /// <param name="isUsual">The profile says what is usual, not what is certain.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public (DateOrder YearFirst, DateOrder YearLast, string? Name, string Why) Decide(string? option, string? profile, bool isUsual, ProblemLog problems)
    {
        var yearFirst = (option ?? profile) == "ydm" ? DateOrder.YearDayMonth : DateOrder.YearMonthDay;
        var yearLast = (option ?? profile) == "mdy" ? DateOrder.MonthDayYear : DateOrder.DayMonthYear;
        if (option is not null)
            return (yearFirst, yearLast, Name(option), "given with --date-order");
        if (_yearFirst is not null && _yearLast is not null)
        {
            bool yearFirstIsOdd = _yearFirstCount < _yearLastCount || (_yearFirstCount == _yearLastCount && _yearFirst.Line > _yearLast.Line);
            var (odd, proof) = yearFirstIsOdd ? (_yearFirst, _yearLast) : (_yearLast, _yearFirst);
            problems.Add(ProblemCatalogue.DateOrderMixed, odd.Line, odd.Column, odd.Text, proof.Line, yearFirstIsOdd ? "day or month" : "year");
        }
        else if (_dayFirst is not null && _monthFirst is not null)
        {
            bool dayIsOdd = _dayFirstCount < _monthFirstCount || (_dayFirstCount == _monthFirstCount && _dayFirst.Line > _monthFirst.Line);
            var (odd, proof) = dayIsOdd ? (_dayFirst, _monthFirst) : (_monthFirst, _dayFirst);
            problems.Add(ProblemCatalogue.DateOrderMixed, odd.Line, odd.Column, odd.Text, proof.Line, dayIsOdd ? "month" : "day");
        }
        else if (_dayFirst is not null)
            return (yearFirst, DateOrder.DayMonthYear, Name("dmy"), $"{_dayFirst.Text} on line {_dayFirst.Line} has its day first");
        else if (_monthFirst is not null)
            return (yearFirst, DateOrder.MonthDayYear, Name("mdy"), $"{_monthFirst.Text} on line {_monthFirst.Line} has its month first");
        else if (profile == "ydm" || (profile is not null && _yearLast is not null))
        {
            if (isUsual && _either is not null)
                problems.Add(ProblemCatalogue.DateOrderAssumed, _either.Line, _either.Column, _either.Text, Name(profile));
            return (yearFirst, yearLast, Name(profile), "as the profile says; no date shows otherwise");
        }
        else if (_either is not null)
            problems.Add(ProblemCatalogue.DateOrderAmbiguous, _either.Line, _either.Column, _either.Text);
        return (yearFirst, yearLast, _yearFirst is null ? null : Name("ymd"), "dates start with the year");
    }

    public static string Name(string order) => order switch
    {
        "dmy" => "DD/MM/YYYY",
        "mdy" => "MM/DD/YYYY",
        "ydm" => "YYYY-DD-MM",
        _ => "YYYY-MM-DD",
    };

    private static Shape ShapeOf(string text) => DateCell.Read(text) switch
    {
        null => Shape.NoDate,
        { YearFirst: true } => Shape.YearFirst,
        { First: > 12 and <= 31, Second: <= 12 } => Shape.DayFirst,
        { Second: > 12 and <= 31, First: <= 12 } => Shape.MonthFirst,
        { First: <= 12 } date when date.First != date.Second => Shape.Either,
        _ => Shape.YearLast,
    };
}
