using System.Globalization;
using System.Text;

namespace HipAssess.Import.Problems;

/// <summary>Collects the problems of one file: the first 1,000 are kept, the rest counted by code.</summary>
internal sealed class ProblemLog(string file)
{
    private const int Kept = 1000;
    private const int LongestFound = 80;

    private readonly List<(ColumnPlace? Column, Problem Problem)> _problems = [];
    private readonly Dictionary<string, long> _further = [];
    private readonly Dictionary<long, List<int>> _unquoted = []; // by line

    public string File => file;

    public bool HasError { get; private set; }

    public IReadOnlyDictionary<string, long> Further => _further;

    /// <summary>All of them, by line and column.</summary>
    /// <param name="ofSheet">Lines are rows of a sheet, so that they and columns are cells.</param>
    public IEnumerable<Problem> InOrder(bool ofSheet = false) => _problems
        .OrderBy(p => p.Problem.Line ?? 0).ThenBy(p => p.Column?.Index ?? -1).ThenBy(p => p.Problem.Code, StringComparer.Ordinal)
        .Select(p => ofSheet && p is { Column: { } column, Problem.Line: { } line } ? p.Problem with { Cell = CellAddress.Of(column.Index, line) } : p.Problem);

    /// <summary>Some problems lack what stands in their cell.</summary>
    public bool LacksQuotes => _unquoted.Count > 0;

    /// <summary>A quote from the file, shortened.</summary>
    public static string Quote(ReadOnlySpan<byte> found) => Shorten(Encoding.UTF8.GetString(found[..Math.Min(found.Length, 4 * LongestFound)]));

    public void Add(ProblemKind kind, long? line = null, ColumnPlace? column = null, string? found = null, params ReadOnlySpan<object?> particulars)
    {
        HasError |= kind.Severity == Severity.Error;
        if (_problems.Count >= Kept)
        {
            Count(kind.Code, 1);
            return;
        }
        _problems.Add((column, new Problem(
            kind.Severity,
            kind.Code,
            file,
            line,
            column?.Label,
            found is null ? null : Shorten(found),
            string.Format(CultureInfo.InvariantCulture, kind.Message, particulars),
            string.Format(CultureInfo.InvariantCulture, kind.Fix, particulars))));
    }

    public void Add(RowProblem problem, long line) => Add(problem.Kind, line, problem.Column, problem.Found, problem.Particulars);

    /// <summary>Adds a problem of a row that is no longer at hand: <see cref="QuoteFrom"/> adds what stands in the cell.</summary>
    public void AddUnquoted(ProblemKind kind, long line, ColumnPlace column, params ReadOnlySpan<object?> particulars)
    {
        if (_problems.Count < Kept)
        {
            if (!_unquoted.TryGetValue(line, out var ofLine))
                _unquoted.Add(line, ofLine = []);
            ofLine.Add(_problems.Count);
        }
        Add(kind, line, column, null, particulars);
    }

    /// <summary>True when a problem of this kind was found.</summary>
    public bool Has(ProblemKind kind) => _problems.Any(p => p.Problem.Code == kind.Code);

    public ProblemLog Copy()
    {
        var copy = new ProblemLog(file);
        copy.Include(this);
        return copy;
    }

    /// <summary>Adds what another log of the file holds, also where this one is full: what concerns the whole file is never only counted.</summary>
    public void Include(ProblemLog other)
    {
        HasError |= other.HasError;
        _problems.AddRange(other._problems);
        foreach (var (code, count) in other._further)
            Count(code, count);
    }

    /// <summary>Goes on with what another log of the file, begun empty, holds: as if it had been found here.</summary>
    /// <param name="other">The other, without any problem that lacks a quote.</param>
    public void GoOnWith(ProblemLog other)
    {
        HasError |= other.HasError;
        int room = Math.Min(Kept - Math.Min(_problems.Count, Kept), other._problems.Count);
        _problems.AddRange(other._problems.Take(room));
        foreach (var (_, problem) in other._problems.Skip(room))
            Count(problem.Code, 1);
        foreach (var (code, count) in other._further)
            Count(code, count);
    }

    public bool LacksQuotesOf(long line) => _unquoted.ContainsKey(line);

    /// <summary>Adds what stands in the cells of a line to its problems.</summary>
    /// <param name="line">Which line.</param>
    /// <param name="quote">What stands in the column of that index, shortened.</param>
    public void QuoteFrom(long line, Func<int, string> quote)
    {
        if (!_unquoted.Remove(line, out var ofLine))
            return;
        foreach (int i in ofLine)
            _problems[i] = (_problems[i].Column, _problems[i].Problem with { Found = quote(_problems[i].Column!.Value.Index) });
    }

    private void Count(string code, long times) => _further[code] = _further.GetValueOrDefault(code) + times;

    private static string Shorten(string text)
    {
        if (text.Length <= LongestFound)
            return text;
        int end = char.IsHighSurrogate(text[LongestFound - 2]) ? LongestFound - 2 : LongestFound - 1;
        return string.Concat(text.AsSpan(0, end), "…");
    }
}
