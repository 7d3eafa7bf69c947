using System.Collections.Immutable;
using System.Globalization;
using HipAssess.Domain;
using HipAssess.Import;
using HipAssess.Import.Cells;
using HipAssess.Protocols;
using HipAssess.Reports.Words.Doors;
using HipAssess.Web.Forms;

namespace HipAssess.Web.Batteries;

/// <summary>A test battery of one's own, as typed.</summary>
public sealed record BatteryForm
{
    private const int LongestName = 200, LongestText = 1000, MostTests = 40, MostTrials = 10, LongestRest = 3600;

    /// <summary>Its name.</summary>
    public string Name { get; init; } = "";

    /// <summary>What it is for.</summary>
    public string Purpose { get; init; } = "";

    /// <summary><c>left</c>, <c>right</c>, or empty for the uninjured side.</summary>
    public string FirstSide { get; init; } = "";

    /// <summary>Sides take turns trial by trial.</summary>
    public bool Alternates { get; init; }

    /// <summary>Its tests, in order.</summary>
    public ImmutableArray<BatteryTestForm> Tests { get; init; } = [];

    /// <summary>The version that was opened; null for a new one.</summary>
    public long? Version { get; init; }

    /// <summary>As sent.</summary>
    internal static BatteryForm Of(PostedForm form)
    {
        // Rows come as columns: the third text of "position" belongs to the third test.
        string[][] columns = [.. BatteryTestForm.Columns.Select(column => form.Fields[column].Take(MostTests + 1).ToArray())];
        int rows = columns.Min(column => column.Length);
        return new BatteryForm
        {
            Name = form.Text("name") ?? "",
            Purpose = form.Text("purpose") ?? "",
            FirstSide = form.Text("first_side") ?? "",
            Alternates = form.Text("alternates") is not null,
            Version = long.TryParse(form.Text("version"), out long version) ? version : null,
            Tests = [.. Enumerable.Range(0, rows).Select(row => BatteryTestForm.Of(column => columns[column][row].Trim()))],
        };
    }

    /// <summary>The form of a battery.</summary>
    public static BatteryForm Of(Protocol protocol, long? version) => new()
    {
        Name = protocol.Name,
        Purpose = protocol.Purpose,
        FirstSide = protocol.FirstSide?.Name() ?? "",
        Alternates = protocol.Alternates,
        Version = version,
        Tests = [.. protocol.Tests.Select(BatteryTestForm.Of)],
    };

    /// <summary>Does what a button of the form says: <c>more</c>, <c>up 2</c>, <c>down 0</c>, <c>out 1</c>; the rest stays as typed.</summary>
    public BatteryForm After(string doing)
    {
        string[] words = doing.Split(' ');
        int row = words.Length > 1 && int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : -1;
        return (words[0], row) switch
        {
            ("more", _) when Tests.Length < MostTests => this with { Tests = Tests.Add(Tests.IsEmpty ? BatteryTestForm.Empty : Tests[^1] with { What = "", HowTo = "", Position = "" }) },
            ("up", > 0) when row < Tests.Length => this with { Tests = Tests.RemoveAt(row).Insert(row - 1, Tests[row]) },
            ("down", >= 0) when row < Tests.Length - 1 => this with { Tests = Tests.RemoveAt(row).Insert(row + 1, Tests[row]) },
            ("out", >= 0) when row < Tests.Length => this with { Tests = Tests.RemoveAt(row) },
            _ => this,
        };
    }

    /// <summary>What is wrong, by field; a field of a test has its row behind it, as in <c>trials 2</c>.</summary>
    public ILookup<string, string> Problems() => Found().ToLookup(found => found.Field, found => found.Words, StringComparer.Ordinal);

    /// <summary>The battery; only where there are no problems.</summary>
    public Protocol Read() => new(
        "", Name, Purpose, Names.ParseSide(FirstSide), Alternates, "", [.. Tests.Select(test => test.Read())]);

    private IEnumerable<(string Field, string Words)> Found()
    {
        if (Name.Length is 0 or > LongestName)
            yield return ("name", BatteryWords.Length(LongestName));
        if (Purpose.Length > LongestText)
            yield return ("purpose", BatteryWords.AtMost(LongestText));
        if (Tests.IsEmpty)
            yield return ("tests", BatteryWords.NoTest);
        if (Tests.Length > MostTests)
            yield return ("tests", BatteryWords.TooMany(MostTests));
        foreach (var (row, test) in Tests.Index())
        {
            foreach (var (field, words) in test.Found(LongestName, LongestText, MostTrials, LongestRest))
                yield return ($"{field} {row}", words);
            if (test.IsKnown && Tests.Take(row).Any(earlier => earlier.IsSameAs(test)))
                yield return ($"what {row}", BatteryWords.Twice);
        }
    }
}

