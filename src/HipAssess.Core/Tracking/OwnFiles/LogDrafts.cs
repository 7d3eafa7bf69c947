using System.Globalization;
using System.Text;
using HipAssess.Domain;
using HipAssess.Import;
using HipAssess.Import.Columns;
using HipAssess.Import.Problems;
using HipAssess.Import.Sessions;
using HipAssess.Import.Text;
using HipAssess.Strength;

namespace HipAssess.Tracking.OwnFiles;

/// <summary>Adds a test day to an athlete's own file, in memory: what comes out is read back before anybody may write it.</summary>
public static class LogDrafts
{
    /// <summary>
    /// The header of a new file: one row per reading with its unit, so that any number of trials fits, and strength beside ranges of motion.
    /// An angle with a sign is beyond neutral where that is positive, as the last title says.
    /// </summary>
    public static byte[] NewFile { get; } = "athlete,date,muscle,side,trial,value,unit,mass_kg,position,mode,pain,note,beyond_neutral_positive\n"u8.ToArray();

    /// <summary>The draft of a file with the entry added.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="name">Its name without folder.</param>
    /// <param name="entry">The test day.</param>
    /// <param name="options">What was settled about the file.</param>
    public static LogDraft Of(byte[] content, string name, LogEntry entry, ImportOptions options)
    {
        entry = entry with { Measured = [.. entry.Measured.Select(side => side with { Test = side.Test.In(entry.Position) })] };
        var before = Import(content, name, options);
        bool isEmpty = before.Problems.Any(problem => problem.Code == ProblemCatalogue.NoRows.Code);
        if (before.IsRejected && !isEmpty)
            return Refused(before, "The file has errors; nothing is added to it before they are mended.");
        if (before.Inputs is [{ Profile: not null }, ..])
            return Refused(before, "This is an export of a measuring system, which its next export would replace. Log to a file of your own.");
        var problems = new ProblemLog(name);
        if (OwnFile.Read(content, name, options, problems) is not { } file)
            return Refused(before with { Problems = [.. problems.InOrder()] }, "The file cannot be understood.");
        if (WhyNotOwn(file) is { } notOwn)
            return Refused(before, notOwn);
        if (new[] { entry.Note, entry.Athlete }.Concat(entry.Measured.SelectMany(side => new[] { side.Test.Position, side.Test.Mode })).FirstOrDefault(SpreadsheetText.WouldRun) is { } formula)
            return Refused(before, $"'{formula}' would be run as a formula by a spreadsheet. Begin it with a word.");
        if (OtherUnit(file, entry, options) is { } unit)
            return Refused(before, $"The file is in {unit.Symbol()}, not in {options.Unit!.Value.Symbol()}. Leave --unit out, and enter what was measured in {unit.Symbol()}.");
        var (athlete, nobody) = Athlete(file, name, entry);
        if (nobody is not null)
            return Refused(before, nobody);

        var sameDay = before.Sessions.FirstOrDefault(session => session.Athlete == athlete && session.Date == entry.Date);
        if (sameDay is not null && entry.SameDay == SameDay.Refuse)
            return Refused(before, $"{athlete} has a test on {entry.Date:yyyy-MM-dd} already. Use --add to add to that day, or --replace to put these readings in place of the old ones.");

        OwnRow[] removed = entry.SameDay == SameDay.Replace ? [.. file.Rows.Where(row => IsReplaced(row, athlete, entry))] : [];
        var (rows, refusal) = new LogRows(file, athlete, entry).Make(side => entry.SameDay == SameDay.Add ? Logged(sameDay, side) : 0);
        if (refusal is not null)
            return Refused(before, refusal);
        try
        {
            var (changed, added) = file.With(removed, rows);
            var after = Import(changed, name, options);
            return (after.IsRejected ? "The importer would refuse the new rows; nothing is written." : Difference(before, after, athlete, entry)) is { } wrong
                ? Refused(after, wrong)
                : new LogDraft { Imported = after, Athlete = athlete, Content = changed, Added = added, Removed = [.. removed.Select(file.TextOf)] };
        }
        catch (EncoderFallbackException)
        {
            return Refused(before, $"A character of the note or the id does not exist in the file's encoding ({before.Inputs[0].Encoding}).");
        }
    }

    private static Imported Import(byte[] content, string name, ImportOptions options) =>
        Importer.Read([InputSource.FromStream(name, new MemoryStream(content))], options);

    private static LogDraft Refused(Imported imported, string why) => new() { Imported = imported, Refusal = why };

