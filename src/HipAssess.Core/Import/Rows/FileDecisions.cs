using HipAssess.Domain;
using HipAssess.Import.Cells;
using HipAssess.Import.Columns;
using HipAssess.Import.Problems;
using HipAssess.Import.Text;

namespace HipAssess.Import.Rows;

/// <summary>What is decided once for a whole file: likely by its first rows, for certain by all of them.</summary>
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

    /// <summary>For names that stand somewhere without an id: the id they have elsewhere, null when they have several, themselves when none.</summary>
    public IReadOnlyDictionary<string, string?> IdOfName { get; init; } = new Dictionary<string, string?>();

    public required IReadOnlyList<Decision> Decisions { get; init; }

    /// <summary>True when every row was looked at for it.</summary>
    public bool IsFinal { get; init; }

    /// <summary>True when there are enough rows for all processors.</summary>
    public bool IsLong { get; init; }

    /// <summary>The columns about the athlete, each read by one value of <see cref="Labels.Facts"/>.</summary>
    public Column[] FactColumns => field ??= [.. Layout.Columns.Where(c => c.Role == ColumnRole.Fact)];

    /// <summary>
    /// Looks at the first rows; null when the file must be refused. What the rows beyond them show, the reading of all rows
    /// finds out while it reads them, and reads again if they show something else.
    /// </summary>
    public static FileDecisions? Look(SourceText text, Layout layout, ImportOptions options, ProblemLog problems, int firstRows = int.MaxValue)
    {
        OverlookedColumns.Warn(layout, options, problems);
        HalfUnderstood.Warn(layout, problems);
        var evidence = new Evidence(layout);
        var row = new Row(layout);
        int seen = 0;
        bool isFinal;
        using (var rows = new CsvRows(text.Open(problems), layout.Header.Delimiter))
        {
            while (!(isFinal = !rows.Read()) && seen < firstRows)
            {
                if (HeaderLine.WhyNotText(rows.Row, text) is { } fault)
                {
                    fault.Report(problems);
                    return null;
                }
                if (rows.Row.Line <= layout.Header.Line)
                    continue;
                row.Read(rows.Row);
                evidence.See(row);
                seen++;
            }
            if (rows.TooLongLine is { } line)
                problems.Add(ProblemCatalogue.RowTooLong, line);
        }
        if (isFinal)
            return Of(evidence, text, layout, options, problems);
        return Of(evidence, text, layout, options, new ProblemLog(problems.File)) is { } likely ? likely with { IsFinal = false, IsLong = true }
            : new FileDecisions { Layout = layout, HasDates = evidence.Orders.Any, Decisions = [], IsLong = true };
    }

    /// <summary>Decides by all of the rows; null when the file must be refused.</summary>
    public static FileDecisions? Of(Evidence evidence, SourceText text, Layout layout, ImportOptions options, ProblemLog problems)
    {
        if (!evidence.Any && !problems.HasError)
            problems.Add(ProblemCatalogue.NoRows);
        var (mark, markWhy) = evidence.Marks.Decide(options.DecimalMark, layout.Profile?.DecimalMark, layout.Header.Delimiter, problems);
        var orders = evidence.Orders;
        var (yearFirst, yearLast, order, orderWhy) = orders.Decide(options.DateOrder, layout.Profile?.DateOrder, layout.Profile is { } profile && Profiles.Names.Contains(profile.Name), problems);
        if (problems.HasError)
            return null;
        var decisions = new List<Decision>();
        Say(decisions, "layout", layout.Profile?.Name ?? layout.Name, layout.Header.Line == 1 ? "from the header" : $"from the header on line {layout.Header.Line}");
        if (text.Sheet is { } sheet)
            Say(decisions, "sheet", sheet.Name, options.Sheet == sheet.Name ? "given with --sheet" : sheet.Sheets.Count == 1 ? "the only one" : "the first visible one with a header the tool knows");
        else
            SayText(decisions, text, layout, options);
        Say(decisions, "decimal mark", mark ?? "none", markWhy);
        if (orders.Any)
        {
            Say(decisions, "date order", order ?? "none", orderWhy);
            if (options.Date is not null)
                Say(decisions, "date", "of each row", "--date is for files without dates: it is not used");
        }
        else
            Say(decisions, "date", options.Date?.ToString("yyyy-MM-dd", null) ?? "none", options.Date is not null ? "given with --date"
                : layout.Of(ColumnRole.Occasion) is not null ? "the file has no dates: its tests have numbers"
                : "the file has no dates: one undated session per athlete");
        decisions.AddRange(layout.Says);
        SayNames(decisions, layout);
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
            IdOfName = evidence.Names?.WithoutId() ?? new Dictionary<string, string?>(),
            Decisions = decisions,
            IsFinal = true,
        };
    }

    /// <summary>True when cells mean the same under both, and messages about them say the same.</summary>
    public bool ReadsLike(FileDecisions other) =>
        (Mark, YearFirst, YearLast, DateOrder, HasDates) == (other.Mark, other.YearFirst, other.YearLast, other.DateOrder, other.HasDates)
        && IdOfName.Count == other.IdOfName.Count && IdOfName.All(one => other.IdOfName.TryGetValue(one.Key, out string? id) && id == one.Value);

    private static void SayNames(List<Decision> decisions, Layout layout)
    {
        var (id, name, given, family) = (layout.Of(ColumnRole.Athlete), layout.Of(ColumnRole.Name), layout.Of(ColumnRole.GivenName), layout.Of(ColumnRole.FamilyName));
        string? shown = name?.Label ?? (given is null ? null : $"{given.Label} and {family!.Label}");
        if (id is not null && shown is not null)
            Say(decisions, "athlete", id.Label, $"an id tells people of one name apart; {shown} is shown beside it");
        else if (shown is not null)
            Say(decisions, "athlete", shown, "two halves of a name, joined");
    }

    private static void SayText(List<Decision> decisions, SourceText text, Layout layout, ImportOptions options)
    {
        Say(decisions, "encoding", text.EncodingName, options.Encoding is not null ? "given with --encoding" : text.HasMark ? "from the byte order mark" : "every byte fits");
        Say(decisions, "delimiter", layout.Header.DelimiterName, options.Delimiter is null ? "it gives the most known titles on the header line" : "as chosen");
    }

    private static void SayUnits(List<Decision> decisions, Layout layout, ImportOptions options)
    {
        foreach (var column in layout.Measures.Select(m => m.Main))
            if (column.Unit is StrengthUnit.KilogramForce or StrengthUnit.PoundForce && UnitWords.EndsInMass(column.Title))
                Say(decisions, "unit", column.Unit.Value.Name(), $"the unit of mass in {column.Title} means the force");
            else if (column.Factor != 1)
                Say(decisions, "unit", column.Unit!.Value.Name(), FormattableString.Invariant($"1 of the unit in {column.Title} is {column.Factor:0.######} {column.Unit.Value.Symbol()}"));
        if (options.Unit is { } unit && layout.Of(ColumnRole.Unit) is null && layout.Measures.Any(m => m.Unit is null))
            Say(decisions, "unit", unit.Name(), "given with --unit");
    }

    private static void Say(List<Decision> decisions, string what, string value, string why) => decisions.Add(new Decision(what, value, why));
}
