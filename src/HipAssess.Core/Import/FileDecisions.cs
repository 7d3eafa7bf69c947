using HipAssess.Domain;

namespace HipAssess.Import;

/// <summary>What is decided once for a whole file, from all of its rows, before any value is read.</summary>
internal sealed record FileDecisions
{
    public required Layout Layout { get; init; }

    /// <summary><c>point</c>, <c>comma</c>, or null when no number needs one.</summary>
    public string? DecimalMark { get; init; }

    public byte Mark => DecimalMark == "comma" ? (byte)',' : (byte)'.';

    public DateOrder YearFirst { get; init; }

    public DateOrder YearLast { get; init; }

    /// <summary>E.g. <c>DD/MM/YYYY</c>; null without dates.</summary>
    public string? DateOrder { get; init; }

    /// <summary>True when the date column is filled in somewhere.</summary>
    public bool HasDates { get; init; }

    public required IReadOnlyList<Decision> Decisions { get; init; }

    /// <summary>Reads the whole file once; null when it must be refused.</summary>
    public static FileDecisions? Make(SourceText text, Layout layout, ImportOptions options, ProblemLog problems)
    {
        var numbers = layout.Columns.Where(IsNumeric).DistinctBy(c => c.Index).ToArray();
        var dateColumn = layout.Of(ColumnRole.Date);
        var marks = new DecimalMarks();
        var orders = new DateOrders();
        bool any = false;
        byte[] lastDate = [];
        using (var rows = new CsvRows(text.Open(problems), layout.Header.Delimiter))
        {
            while (rows.Read())
            {
                if (!HeaderLine.IsText(rows, text, problems))
                    return null;
                if (rows.Line <= layout.Header.Line)
                    continue;
                any |= rows.HasContent;
                foreach (var column in numbers)
                    marks.See(rows.Cell(column.Index), rows.Line, column);
                if (dateColumn is null || rows.Cell(dateColumn.Index) is var date && (date.IsEmpty || date.SequenceEqual(lastDate)))
                    continue;
                lastDate = date.ToArray();
                orders.See(rows.Text(dateColumn.Index), rows.Line, dateColumn);
            }
            if (rows.TooLongLine is { } line)
                problems.Add(ProblemCatalogue.RowTooLong, line);
        }
        if (!any && !problems.HasError)
            problems.Add(ProblemCatalogue.NoRows);
        var (mark, markWhy) = marks.Decide(options.DecimalMark, layout.Profile?.DecimalMark, layout.Header.Delimiter, problems);
        var (yearFirst, yearLast, order, orderWhy) = orders.Decide(options.DateOrder, layout.Profile?.DateOrder, problems);
        if (problems.HasError)
            return null;
        var decisions = new List<Decision>();
        Say(decisions, "layout", layout.Profile?.Name ?? layout.Name, layout.Header.Line == 1 ? "from the header" : $"from the header on line {layout.Header.Line}");
        Say(decisions, "encoding", text.EncodingName, options.Encoding is not null ? "given with --encoding" : text.HasMark ? "from the byte order mark" : "every byte fits");
        Say(decisions, "delimiter", layout.Header.DelimiterName, "it gives the most known titles on the header line");
        Say(decisions, "decimal mark", mark ?? "none", markWhy);
        if (orders.Any)
            Say(decisions, "date order", order ?? "none", orderWhy);
        else
            Say(decisions, "date", options.Date?.ToString("yyyy-MM-dd", null) ?? "none", options.Date is null ? "the file has no dates: one undated session per athlete" : "given with --date");
        SayUnits(decisions, layout, options);
        foreach (string assumption in layout.Profile?.File.Assumptions ?? [])
            Say(decisions, "assumption", layout.Profile!.Name, assumption);
        return new FileDecisions
        {
            Layout = layout,
            DecimalMark = mark,
            YearFirst = yearFirst,
            YearLast = yearLast,
            DateOrder = orders.Any ? order : null,
            HasDates = orders.Any,
            Decisions = decisions,
        };
    }

    private static bool IsNumeric(Column column) => column.Role switch
    {
        ColumnRole.Strength or ColumnRole.Best or ColumnRole.Mean or ColumnRole.LeverArm => true,
        ColumnRole.Fact => column.Fact is Fact.Age or Fact.MassKg or Fact.HeightM or Fact.LegLengthM or Fact.SymptomWeeks,
        _ => false,
    };

    private static void SayUnits(List<Decision> decisions, Layout layout, ImportOptions options)
    {
        foreach (var column in layout.Measures.Select(m => m.Main).Where(c => c.Unit is StrengthUnit.KilogramForce or StrengthUnit.PoundForce))
            if (Vocabulary.MassWordsForForce.Any(word => Vocabulary.Plain(column.Title).Trim('(', ')', '[', ']').EndsWith(word, StringComparison.Ordinal)))
                Say(decisions, "unit", column.Unit!.Value.Name(), $"the unit of mass in {column.Title} means the force");
        if (options.Unit is { } unit && layout.Of(ColumnRole.Unit) is null && layout.Measures.Any(m => m.Unit is null))
            Say(decisions, "unit", unit.Name(), "given with --unit");
    }

    private static void Say(List<Decision> decisions, string what, string value, string why) => decisions.Add(new Decision(what, value, why));
}
