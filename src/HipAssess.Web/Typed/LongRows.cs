using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using HipAssess.Domain;
using HipAssess.Import.Cells;

namespace HipAssess.Web.Typed;

/// <summary>
/// What was typed, as a file in the long layout, so that the importer is the only one who says what it means. The first row holds
/// what is known of the athlete, each other row one trial of one side.
/// </summary>
/// <param name="Text">The file.</param>
internal sealed record LongRows(string Text)
{
    private static readonly string[] OfTest = ["muscle", "position", "contraction", "mode", "condition", "side", "trial", "value", "unit", "lever_arm_cm", "pain", "device", "tester"];

    private static readonly string[] Header = [.. TypedFields.OfDay, .. OfTest];

    private const int FirstLine = 2;

    // Rows of the day before the first trial.
    private int Heads { get; init; }

    // By row: what its cells were typed into.
    private ImmutableArray<(int Test, Side Side, int Trial)> Places { get; init; } = [];

    /// <summary>The file of a test.</summary>
    public static LongRows Of(TypedTest typed)
    {
        var alike = TypedNumbers.Alike(typed.Fields.Where(field => TypedFields.IsNumber(field.Key)).Select(field => field.Value.Trim()));
        // Each line of the note is one: files keep several of a day.
        string[] notes = typed[TypedFields.Note].Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > 0 } lines ? lines : [""];
        var text = new StringBuilder();
        Write(text, Header);
        foreach (var (i, note) in notes.Index())
            Write(text, [.. TypedFields.OfDay.Select(column => column == TypedFields.Note ? note : i == 0 || IsOfEveryRow(column) ? Cell(column) : ""), .. Test(0, Side.Left, 1, hasValue: false)]);
        var places = ImmutableArray.CreateBuilder<(int, Side, int)>();
        for (int test = 0; test < typed.Protocol.Tests.Length; test++)
            foreach (var side in Sides.Both)
                for (int trial = 1; trial <= typed.TrialsOf(test); trial++)
                {
                    Write(text, [.. TypedFields.OfDay.Select(column => IsOfEveryRow(column) ? Cell(column) : ""), .. Test(test, side, trial, hasValue: true)]);
                    places.Add((test, side, trial));
                }
        return new LongRows(text.ToString()) { Heads = notes.Length, Places = places.ToImmutable() };

        string Cell(string field) => TypedFields.IsNumber(field) ? alike(typed[field].Trim()) : typed[field];

        string[] Test(int number, Side side, int trial, bool hasValue)
        {
            var test = typed.Protocol.Tests[number];
            return
            [
                test.Word, test.IsNamedByPosition ? "" : test.Position ?? "", test.Contraction ?? "", test.Mode ?? "", Cell(TypedFields.About(number, "condition")),
                side.Name(), trial.ToString(CultureInfo.InvariantCulture), hasValue ? Cell(TypedFields.Value(number, side, trial)) : "", test.Unit.Name(),
                hasValue ? Cell(TypedFields.About(number, "lever_arm_cm")) : "", hasValue ? Cell(TypedFields.Pain(number, side)) : "", DeviceOf(typed, number), TesterOf(typed, number),
            ];
        }
    }

    /// <summary>The field a problem of the importer belongs to; null when it belongs to the test as a whole.</summary>
    /// <param name="line">The problem's line.</param>
    /// <param name="column">Its column.</param>
    public string? FieldOf(long? line, string? column)
    {
        if (column is TypedFields.Athlete or TypedFields.Date)
            return column;
        long row = (line ?? 0) - FirstLine - Heads;
        if (line is null or < FirstLine || row >= Places.Length)
            return null;
        if (row < 0)
            return TypedFields.OfDay.Contains(column) ? column : null;
        var (test, side, trial) = Places[(int)row];
        return column switch
        {
            "pain" => TypedFields.Pain(test, side),
            "lever_arm_cm" or "condition" or TypedFields.Device or TypedFields.Tester => TypedFields.About(test, column),
            _ => TypedFields.Value(test, side, trial),
        };
    }

    // The device of the day measures strength; what measures an angle is the battery's, or said at the test.
    private static string DeviceOf(TypedTest typed, int test) =>
        typed[TypedFields.About(test, TypedFields.Device)] is { Length: > 0 } own ? own
        : typed.Protocol.Tests[test].Movement is null && typed[TypedFields.Device] is { Length: > 0 } ofDay ? ofDay
        : typed.Protocol.Tests[test].Device ?? "";

    private static string TesterOf(TypedTest typed, int test) =>
        typed[TypedFields.About(test, TypedFields.Tester)] is { Length: > 0 } own ? own : typed[TypedFields.Tester];

    private static bool IsOfEveryRow(string column) => column is TypedFields.Athlete or TypedFields.Date;

    private static void Write(StringBuilder to, string[] cells) => to.AppendJoin('\t', cells.Select(Quoted)).Append('\n');

    // A line of the file is a row.
    private static string Quoted(string cell)
    {
        string line = string.Join(' ', cell.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
        return line.AsSpan().ContainsAny('\t', '"') ? $"\"{line.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : line;
    }
}
