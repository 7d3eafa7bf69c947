namespace HipAssess.Import;

/// <summary>One file of a run: what was decided about it, and what became of its rows.</summary>
internal sealed class ImportFile
{
    private readonly SourceText? _text;
    private readonly Task<string>? _sha256;

    private ImportFile(InputSource source, ImportOptions options, IReadOnlyList<ImportFile> earlier)
    {
        Name = source.Name;
        Problems = new ProblemLog(source.Name);
        try
        {
            _text = SourceText.Of(source, options.Encoding, Problems);
            if (_text is null)
                return;
            _sha256 = Task.Run(() => _text.Sha256(new ProblemLog(Name))); // beside the reading, which leaves a processor idle
            if (earlier.FirstOrDefault(e => e._sha256 is not null && e._sha256.Result == _sha256.Result) is { } same)
                Problems.Add(ProblemCatalogue.SameFileTwice, particulars: same.Name);
            else
                Decided = Decide(options);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Problems.Add(ProblemCatalogue.Unreadable);
        }
        HasFailed = Problems.HasError;
    }

    public string Name { get; }

    public ProblemLog Problems { get; }

    /// <summary>True when the file as a whole cannot be read: skipping rows does not help.</summary>
    public bool HasFailed { get; private set; }

    public FileDecisions? Decided { get; }

    public FileReader? Reader { get; private set; }

    /// <summary>Makes every decision about a file; none of its rows is read yet.</summary>
    public static ImportFile Prepare(InputSource source, ImportOptions options, IReadOnlyList<ImportFile> earlier) => new(source, options, earlier);

    /// <summary>A reader for the rows; null when there are none to read.</summary>
    public FileReader? NewReader(int number) =>
        Reader = _text is not null && Decided is not null && !HasFailed ? new FileReader(_text, Decided, Name, number) : null;

    public InputFile ToInputFile() => new()
    {
        File = Name,
        Sha256 = _sha256?.Result,
        Layout = Decided?.Layout.Name,
        Profile = Decided?.Layout.Profile,
        Encoding = _text?.EncodingName,
        Delimiter = Decided?.Layout.Header.DelimiterName,
        DecimalMark = Decided?.DecimalMark,
        DateOrder = Decided?.DateOrder,
        Rows = Reader?.Rows ?? 0,
        Accepted = Reader?.Accepted ?? 0,
        Rejected = Reader?.Rejected ?? 0,
        Decisions = [.. Decided?.Decisions ?? [], .. Reader?.Decisions ?? []],
        Columns = [.. Decided?.Layout.Uses() ?? []],
    };

    private FileDecisions? Decide(ImportOptions options)
    {
        var header = HeaderLine.Find(_text!, Layout.KnownTitles, Problems);
        var layout = header is null ? null : Layout.Of(header, options.Unit, Problems);
        return layout is null ? null : FileDecisions.Make(_text!, layout, options, Problems);
    }
}
