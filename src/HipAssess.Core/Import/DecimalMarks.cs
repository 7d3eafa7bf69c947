namespace HipAssess.Import;

/// <summary>
/// What the numbers of a file show about its decimal mark. A mark proves itself unless the number could
/// also be a whole one with a thousands mark: nothing the tool reads reaches 3,000, so only 1,234 or 2.500 could.
/// </summary>
internal sealed class DecimalMarks
{
    private readonly Sightings _points = new(), _commas = new();

    public void See(ReadOnlySpan<byte> cell, long line, Column column)
    {
        int point = cell.IndexOf((byte)'.'), comma = cell.IndexOf((byte)',');
        if (point >= 0 == comma >= 0) // none, or both: the reader reports the latter
            return;
        var marks = point >= 0 ? _points : _commas;
        if (marks.Proven > 0)
        {
            marks.AddAnother();
            return;
        }
        int at = Math.Max(point, comma);
        if (cell[(at + 1)..].IndexOfAny((byte)'.', (byte)',') >= 0 || !IsNumber(cell, at))
            return;
        marks.Add(cell, at, line, column);
    }

    /// <summary>The mark of the whole file, or a problem.</summary>
    public (string? Mark, string Why) Decide(string? option, string? profile, char delimiter, ProblemLog problems)
    {
        if (option is not null)
            return (option, "given with --decimal");
        if (profile is not null)
            return (profile, "as the profile says");
        if (_commas.Count == 0 && _points.Count == 0)
            return (null, "no number has a decimal mark");
        if (_commas.Count > 0 && _points.Count > 0)
        {
            bool pointIsOdd = _points.Count < _commas.Count || (_points.Count == _commas.Count && _points.First!.Line > _commas.First!.Line);
            var odd = (pointIsOdd ? _points : _commas).First!;
            problems.Add(ProblemCatalogue.DecimalMarkMixed, odd.Line, odd.Column, odd.Text, pointIsOdd ? "comma" : "point", pointIsOdd ? "point" : "comma");
            return (null, "");
        }
        var seen = _commas.Count > 0 ? _commas : _points;
        if ((_commas.Count > 0 && delimiter == ',') || (seen.Proven == 0 && delimiter != ','))
        {
            problems.Add(ProblemCatalogue.DecimalMarkAmbiguous, seen.First!.Line, seen.First.Column, seen.First.Text);
            return (null, "");
        }
        return seen == _commas
            ? ("comma", $"{_commas.Count} numbers use a comma, none a point, and the delimiter is no comma")
            : ("point", $"{_points.Count} numbers use a point, none a comma");
    }

    /// <summary>Digits, the mark and an exponent: text with a comma in it is no evidence.</summary>
    private static bool IsNumber(ReadOnlySpan<byte> cell, int mark) => NumberCell.TryParse(cell, cell[mark], out _);

    private sealed class Sightings
    {
        public long Count { get; private set; }

        public long Proven { get; private set; }

        public Sighting? First { get; private set; }

        /// <summary>Once proven, the rest is only counted.</summary>
        public void AddAnother() => Count++;

        public void Add(ReadOnlySpan<byte> cell, int mark, long line, Column column)
        {
            Count++;
            if (!(mark == 1 && cell[0] is (byte)'1' or (byte)'2' && cell.Length == 5))
                Proven++;
            First ??= new Sighting(System.Text.Encoding.UTF8.GetString(cell), line, column);
        }
    }

    private sealed record Sighting(string Text, long Line, Column Column);
}
