using System.CommandLine;
using HipAssess.Cli.Output;
using HipAssess.Domain;
using HipAssess.Import;
using HipAssess.Import.Columns;
using HipAssess.Import.Sessions;
using HipAssess.Import.Text;
using HipAssess.Reports.Words;
using HipAssess.Thresholds;

namespace HipAssess.Cli.Flags;

/// <summary>The files and the group of import options, declared once and shared by every command that reads measurements.</summary>
public sealed class ImportFlags
{
    private const int ManySessions = 20_000;

    private readonly Argument<string[]> files = new("FILE")
    {
        Description = "CSV or .xlsx files with measurements; - reads standard input. Several files are read as one input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> unit = new("--unit")
    {
        Description = "Unit of values whose column names none: n, kgf, lbf, nm, n_per_kg, nm_per_kg, pct_bw or kgf_per_kg; of mobility deg or cm.",
        HelpName = "UNIT",
    };

    private readonly Option<string?> decimalMark = new("--decimal")
    {
        Description = "Decimal mark of the file, where it is not plain: point or comma.",
        HelpName = "point|comma",
    };

    private readonly Option<string?> dateOrder = new("--date-order")
    {
        Description = "Order of dates such as 03/04/2026, where no date proves it: mdy, dmy, ymd or ydm.",
        HelpName = "mdy|dmy|ymd|ydm",
    };

    private readonly Option<string?> extensionSign = ExtensionSign();

    private readonly Option<string?> date = new("--date")
    {
        Description = "Test day (YYYY-MM-DD) of files without a date column.",
        HelpName = "DATE",
    };

    private readonly Option<string?> encoding = new("--encoding")
    {
        Description = "Encoding of files that are not UTF-8 or UTF-16, e.g. windows-1252.",
        HelpName = "NAME",
    };

    private readonly Option<string?> sheet = new("--sheet")
    {
        Description = "Sheet of an .xlsx file; without it the first visible one with a header the tool knows.",
        HelpName = "NAME",
    };

    private readonly Option<string?> athletes = new("--athletes")
    {
        Description = "A second CSV or .xlsx file with facts of the athletes (sex, age, mass_kg, ...), joined on the athlete.",
        HelpName = "FILE",
    };

    private readonly Option<string?> profile = new("--profile")
    {
        Description = "A built-in profile (see: hipassess profiles list) or your own mapping file.",
        HelpName = "NAME-or-FILE",
    };

    private readonly Option<bool> skipBadRows = new("--skip-bad-rows")
    {
        Description = "Leave rows with errors out instead of rejecting the input; what was left out is counted and listed.",
    };

    private readonly Option<string?> pseudonymise = new("--pseudonymise")
    {
        Description = "Replace ids by stable codes in everything written, under the key in this file (made when missing); notes, diagnoses and file names are left out.",
        HelpName = "KEYFILE",
    };

    /// <summary>Adds the argument and the options to a command.</summary>
    public void AddTo(Command command)
    {
        unit.Validators.Add(Checked(unit, text => StrengthUnits.Parse(text) is { } known && known != StrengthUnit.NewtonPerKilogramTwoThirds,
            "a unit: n, kgf, lbf, nm, n_per_kg, nm_per_kg, pct_bw, kgf_per_kg, deg or cm"));
        decimalMark.AcceptOnlyFromAmong("point", "comma");
        dateOrder.AcceptOnlyFromAmong("mdy", "dmy", "ymd", "ydm");
        date.Validators.Add(Checked(date, text => Day(text) is { } day && day >= Plausibility.FirstDate && day <= DateOnly.FromDateTime(DateTime.Today), "a day as YYYY-MM-DD, not in the future and not before 1950"));
        files.Validators.Add(given =>
        {
            foreach (string token in given.Tokens.Select(token => token.Value).Where(token => token.StartsWith("--", StringComparison.Ordinal)))
                given.AddError($"{token} is no option of {command.Name}.{UsageErrors.Meant(token, command)} A file of that name is ./{token}.");
        });
        command.Add(files);
        foreach (Option option in new Option[] { unit, decimalMark, dateOrder, extensionSign, date, encoding, sheet, athletes, profile, skipBadRows, pseudonymise })
            command.Add(option);
    }

    /// <summary>The option that settles the sign of extension.</summary>
    public static Option<string?> ExtensionSign()
    {
        var sign = new Option<string?>("--extension-sign")
        {
            Description = "Which way hip extension and the Thomas test are signed, where the angles leave it open.",
            HelpName = "beyond-neutral-positive|beyond-neutral-negative",
        };
        sign.AcceptOnlyFromAmong("beyond-neutral-positive", "beyond-neutral-negative");
        return sign;
    }

    /// <summary>Every file these options read, which nothing may be written over.</summary>
    public InputFiles Inputs(ParseResult parsed, params IEnumerable<string?> others) =>
        new([.. parsed.GetRequiredValue(files), parsed.GetValue(athletes), parsed.GetValue(profile), .. others], parsed.GetValue(pseudonymise));

    /// <summary>The files to read, as named.</summary>
    public IReadOnlyList<string> Files(ParseResult parsed) => parsed.GetRequiredValue(files);

    /// <summary>Reads the files as the options say, under codes when asked for.</summary>
    /// <exception cref="UsageException">The key file cannot be read or made.</exception>
    public Imported Read(ParseResult parsed, Terminal terminal, bool hashes = false)
    {
        var imported = ReadPlain(parsed, terminal, hashes);
        return Codes(parsed, terminal)?.Hide(imported) ?? imported;
    }

    /// <summary>The codes that replace ids; null when not asked for.</summary>
    /// <exception cref="UsageException">The key file cannot be read or made.</exception>
    public Pseudonyms? Codes(ParseResult parsed, Terminal terminal)
    {
        if (parsed.GetValue(pseudonymise) is not { } path)
            return null;
        try
        {
            bool isNew = !File.Exists(path);
            var codes = Pseudonyms.FromKeyFile(path);
            if (isNew)
                terminal.Error.WriteLine($"hipassess: a new key was made, {VisibleText.Visible(path)}. Keep it, or nobody gets the same codes again, and keep it apart from what is passed on.");
            return codes;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or InvalidDataException)
        {
            throw new UsageException($"--pseudonymise {VisibleText.Visible(path)} cannot be used: {problem.Message.TrimEnd('.')}. Name a file with a key, or a new name for one.");
        }
    }

    /// <summary>Reads the files as the options say, ids as they are.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="terminal">Its standard input may be one of the files.</param>
    /// <param name="hashes">What is written names the SHA-256 of the files.</param>
    /// <param name="testersApart">Different testers make different tests.</param>
    /// <param name="inPlace">Is read in place of the files; null for the files.</param>
    public Imported ReadPlain(ParseResult parsed, Terminal terminal, bool hashes = false, bool testersApart = false, string? inPlace = null)
    {
        var imported = Importer.Read(
            [.. (inPlace is null ? Files(parsed) : [inPlace]).Select(file => file == "-" ? InputSource.FromStream("-", terminal.In) : InputSource.FromFile(file))],
            Options(parsed) with { Hashes = hashes, TestersApart = testersApart });
        // What reading needed besides, a third of all, is free for what follows.
        if (imported.Sessions.Count >= ManySessions)
            GC.Collect();
        return imported;
    }

    /// <summary>What the user settled about the input.</summary>
    public ImportOptions Options(ParseResult parsed) => new()
    {
        Unit = parsed.GetValue(unit) is { } name ? StrengthUnits.Parse(name) : null,
        DecimalMark = parsed.GetValue(decimalMark),
        DateOrder = parsed.GetValue(dateOrder),
        ExtensionSign = parsed.GetValue(extensionSign),
        Date = parsed.GetValue(date) is { } day ? Day(day) : null,
        Encoding = parsed.GetValue(encoding),
        Sheet = parsed.GetValue(sheet),
        Athletes = parsed.GetValue(athletes),
        Profile = parsed.GetValue(profile),
        SkipBadRows = parsed.GetValue(skipBadRows),
        Today = DateOnly.FromDateTime(DateTime.Now.AddHours(Limits.DateAheadHours)),
    };

    /// <summary>The same as may be written down: under codes no name of a file of the user's.</summary>
    public ImportOptions Shown(ParseResult parsed) => !HidesNames(parsed) ? Options(parsed) : Options(parsed) with
    {
        Athletes = null,
        Profile = parsed.GetValue(profile) is { } named && !Profiles.Names.Contains(named) ? "mapping file" : parsed.GetValue(profile),
    };

    /// <summary>Ids and names of files must not be written anywhere.</summary>
    public bool HidesNames(ParseResult parsed) => parsed.GetValue(pseudonymise) is not null;

    private static DateOnly? Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) ? day : null;

    private static Action<System.CommandLine.Parsing.OptionResult> Checked(Option<string?> option, Func<string, bool> isValid, string expected) => result =>
    {
        if (result.GetValueOrDefault<string?>() is { } text && !isValid(text))
            result.AddError($"{option.Name}: found '{text}', expected {expected}.");
    };
}