    private static string? WhyNotOwn(OwnFile file) =>
        file.Layout.Measures.All(measure => measure.IsSummary) ? "The file holds means and numbers of repetitions, not single trials. Log to a file with a column for a trial."
            : file.Layout.Measures.Any(measure => measure.Main.Factor != 1) ? "The file has a unit the tool converts (foot-pounds, kilonewtons). Log to a file in n, kgf, lbf or nm."
            : file.Layout.Of(ColumnRole.Date) is null ? "The file has no date column, so a test day cannot be added. Add date to its header."
            : null;

    private static StrengthUnit? OtherUnit(OwnFile file, LogEntry entry, ImportOptions options) => file.Layout.Measures
        .Where(measure => measure.Muscle is null || entry.Measured.Any(side => side.Test.Movement is null && side.Test.Muscle == measure.Muscle))
        .Select(measure => measure.Unit)
        .Append(file.LastUnitOfStrength)
        .FirstOrDefault(unit => options.Unit is not null && unit?.IsOfRange() == false && unit != options.Unit);

    private static (string Athlete, string? Refusal) Athlete(OwnFile file, string name, LogEntry entry)
    {
        string byName = Path.GetFileNameWithoutExtension(name);
        if (file.Layout.Of(ColumnRole.Athlete) is null && file.Layout.NamesAthletes)
            return ("", "The file has first and last names in two columns. Log to a file with a column athlete.");
        if (file.Layout.Of(ColumnRole.Athlete) is null)
            return entry.Athlete is null || entry.Athlete == byName ? (byName, null) : ("", $"The file has no athlete column: it is {byName}'s. Leave --athlete out.");
        string[] known = [.. file.Rows.Select(row => row.Athlete).Distinct()];
        return (entry.Athlete, known) switch
        {
            ({ } athlete, _) => (athlete, null),
            (null, []) => (byName, null),
            (null, [var only]) => (only, null),
            _ => ("", $"The file has {known.Length} athletes. Say which with --athlete."),
        };
    }

    private static bool IsReplaced(OwnRow row, string athlete, LogEntry entry) =>
        row.Athlete == athlete && row.Date == entry.Date
        && entry.Measured.Any(side => row.MayBe(side.Test) && (row.Side ?? side.Side) == side.Side);

    private static int Logged(Session? session, LoggedSide side) => session is null ? 0 : session.Tests.Where(side.Test.Is).Select(test => test.On(side.Side))
        .Concat(session.Movements.Where(side.Test.Is).Select(test => test.On(side.Side)))
        .Select(readings => readings?.Trials.Length ?? 0)
        .DefaultIfEmpty(0).Max();

    // Whatever went wrong on the way, a reading lost, changed or misread shows here and nothing is written.
    private static string? Difference(Imported before, Imported after, string athlete, LogEntry entry)
    {
        bool isAdding = entry.SameDay == SameDay.Add;
        var old = LoggedReading.Of(before.Sessions).ToHashSet();
        var now = LoggedReading.Of(after.Sessions).ToHashSet();
        var lost = old.Where(reading => !now.Contains(reading) && !IsEntered(reading)).ToList();
        if (lost.Count > 0)
            return $"That would lose {lost.Count} {(lost.Count == 1 ? "reading" : "readings")} of the same {(lost.Count == 1 ? "row" : "rows")} "
                + $"({string.Join(", ", lost.Select(r => $"{r.Tested} {r.Side.Name()}").Distinct())}). Enter them too.";
        // Inside the tool extension beyond neutral is positive, whatever the file's sign.
        int sign = after.Inputs.Any(input => input.Decisions.Any(decision => decision.Value == ExtensionSigns.Negative)) ? -1 : 1;
        var read = now.Where(IsEntered).Select(r => (r.Tested, r.Side, r.Value)).Order();
        var entered = entry.Measured.SelectMany(side => side.Trials.Select(text => (
            Tested: side.Test.Movement?.Name() ?? side.Test.Muscle.Name(), side.Side,
            Value: (side.Test.Movement == Movement.Extension ? sign : 1) * double.Parse(text, CultureInfo.InvariantCulture)))).Order();
        return read.SequenceEqual(entered) ? null : "The new rows would not be read back as they were entered; nothing is written.";

        bool IsEntered(LoggedReading reading) =>
            reading.Athlete == athlete && reading.Date == entry.Date
            && entry.Measured.Any(side => side.Side == reading.Side && side.Test.Is(reading))
            && !(isAdding && old.Contains(reading));
    }
}
