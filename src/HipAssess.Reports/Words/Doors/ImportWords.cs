using System.Collections.Immutable;
using System.Text.RegularExpressions;
using HipAssess.Domain;
using HipAssess.Import.Sessions;

namespace HipAssess.Reports.Words.Doors;

/// <summary>What the browser door says of a file that is being imported.</summary>
public static partial class ImportWords
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["sheet"] = "Sheet",
        ["encoding"] = "Encoding",
        ["delimiter"] = "Delimiter",
        ["decimal"] = "Decimal mark",
        ["date-order"] = "Date order",
        ["extension-sign"] = "Sign of extension",
        ["unit"] = "Unit",
        ["profile"] = "Layout",
        ["date"] = "Day of a file without dates",
        ["skip-bad-rows"] = "Leave rows with errors out",
    };

    /// <summary>Nothing was chosen.</summary>
    public const string NothingBrought = "Choose a file, drop one, or paste cells; nothing was there.";

    /// <summary>It is older than an hour.</summary>
    public const string Gone = "This file is no longer here: what is not kept within an hour is let go. Bring it again.";

    /// <summary>Settled otherwise in another tab.</summary>
    public const string SettledOtherwise = "The file was settled otherwise in another tab meanwhile. Nothing was kept: look at it as it is now, and decide again.";

    /// <summary>The store changed since.</summary>
    public const string StoreChanged = "Tests of the store were changed while this page was open, so nothing was kept. Here is how the file stands to them now.";

    /// <summary>An input not accepted.</summary>
    public const string NotAccepted = "The file is not accepted as it is, so nothing was kept.";

    /// <summary>Why nothing can be told of the columns.</summary>
    public const string TwoRows = "The header has several rows, which are read together; their columns cannot be given other meanings here. Put one line of titles in place of them to do that.";

    /// <summary>The name of a field, as its label says.</summary>
    public static string Field(string name) => Fields.GetValueOrDefault(name, name);

    /// <summary>A value no list offers.</summary>
    public static string NotAmong(string field, string value) => $"{Field(field)}: “{VisibleText.Visible(value)}” is not among the choices. Choose one of the list.";

    /// <summary>No day.</summary>
    public static string NoDay(string value) => $"{Field("date")}: “{VisibleText.Visible(value)}” is no day between 1950 and today. Write it as 2026-03-14.";

    /// <summary>No trial number.</summary>
    public static string NoTrial(string column, string value) => $"Trial of {VisibleText.Visible(column)}: “{VisibleText.Visible(value)}” is no whole number from 1 to 100.";

    /// <summary>A sentence of the importer, which names options of the command line, with the fields of the page in their place.</summary>
    public static string InPage(string sentence) => Option().Replace(Given().Replace(sentence, "chosen here"), option =>
        $"“{Field(option.Groups[1].Value)}”{(option.Groups[2].Value is { Length: > 0 } value ? $" ({value})" : "")}")
        .Replace("map the columns with “Layout”", "say under the columns what each is").Replace("map them with “Layout”", "say under the columns what each is")
        .Replace("map it with “Layout”", "say under the columns what it is").Replace("; give a list of athletes with --athletes", "")
        .Replace("give the file with --athletes if it is a list of athletes", "put the facts of athletes beside them");

    /// <summary>E.g. "60 athletes, 60 tests: 58 new, 1 the store has already, 1 that contradicts it."</summary>
    public static string Standing(Imported imported, int fresh, int known, int differing) => imported.IsRejected
        ? $"Not accepted: {TermWords.Counted(imported.Problems.Count(problem => problem.Severity == Import.Problems.Severity.Error), "error")}. "
            + (imported.IsBeyondSkipping ? "Settle or mend what concerns the whole file first: leaving rows out does not help there." : "Settle or mend them, or leave the bad rows out.")
        : $"{TermWords.Counted(imported.Contents.Athletes, "athlete")}, {TermWords.Counted(imported.Sessions.Count, "test")}: "
            + string.Join(", ", Parts(fresh, known, differing)) + ".";

    /// <summary>What keeping would do.</summary>
    public static string WhatIsKept(int fresh, int differing) => (fresh, differing) switch
    {
        (0, 0) => "There is nothing new in it: keeping it keeps the file alone.",
        (_, 0) => $"{TermWords.Counted(fresh, "test")} will be added to the store, and the file is kept with them.",
        (0, _) => "Say what holds where the file contradicts the store; the file is kept either way.",
        _ => $"{TermWords.Counted(fresh, "test")} will be added to the store. Say what holds where the file contradicts it.",
    };

    /// <summary>E.g. "14 columns, 12 of them read".</summary>
    public static string Columns(int all, int read) => $"{TermWords.Counted(all, "column")}, {(all == read ? "all" : $"{read:N0} of them")} read";

    /// <summary>A contradiction nobody decided on.</summary>
    public static string Undecided(int count) => $"Nothing was kept: say for {TermWords.Counted(count, "test")} whether the store’s or the file’s holds, one by one or for all.";

    /// <summary>Contradictions not shown one by one.</summary>
    public static string More(int count) => $"And {TermWords.Counted(count, "test")} more: say for all of them what holds.";

    /// <summary>The same bytes are there.</summary>
    public static string Known(DateTimeOffset at) => $"This very file was kept on {at.ToLocalTime():yyyy-MM-dd} already; it is not kept twice.";

    /// <summary>What differs between the store's session and the file's: about what, as stored, as in the file.</summary>
    public static ImmutableArray<(string About, string Stored, string File)> Differences(Session stored, Session file)
    {
        var (a, b) = (Lines(stored), Lines(file));
        return [.. a.Keys.Union(b.Keys).Select(about => (about, a.GetValueOrDefault(about, "–"), b.GetValueOrDefault(about, "–"))).Where(line => line.Item2 != line.Item3)];
    }

    private static IEnumerable<string> Parts(int fresh, int known, int differing)
    {
        yield return $"{fresh:N0} new";
        if (known > 0)
            yield return $"{known:N0} the store has already";
        if (differing > 0)
            yield return $"{differing:N0} that contradict{(differing == 1 ? "s" : "")} it";
    }

    private static Dictionary<string, string> Lines(Session session)
    {
        var lines = new Dictionary<string, string>();
        foreach (var test in session.Tests)
        {
            string about = string.Join(", ", new[] { TermWords.Muscle(test.Muscle), test.Position, test.Contraction, test.Condition }.OfType<string>());
            Add($"{about}, left", Readings(test.Left, test.Unit.Symbol()));
            Add($"{about}, right", Readings(test.Right, test.Unit.Symbol()));
            Add($"{about}, lever arm", test.LeverArmM is { } lever ? $"{lever} m" : null);
            Add($"{about}, device", test.Device);
            Add($"{about}, tester", test.Tester);
        }
        foreach (var test in session.Movements)
        {
            string about = string.Join(", ", new[] { test.Movement.Name().Replace('_', ' '), test.Position, test.Mode, test.Condition }.OfType<string>());
            Add($"{about}, left", Readings(test.Left, test.Unit.Name()));
            Add($"{about}, right", Readings(test.Right, test.Unit.Name()));
            Add($"{about}, device", test.Device);
            Add($"{about}, tester", test.Tester);
        }
        var facts = session.Facts;
        Add("name", session.Name);
        Add("sex", facts.Sex?.Name());
        Add("age", facts.AgeYears is { } age ? $"{age}" : null);
        Add("body mass", facts.MassKg is { } mass ? $"{mass} kg" : null);
        Add("height", facts.HeightM is { } height ? $"{height} m" : null);
        Add("leg length", facts.LegLengthM is { } leg ? $"{leg} m" : null);
        Add("dominant side", facts.DominantSide?.Name());
        Add("group", facts.Group?.Name());
        Add("injured side", facts.InjuredOnBothSides ? "both" : facts.InjuredSide?.Name());
        Add("diagnosis", facts.Diagnosis);
        Add("weeks of symptoms", facts.SymptomWeeks is { } weeks ? $"{weeks}" : null);
        Add("notes", session.Notes.IsEmpty ? null : string.Join("; ", session.Notes));
        return lines;

        void Add(string about, string? value)
        {
            if (value is not null)
                lines[VisibleText.Visible(about)] = VisibleText.Visible(value);
        }
    }

    private static string? Readings(Readings? readings, string unit)
    {
        if (readings is null)
            return null;
        string summary = readings.Summary is { } s ? string.Join(", ", new[] { s.Best is { } best ? $"best {best}" : null, s.Mean is { } mean ? $"mean {mean}" : null }.OfType<string>()) : "";
        if (readings.Summary?.Count is { } count)
            summary += $" of {count}";
        string values = string.Join(" · ", readings.Trials.Select(trial => trial is { } value ? $"{value}" : "–"));
        return $"{string.Join("; ", new[] { values, summary }.Where(part => part.Length > 0))} {unit}{(readings.LimitedByPain ? ", limited by pain" : "")}";
    }

    [GeneratedRegex(@"given with --[a-z-]+")]
    private static partial Regex Given();

    [GeneratedRegex(@"--(sheet|encoding|decimal|date-order|extension-sign|unit|profile|date|skip-bad-rows)(?: (point|comma|dmy|mdy|utf-16le|windows-1252|beyond-neutral-positive|beyond-neutral-negative))?\b")]
    private static partial Regex Option();
}