/// <summary>One test of a battery, as typed.</summary>
/// <param name="What">A muscle group or movement, e.g. <c>abductors</c>, <c>internal_rotation</c>.</param>
/// <param name="Position">Position.</param>
/// <param name="Kind">Contraction of a strength, mode of a range of motion.</param>
/// <param name="Device">What measures it.</param>
/// <param name="Unit">Unit, by its name in files.</param>
/// <param name="Trials">Trials of a side.</param>
/// <param name="Rest">Seconds between them.</param>
/// <param name="HowTo">How it is done.</param>
public sealed record BatteryTestForm(string What, string Position, string Kind, string Device, string Unit, string Trials, string Rest, string HowTo)
{
    /// <summary>The names of the fields, in the order of the parameters.</summary>
    public static string[] Columns { get; } = ["what", "position", "kind", "device", "unit", "trials", "rest", "how_to"];

    /// <summary>What an empty battery begins with.</summary>
    public static BatteryTestForm Empty { get; } = new("", "", "isometric", BatteryWords.UsualDevice, StrengthUnit.Newton.Name(), "2", "30", "");

    /// <summary>The units of a test.</summary>
    public static IReadOnlyList<StrengthUnit> Units { get; } = [.. Enum.GetValues<StrengthUnit>().Where(unit => unit != StrengthUnit.NewtonPerKilogramTwoThirds)];

    /// <summary>The muscle group or movement is one.</summary>
    public bool IsKnown => Muscle is not null || Movement is not null;

    private MuscleGroup? Muscle => Names.ParseMuscle(What);

    private Movement? Movement => Movements.Parse(What);

    private StrengthUnit? ReadUnit => StrengthUnits.Parse(Unit) is { } unit && Units.Contains(unit) ? unit : null;

    // The Thomas and the Ober test are positions of a movement, in more than one spelling.
    private string? ReadPosition => (Movement is null ? null : TestPositions.Named(Position)) ?? Stated(Position);

    /// <summary>As sent.</summary>
    public static BatteryTestForm Of(Func<int, string> column) =>
        new(column(0), column(1), column(2), column(3), column(4), column(5), column(6), column(7));

    /// <summary>The form of a test.</summary>
    public static BatteryTestForm Of(ProtocolTest test) => new(
        test.Movement?.Name() ?? test.Muscle!.Value.Name(), test.Position ?? "", test.Contraction ?? test.Mode ?? "", test.Device ?? "", test.Unit.Name(),
        test.Trials.ToString(CultureInfo.InvariantCulture), test.RestSeconds.ToString(CultureInfo.InvariantCulture), test.HowTo);

    /// <summary>The test; only where nothing is wrong.</summary>
    public ProtocolTest Read() => new()
    {
        Muscle = Muscle,
        Movement = Movement,
        Position = ReadPosition,
        Contraction = Muscle is null ? null : Stated(Kind),
        Mode = Muscle is null ? Stated(Kind) : null,
        Device = Device.Length == 0 ? null : Device,
        Unit = ReadUnit!.Value,
        Trials = int.Parse(Trials, CultureInfo.InvariantCulture),
        RestSeconds = int.Parse(Rest, CultureInfo.InvariantCulture),
        HowTo = HowTo,
    };

    /// <summary>The same readings would belong to both.</summary>
    public bool IsSameAs(BatteryTestForm other) => What == other.What && ReadPosition == other.ReadPosition && Stated(Kind) == Stated(other.Kind);

    /// <summary>What is wrong with it, by field.</summary>
    public IEnumerable<(string Field, string Words)> Found(int longestName, int longestText, int mostTrials, int longestRest)
    {
        if (!IsKnown)
            yield return ("what", BatteryWords.NoMuscle);
        if (ReadUnit is not { } unit)
            yield return ("unit", BatteryWords.NoUnit);
        else if (Muscle is not null ? unit.IsOfRange() : Movement is { } movement && unit != UnitOf(movement))
            yield return ("unit", BatteryWords.WrongUnit(Movement is { } one ? UnitOf(one).Symbol() : null));
        if (!int.TryParse(Trials, NumberStyles.None, CultureInfo.InvariantCulture, out int trials) || trials < 1 || trials > mostTrials)
            yield return ("trials", BatteryWords.Whole(1, mostTrials));
        if (!int.TryParse(Rest, NumberStyles.None, CultureInfo.InvariantCulture, out int rest) || rest > longestRest)
            yield return ("rest", BatteryWords.Whole(0, longestRest));
        foreach (var (field, text) in new[] { ("position", Position), ("kind", Kind), ("device", Device) })
            if (text.Length > longestName)
                yield return (field, BatteryWords.AtMost(longestName));
        if (HowTo.Length > longestText)
            yield return ("how_to", BatteryWords.AtMost(longestText));
    }

    private static StrengthUnit UnitOf(Movement movement) => movement.Unit() == MovementUnit.Centimetre ? StrengthUnit.Centimetre : StrengthUnit.Degree;

    private static string? Stated(string text) => StatedText.Of(text) is { Length: > 0 } stated ? stated : null;
}
