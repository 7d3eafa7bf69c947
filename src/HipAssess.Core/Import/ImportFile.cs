using System.Collections.Immutable;
using HipAssess.Import.Columns;
using HipAssess.Import.Problems;
using HipAssess.Import.Rows;
using HipAssess.Import.Sessions;
using HipAssess.Import.Text;

namespace HipAssess.Import;

/// <summary>One file of a run: what was decided about it, and what became of its rows.</summary>
internal sealed class ImportFile
{
    private const int FirstRows = 5000; // enough to suggest how the file is written; one with more is worth reading on all processors

    private readonly SourceText? _text;
    private readonly WhenAsked<string?>? _sha256;
    private readonly ImportOptions _options;
    private readonly ProblemLog _problemsOfFile;
    private ImmutableArray<string> _titles;
    private bool _isRefused;

    private ImportFile(InputSource source, ImportOptions options, bool isRoster, IReadOnlyList<ImportFile> earlier)
    {
        (Name, _options) = (source.Name, options);
        Problems = _problemsOfFile = new ProblemLog(source.Name);
        try
        {
            _text = InputText.Of(source, options with { Sheet = isRoster ? null : options.Sheet, DecimalMark = options.DecimalMark ?? Named(options, new ProblemLog(Name))?.DecimalMark }, isRoster ? Layout.KnownRosterTitles : titles => KnownTitles(titles, Named(options, new ProblemLog(Name)), options.Columns), Problems);
            if (_text is null)
            {
                _isRefused = true;
                return;
            }
            _sha256 = new WhenAsked<string?>(_text.Sha256);
            if (earlier.FirstOrDefault(IsSameAs) is { } same)
                Problems.Add(ProblemCatalogue.SameFileTwice, particulars: same.Name);
            else
                Decided = Decide(options, isRoster);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Problems.Add(ProblemCatalogue.Unreadable);
        }
        _isRefused = Problems.HasError;
    }

    public string Name { get; }

    public ProblemLog Problems { get; private set; }

    /// <summary>True when the file as a whole cannot be read: skipping rows does not help.</summary>
    public bool HasFailed => _isRefused || Reader?.IsBeyondSkipping == true;

    public FileDecisions? Decided { get; private set; }

    /// <summary>True when its rows showed that they must be read otherwise, or not at all.</summary>
    public bool WasMisread { get; private set; }

    public FileReader? Reader { get; private set; }

    /// <summary>A title says which way extension is signed.</summary>
    public bool SaysBeyondNeutralIsPositive => Decided?.Layout.Of(ColumnRole.BeyondNeutralPositive) is not null;

    private readonly List<Decision> _later = [];

    /// <summary>Keeps what was decided once all files were read.</summary>
    public void SayLater(Decision decision) => _later.Add(decision);

    /// <summary>Makes the decisions about a file its first rows suggest; <see cref="Read"/> looks whether the others agree.</summary>
    public static ImportFile Prepare(InputSource source, ImportOptions options, IReadOnlyList<ImportFile> earlier) => new(source, options, false, earlier);

    /// <summary>The same for a list of athletes.</summary>
    public static ImportFile PrepareRoster(InputSource source, ImportOptions options, IReadOnlyList<ImportFile> earlier) => new(source, options, true, earlier);

    /// <summary>Forgets what rows read earlier were found to have.</summary>
    public ProblemLog StartProblems() => Problems = _problemsOfFile.Copy();

    /// <summary>Reads its rows, unless the file has failed, and looks whether they were read as all of them ask for.</summary>
    public void Read(int number, RowFold fold, IReadOnlyDictionary<(string, DateOnly?), string> contradicted, ProblemLog problems)
    {
        (Reader, WasMisread) = (null, false);
        _later.Clear();
        if (_text is null || Decided is null || _isRefused)
            return;
        Reader = new FileReader(_text, Decided, Name, number);
        var evidence = Reader.Read(_options, fold, contradicted, problems, _problemsOfFile);
        if (Decided.IsFinal)
            return;
        var found = new ProblemLog(Name);
        var decided = evidence is null ? null : FileDecisions.Of(evidence, _text, Decided.Layout, _options, found);
        problems.Include(found); // kept with the rows where they need not be read again
        _problemsOfFile.Include(found);
        if (_problemsOfFile.HasError)
            decided = null;
        (_isRefused, WasMisread) = (decided is null, decided is null || !decided.ReadsLike(Decided));
        Decided = decided is null ? null : decided with { IsLong = true };
    }

    /// <summary>Says which way extension is signed, or refuses the file where that is open.</summary>
    public void Settle(ExtensionSign sign)
    {
        if (sign.IsNegative is { } isNegative)
            SayLater(new Decision("sign of extension", isNegative ? ExtensionSigns.Negative : ExtensionSigns.Positive, sign.Why));
        else
        {
            Problems.Add(ValueProblems.ExtensionSign, sign.Doubtful.At.Line, null, sign.Doubtful.Value, sign.Doubtful.Value);
            _isRefused = true;
        }
    }

