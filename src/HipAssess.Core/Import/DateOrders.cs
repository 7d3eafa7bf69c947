namespace HipAssess.Import;

/// <summary>What the dates of a file show about the order of day and month.</summary>
internal sealed class DateOrders
{
    private Sighting? _dayFirst, _monthFirst, _either, _yearFirst, _yearLast;
    private long _dayFirstCount, _monthFirstCount, _yearFirstCount, _yearLastCount;

    /// <summary>True when some cell of the date column is filled in.</summary>
    public bool Any { get; private set; }

    public void See(string text, long line, Column column)
    {
        Any = true;
        if (DateCell.Read(text) is not { } date)
            return;
        if (date.YearFirst)
        {
            _yearFirst ??= new Sighting(text, line, column);
            _yearFirstCount++;
            return;
        }
        _yearLast ??= new Sighting(text, line, column);
        _yearLastCount++;
        if (date is { First: > 12 and <= 31, Second: <= 12 })
        {
            _dayFirst ??= new Sighting(text, line, column);
            _dayFirstCount++;
        }
        else if (date is { Second: > 12 and <= 31, First: <= 12 })
        {
            _monthFirst ??= new Sighting(text, line, column);
            _monthFirstCount++;
        }
        else if (date.First <= 12 && date.First != date.Second)
            _either ??= new Sighting(text, line, column);
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
    public (DateOrder YearFirst, DateOrder YearLast, string? Name, string Why) Decide(string? option, string? profile, ProblemLog problems)
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
        else if (profile is not null)
            return (yearFirst, yearLast, Name(profile), "as the profile says; no date shows otherwise");
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
}
