using System.CommandLine;
using System.Globalization;
using HipAssess.Cli.Flags;
using HipAssess.Cli.Output;
using HipAssess.Domain;
using HipAssess.Import.Columns;
using HipAssess.Strength;
using HipAssess.Tracking.OwnFiles;

namespace HipAssess.Cli.Commands;

/// <summary>The command line of <c>log</c>.</summary>
public static class LogDeclaration
{
    /// <summary>Declares the command.</summary>
    public static Command Declare(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "Your own CSV file; made when it does not exist." };
        var words = new Argument<string[]>("TEST")
        {
            Description = "What was measured: muscle group, side, trials, as in: abductors left 18.6 17.2 right 17.2 18.1; of a range of motion the movement and its unit, as in: ir90 deg left 32 34 right 41 40; behind a side also how much it hurt, as in: left 12 11 pain 5; before the sides position WORDS or mode WORD. Leave it out to be asked.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var muscle = new Option<string?>("--muscle") { Description = "One muscle group or movement, with --side and --trials, in place of TEST; a movement with its unit, as in: \"ir90 deg\".", HelpName = "NAME" };
        var side = new Option<string?>("--side") { Description = "Its side.", HelpName = "left|right" };
        var trials = new Option<string[]>("--trials") { Description = "Its trials, blanks between.", HelpName = "NUMBER", AllowMultipleArgumentsPerToken = true };
        var pain = new Option<string?>("--pain") { Description = "How much it hurt, 0 to 10, where one side was tested. Of several, say it behind the side: left 12 11 pain 5.", HelpName = "0-10" };
        var date = new Option<DateOnly?>("--date") { Description = "Test day, YYYY-MM-DD (default: today).", HelpName = "DATE", CustomParser = result => Day(result) };
        var athlete = new Option<string?>("--athlete") { Description = "Whose test it is, where the file has several athletes.", HelpName = "ID" };
        var mass = new Option<double?>("--mass-kg") { Description = "Body mass on the day.", HelpName = "KG", CustomParser = result => Mass(result) };
        var position = new Option<string?>("--position") { Description = "Position of every test that names none (default: as last time).", HelpName = "WORDS" };
        var note = new Option<string?>("--note") { Description = "A note on the day.", HelpName = "TEXT" };
        var add = new Option<bool>("--add") { Description = "Add to a day that is in the file already." };
        var replace = new Option<bool>("--replace") { Description = "Put these readings in place of those of the same day, muscle group or movement and side." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Show the rows, write nothing." };
        var unit = new Option<string?>("--unit") { Description = "Unit of strength in a new file, or in one that names none: n, kgf, lbf or nm.", HelpName = "UNIT" };
        var encoding = new Option<string?>("--encoding") { Description = "Encoding of a file that is not UTF-8 or UTF-16, e.g. windows-1252.", HelpName = "NAME" };
        var decimalMark = new Option<string?>("--decimal") { Description = "Decimal mark of the file, where it is not plain: point or comma.", HelpName = "point|comma" };
        var dateOrder = new Option<string?>("--date-order") { Description = "Order of its dates, where none proves it: mdy, dmy, ymd or ydm.", HelpName = "mdy|dmy|ymd|ydm" };
        var extensionSign = ImportFlags.ExtensionSign();
        unit.AcceptOnlyFromAmong([.. Enum.GetValues<StrengthUnit>().Where(u => !u.IsOfRange() && u != StrengthUnit.NewtonPerKilogramTwoThirds).Select(u => u.Name())]);
        decimalMark.AcceptOnlyFromAmong("point", "comma");
        dateOrder.AcceptOnlyFromAmong("mdy", "dmy", "ymd", "ydm");

        var command = new Command("log",
            "Adds this month's test to your own file: asks for it, or takes it from the command line. Shows what it understood and what changed since last time.\n\n"
            + "Examples:\n"
            + "  hipassess log season.csv\n"
            + "  hipassess log season.csv abductors left 21.2 20.9 right 22 21.7 --dry-run\n"
            + "  hipassess log season.csv ir90 deg left 32 34 right 41 40 thomas left 8 right 11\n"
            + "  hipassess log new.csv --unit kgf --date 2026-03-01 flexors left 19.7 19.6 right 20.8 20.3")
        {
            file, words,
        };
        foreach (Option option in new Option[] { date, athlete, muscle, side, trials, pain, mass, position, note, add, replace, dryRun, unit, encoding, decimalMark, dateOrder, extensionSign })
            command.Add(option);
        command.Validators.Add(result =>
        {
            if (result.GetValue(add) && result.GetValue(replace))
                result.AddError("--add keeps what is there, --replace does not: give one of them.");
        });
        command.SetAction(parsed => LogCommand.Run(
            new LogRequest(
                parsed.GetRequiredValue(file),
                [
                    .. Given(parsed.GetValue(muscle)?.Split(' ', StringSplitOptions.RemoveEmptyEntries)), .. Given(parsed.GetValue(side) is { } one ? [one] : null), .. parsed.GetValue(trials) ?? [],
                    .. parsed.GetValue(words) ?? [],
                ],
                parsed.GetValue(date),
                new LogEntry
                {
                    Athlete = parsed.GetValue(athlete),
                    Date = default,
                    Measured = [],
                    MassKg = parsed.GetValue(mass),
                    Position = parsed.GetValue(position),
                    Note = parsed.GetValue(note),
                    SameDay = parsed.GetValue(add) ? SameDay.Add : parsed.GetValue(replace) ? SameDay.Replace : SameDay.Refuse,
                },
                new ImportOptions
                {
                    Unit = parsed.GetValue(unit) is { } name ? StrengthUnits.Parse(name) : null,
                    Encoding = parsed.GetValue(encoding),
                    DecimalMark = parsed.GetValue(decimalMark),
                    DateOrder = parsed.GetValue(dateOrder),
                    ExtensionSign = parsed.GetValue(extensionSign),
                    Today = DateOnly.FromDateTime(DateTime.Today),
                },
                parsed.GetValue(dryRun))
            { Pain = parsed.GetValue(pain) },
            terminal));
        return command;
    }

    private static string[] Given(string[]? words) => words ?? [];

    private static DateOnly? Day(System.CommandLine.Parsing.ArgumentResult result)
    {
        if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        result.AddError("--date takes a day as YYYY-MM-DD.");
        return null;
    }

    private static double? Mass(System.CommandLine.Parsing.ArgumentResult result)
    {
        if (double.TryParse(result.Tokens[0].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double mass))
            return mass;
        result.AddError("--mass-kg takes a number with a decimal point.");
        return null;
    }
}
