using System.Globalization;
using System.Text;

namespace HipAssess.Import;

/// <summary>Collects the problems of one file: the first 1,000 are kept, the rest counted by code.</summary>
internal sealed class ProblemLog(string file)
{
    private const int Kept = 1000;
    private const int LongestFound = 80;

    private readonly List<(int Column, Problem Problem)> _problems = [];
    private readonly Dictionary<string, long> _further = [];

    public string File => file;

    public bool HasError { get; private set; }

    public IReadOnlyDictionary<string, long> Further => _further;

    public IEnumerable<Problem> InOrder => _problems
        .OrderBy(p => p.Problem.Line ?? 0).ThenBy(p => p.Column).ThenBy(p => p.Problem.Code, StringComparer.Ordinal)
        .Select(p => p.Problem);

    public void Add(ProblemKind kind, long? line = null, Column? column = null, string? found = null, params ReadOnlySpan<object?> particulars)
    {
        HasError |= kind.Severity == Severity.Error;
        if (_problems.Count == Kept)
        {
            _further[kind.Code] = _further.GetValueOrDefault(kind.Code) + 1;
            return;
        }
        _problems.Add((column?.Index ?? -1, new Problem(
            kind.Severity,
            kind.Code,
            file,
            line,
            column?.Label,
            found is null ? null : Shorten(found),
            string.Format(CultureInfo.InvariantCulture, kind.Message, particulars),
            string.Format(CultureInfo.InvariantCulture, kind.Fix, particulars))));
    }

    public void Add(ProblemKind kind, long line, Column? column, ReadOnlySpan<byte> found, params ReadOnlySpan<object?> particulars) =>
        Add(kind, line, column, Encoding.UTF8.GetString(found[..Math.Min(found.Length, 4 * LongestFound)]), particulars);

    private static string Shorten(string text)
    {
        if (text.Length <= LongestFound)
            return text;
        int end = char.IsHighSurrogate(text[LongestFound - 2]) ? LongestFound - 2 : LongestFound - 1;
        return string.Concat(text.AsSpan(0, end), "…");
    }
}
