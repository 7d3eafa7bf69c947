using System.Collections.Immutable;
using System.Globalization;
using HipAssess.Domain;
using HipAssess.Import.Columns;

namespace HipAssess.Tracking.OwnFiles;

/// <summary>
/// Reads a test day as people say it: <c>abductors left 18.6 17.2 right 17.2 18.1 flexors left 19.7 pain 5</c>, and ranges of motion by
/// their unit: <c>ir90 deg left 32 34 right 41 40 thomas left -3 right 5</c>.
/// </summary>
public static class LogWords
{
    private const int LongestName = 5; // hip internal rotation at 90

    private static readonly string Names = string.Join(", ", Enum.GetValues<MuscleGroup>().Select(m => m.Name()));

    /// <summary>What was measured, or what could not be understood.</summary>
    public static (ImmutableArray<LoggedSide> Measured, string? Error) Parse(IReadOnlyList<string> words)
    {
        var measured = new List<LoggedSide>();
        LoggedTest? test = null;
        for (int i = 0; i < words.Count; i++)
        {
            string word = words[i];
            if (Named(words, i) is var (tested, count))
            {
                i += count - 1;
                string? unit = i + 1 < words.Count ? words[i + 1] : null;
                var (known, wrong) = Test(tested, string.Join(' ', words.Skip(i + 1 - count).Take(count)), unit);
                if (wrong is not null)
                    return Error(wrong);
                test = known;
                i += IsRange(unit) is null ? 0 : 1;
            }
            else if (Vocabulary.SideWord(word) is { } side)
            {
                if (test is null)
                    return Error($"Say the muscle group or movement before '{word}', e.g. abductors {word} 186 190.");
                measured.Add(new LoggedSide(test, side, []));
            }
            else if (test is not null && Vocabulary.Plain(word) is "position" or "mode")
            {
                if (++i == words.Count || (measured.Count > 0 && measured[^1].Test == test))
                    return Error($"Say the {word} behind the muscle group or movement and before its sides, e.g. flexors {(Vocabulary.Plain(word) == "mode" ? "deg mode passive" : "position seated")} left 186.");
                if (Vocabulary.Plain(word) == "mode" && test!.Movement is null)
                    return Error($"A mode is of a range of motion, not of {test.Word}.");
                test = Vocabulary.Plain(word) == "mode" ? test! with { Mode = words[i] } : test! with { Position = words[i] };
            }
            else if (Vocabulary.Plain(word) == "pain" && measured.Count > 0)
            {
                if (++i == words.Count || !int.TryParse(words[i], NumberStyles.None, CultureInfo.InvariantCulture, out int pain) || pain > 10)
                    return Error("Say how much it hurt from 0 to 10, e.g. pain 4.");
                measured[^1] = measured[^1] with { Pain = pain };
            }
            else if (measured.Count > 0 && Number(word, measured[^1].Test) is { } number)
                measured[^1] = measured[^1] with { Trials = measured[^1].Trials.Add(number) };
            else
                return Error(measured.Count > 0 || (test is not null && char.IsAsciiDigit(word[0]))
                    ? $"'{word}' is no number, side, muscle group or movement. Write trials with blanks between them and at most one decimal mark, after left or right: abductors left 18.6 17.2."
                    : $"'{word}' is no muscle group or movement. They are: {Names}; movements with their unit behind: internal_rotation deg, ir90 deg, thomas, ober, bkfo.");
        }
        return measured.Count == 0 ? Error("Nothing was entered.")
            : measured.FirstOrDefault(side => side.Trials.IsEmpty) is { } empty ? Error($"No trials given for {empty.Test.Word} {empty.Side.Name()}.")
            : measured.GroupBy(side => (side.Test, side.Side)).FirstOrDefault(group => group.Skip(1).Any()) is { } twice
                ? Error($"{twice.Key.Test.Word} {twice.Key.Side.Name()} is given twice. Give all its trials at once.")
            : ([.. measured], null);
    }

    // The longest name that begins here: "internal rotation at 90" before "internal rotation".
    private static (TestedWord Tested, int Count)? Named(IReadOnlyList<string> words, int from)
    {
        for (int count = Math.Min(LongestName, words.Count - from); count > 0; count--)
            if (Vocabulary.Tested(string.Concat(words.Skip(from).Take(count))) is { } tested)
                return (tested, count);
        return null;
    }

    private static (LoggedTest? Test, string? Error) Test(TestedWord tested, string words, string? next)
    {
        var unit = IsRange(next);
        if (unit is null && tested.Variant is { MayBeStrength: true })
            return (null, $"'{words}' may be a range or a strength. Of a range say its unit: {tested.Variant.Name} deg left 32; of a strength its position: {tested.Muscle.Name()} position \"{tested.Variant.Position}\" left 186.");
        if ((unit is null && tested.Variant is null ? null : tested.MovementIn(unit ?? StrengthUnit.Degree)) is not { } movement)
            return (new LoggedTest(tested.Muscle), null);
        var test = new LoggedTest(tested.Muscle, movement) { Variant = tested.Variant };
        return unit is null || unit == test.Unit ? (test, null) : (null, $"{test.Word} is measured in {test.Unit!.Value.Symbol()}, not in {unit.Value.Symbol()}.");
    }

    private static StrengthUnit? IsRange(string? word) =>
        word is not null && UnitWords.Find(word) is { Unit: StrengthUnit.Degree or StrengthUnit.Centimetre } unit ? unit.Unit : null;

    // Digits with at most one mark: with blanks between trials, no comma can be a separator. Extension may lie short of neutral.
    private static string? Number(string word, LoggedTest test)
    {
        string sign = test.Movement == Movement.Extension && word is ['-' or '\u2212', ..] ? "-" : "", digits = sign.Length > 0 ? word[1..] : word;
        return digits.Length is > 0 and <= 12 && char.IsAsciiDigit(digits[0]) && char.IsAsciiDigit(digits[^1])
            && digits.All(c => char.IsAsciiDigit(c) || c is '.' or ',') && digits.Count(c => c is '.' or ',') <= 1 ? sign + digits.Replace(',', '.') : null;
    }

    private static (ImmutableArray<LoggedSide>, string?) Error(string message) => ([], message);
}