    /// <summary>Refuses a file that was written to while it was read: nobody can say which of its rows are of which time.</summary>
    public void RefuseWhenChanged()
    {
        if (_isRefused || _text?.HasChanged != true)
            return;
        Problems.Add(ProblemCatalogue.FileChanged);
        _isRefused = true;
    }

    public InputFile ToInputFile() => new()
    {
        File = Name,
        Sha256ToMake = _sha256,
        Layout = Decided?.Layout.Name,
        Profile = Decided?.Layout.Profile?.Name,
        Encoding = _text?.EncodingName,
        Delimiter = Decided is null ? null : _text!.Sheet is null ? Decided.Layout.Header.DelimiterName : "cell",
        Sheet = _text?.Sheet?.Name,
        Sheets = [.. _text?.Sheet?.Sheets ?? []],
        DecimalMark = Decided?.DecimalMark,
        DateOrder = Decided?.DateOrder,
        Rows = Reader?.Rows ?? 0,
        Accepted = Reader?.Accepted ?? 0,
        Rejected = Reader?.Rejected ?? 0,
        Decisions = [.. Decided?.Decisions ?? [], .. Reader?.Decisions ?? [], .. _later],
        Titles = Decided?.Layout.Header.Titles ?? (_titles.IsDefault ? _text is null ? [] : HeaderLine.Guess(_text, Delimiter) : _titles),
        Columns = [.. Decided?.Layout.Uses() ?? []],
    };

    private char? Delimiter => _text!.Delimiter ?? HeaderLine.DelimiterOf(_options.Delimiter);

    /// <summary>What is wrong with it, by line and column.</summary>
    public IEnumerable<Problem> ProblemsInOrder => Problems.InOrder(_text?.Sheet is not null);

    private static Profile? Named(ImportOptions options, ProblemLog problems) => options.Profile is null ? null : Profiles.Find(options.Profile, problems);

    private bool IsSameAs(ImportFile other) => other._text?.Sheet?.Name == _text!.Sheet?.Name && other._text?.StartsLike(_text!) == true && _sha256!.Value is { } hash && other._sha256!.Value == hash;

    private FileDecisions? Decide(ImportOptions options, bool isRoster)
    {
        if (isRoster)
            return HeaderLine.Find(_text!, _text!.Delimiter, Layout.KnownRosterTitles, ProblemCatalogue.RosterHeaderNotFound, Problems) is { } titles && Layout.Of(titles, true, null, Problems) is { } roster
                ? FileDecisions.Look(_text!, roster, options, Problems, FirstRows) : null;
        var named = Named(options, Problems);
        if (Problems.HasError || HeaderLine.Find(_text!, Delimiter ?? named?.Delimiter, titles => KnownTitles(titles, named, options.Columns), ProblemCatalogue.HeaderNotFound, Problems) is not { } header)
            return null;
        _titles = header.Titles;
        var profile = named ?? Profiles.Recognise(header.Titles);
        if (named is null && profile is { File.ByNameOnly: true })
        {
            Problems.Add(ProblemCatalogue.ProfileByNameOnly, header.Line, particulars: profile.Name);
            return null;
        }
        if (!options.Columns.IsEmpty)
        {
            profile = Profile.Of(profile, options.Columns, out string? wrong);
            if (profile is null)
            {
                Problems.Add(ProblemCatalogue.MappingInvalid, particulars: wrong);
                return null;
            }
        }
        var layout = profile?.LayoutOf(header, options.Unit, Problems) ?? (profile is null ? HeaderRows.Layout(_text!, header, options.Unit, Problems) : null);
        if (layout is not null && _text!.Sheet is { } sheet)
            SheetSights.Warn(sheet, layout, Problems);
        var settled = layout is null ? null : ColumnCells.Settle(_text!, layout, options, Problems);
        return settled is null ? null : FileDecisions.Look(_text!, settled, options, Problems, FirstRows);
    }

    /// <summary>A header a profile knows goes before one that only has titles of the tool's own layouts.</summary>
    private static int KnownTitles(IReadOnlyList<string> titles, Profile? named, ImmutableArray<MappingField> columns)
    {
        int chosen = columns.IsEmpty ? 0 : titles.Count(title => columns.Any(column => Vocabulary.Plain(column.Name) == Vocabulary.Plain(title)));
        return chosen == 0 ? KnownTitles(titles, named) : chosen + Math.Abs(KnownTitles(titles, named));
    }

    private static int KnownTitles(IReadOnlyList<string> titles, Profile? named)
    {
        if (named is not null)
            return named.Known(titles) + (named.File.Titles ? Math.Max(0, Layout.KnownTitles(titles)) : 0);
        return Profiles.Recognise(titles) is { } profile ? Plausibility.MostColumns + profile.Fit(titles) : Layout.KnownTitles(titles);
    }
}
