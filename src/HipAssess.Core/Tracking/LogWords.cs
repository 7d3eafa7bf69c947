using System.Collections.Immutable;
using System.Globalization;
using HipAssess.Domain;
using HipAssess.Import.Columns;
using HipAssess.Strength;

namespace HipAssess.Tracking;

/// <summary>Reads a test day as people say it: <c>abductors left 18.6 17.2 right 17.2 18.1 flexors left 19.7 pain 5</c>.</summary>
public static class LogWords
{
    /// <summary>What was measured, or what could not be understood.</summary>
    public static (ImmutableArray<LoggedSide> Measured, string? Error) Parse(IReadOnlyList<string> words)
    {
        var measured = new List<LoggedSide>();
        MuscleGroup? muscle = null;
        for (int i = 0; i < words.Count; i++)
        {
            string word = words[i];
            if (Vocabulary.Muscle(word) is { } one)
                muscle = one;
            else if (i + 1 < words.Count && Vocabulary.Muscle(word + words[i + 1]) is { } two)
                (muscle, i) = (two, i + 1);
            else if (Vocabulary.SideWord(word) is { } side)
            {
                if (muscle is not { } group)
                    return Error($"Say the muscle group before '{word}', e.g. abductors {word} 186 190.");
                measured.Add(new LoggedSide(group, side, []));
            }
            else if (Vocabulary.Plain(word) == "pain" && measured.Count > 0)
            {
                if (++i == words.Count || !int.TryParse(words[i], NumberStyles.None, CultureInfo.InvariantCulture, out int pain) || pain > 10)
                    return Error("Say how much it hurt from 0 to 10, e.g. pain 4.");
                measured[^1] = measured[^1] with { Pain = pain };
            }
            else if (measured.Count > 0 && IsNumber(word))
                measured[^1] = measured[^1] with { Trials = measured[^1].Trials.Add(word.Replace(',', '.')) };
            else
                return Error(measured.Count > 0 || muscle is not null && char.IsAsciiDigit(word[0])
                    ? $"'{word}' is no number, side or muscle group. Write trials with blanks between them and at most one decimal mark, after left or right: abductors left 18.6 17.2."
                    : $"'{word}' is no muscle group. They are: {string.Join(", ", Enum.GetValues<MuscleGroup>().Select(m => m.Name()))}.");
        }
        return measured.Count == 0 ? Error("Nothing was entered.")
            : measured.FirstOrDefault(side => side.Trials.IsEmpty) is { } empty ? Error($"No trials given for {empty.Muscle.Name()} {empty.Side.Name()}.")
            : measured.GroupBy(side => (side.Muscle, side.Side)).FirstOrDefault(group => group.Skip(1).Any()) is { } twice
                ? Error($"{twice.Key.Muscle.Name()} {twice.Key.Side.Name()} is given twice. Give all its trials at once.")
            : ([.. measured], null);
    }

    // Digits with at most one mark: with blanks between trials, no comma can be a separator.
    private static bool IsNumber(string word) =>
        word.Length is > 0 and <= 12 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[^1])
        && word.All(c => char.IsAsciiDigit(c) || c is '.' or ',') && word.Count(c => c is '.' or ',') <= 1;

    private static (ImmutableArray<LoggedSide>, string?) Error(string message) => ([], message);
}
