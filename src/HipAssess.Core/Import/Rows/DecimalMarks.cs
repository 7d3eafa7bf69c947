using HipAssess.Import.Cells;
using HipAssess.Import.Columns;
using HipAssess.Import.Problems;

namespace HipAssess.Import.Rows;

/// <summary>
/// What the numbers of a file show about its decimal mark. A mark proves itself unless the number could
/// also be a whole one with a thousands mark: nothing the tool reads reaches 3,000, so only 1,234 or 2.500 could.
/// </summary>
internal sealed class DecimalMarks
{
    private Sightings _points = new(), _commas = new();

    /// <summary>Notes the mark of a cell; 0 when it holds no number with one mark.</summary>
    public byte See(ReadOnlySpan<byte> cell, long line, Column column)
    {
        byte mark = NumberCell.Mark(cell, out int at);
        if (mark == 0) // whole, or no number: text with a comma in it is no evidence
            return 0;
        Repeat(mark);
        var marks = mark == '.' ? _points : _commas;
        marks.IsProven = marks.IsProven || !NumberCell.MayBeThousands(cell, at);
        marks.First ??= new Sighting(System.Text.Encoding.UTF8.GetString(cell), line, column);
        return mark;
    }

    /// <summary>Counts a cell that is the same as the one above it.</summary>
    public void Repeat(byte mark)
    {
        if (mark != 0)
            (mark == '.' ? _points : _commas).Count++;
    }

    /// <summary>What both have seen.</summary>
    public DecimalMarks And(DecimalMarks other) => new() { _points = _points.And(other._points), _commas = _commas.And(other._commas) };

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
        if ((_commas.Count > 0 && delimiter == ',') || (!seen.IsProven && delimiter != ','))
        {
            problems.Add(ProblemCatalogue.DecimalMarkAmbiguous, seen.First!.Line, seen.First.Column, seen.First.Text);
            return (null, "");
        }
        return seen == _commas
            ? ("comma", $"{Using(_commas.Count)} a comma, none a point, and the delimiter is no comma")
            : ("point", $"{Using(_points.Count)} a point, none a comma");
    }

    private static string Using(long count) => count == 1 ? "1 number uses" : $"{count} numbers use";

    private sealed class Sightings
    {
        public long Count { get; set; }

        public bool IsProven { get; set; }

        public Sighting? First { get; set; }

        public Sightings And(Sightings other) => new()
        {
            Count = Count + other.Count,
            IsProven = IsProven || other.IsProven,
            First = Sighting.Earlier(First, other.First),
        };
    }
}
