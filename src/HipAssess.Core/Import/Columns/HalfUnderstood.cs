using System.Text.RegularExpressions;
using HipAssess.Import.Problems;

namespace HipAssess.Import.Columns;

/// <summary>Titles with muscle group and side in them and a part nobody knows: the part is named, so that nothing is lost in silence.</summary>
internal static partial class HalfUnderstood
{
    /// <summary>Words of what is worked out of strengths, or measured beside them.</summary>
    private static readonly HashSet<string> Derived = new[]
    {
        "sum", "total", "ratio", "lsi", "asym", "asymmetry", "imbalance", "diff", "difference", "deficit", "index", "pct", "percent", "sd", "std", "cv", "se", "sem", "zscore",
        "percentile", "norm", "rank", "rom", "deg", "degrees", "angle", "cm", "pain", "nprs", "vas", "note", "notes", "comment", "date", "time", "rfd", "impulse", "ns", "emg",
        "reps", "repetitions", "count", "length", "girth", "lever", "arm", "ms", "s",
    }.ToHashSet();

    /// <summary>What in a title is not understood, though muscle group or side are; null for every other title.</summary>
    public static string? Part(string title)
    {
        if (title.Length > 120 || ColumnTitle.Read(0, title).Role is not null)
            return null;
        string[] words = [.. Word().Matches(title).Select(m => m.Value)];
        bool hasSide = false, hasMuscle = false, hasStrength = false;
        var unknown = new List<string>();
        for (int i = 0; i < words.Length; i++)
        {
            string plain = Vocabulary.Plain(words[i]);
            if (Vocabulary.Sides.ContainsKey(plain))
                hasSide = true;
            else if (Vocabulary.Muscles.ContainsKey(plain) || Vocabulary.Variants.ContainsKey(plain))
                hasMuscle = true;
            else if (Vocabulary.StrengthWords.Contains(plain) || UnitWords.Find(string.Concat(words[i..])) is not null || (i > 0 && UnitWords.Find(plain) is not null))
                hasStrength = true;
            else if (Derived.Contains(plain))
                return null;
            else if (!Vocabulary.FillerWords.Contains(plain) && !Vocabulary.MeanWords.Contains(plain) && !Vocabulary.TrialWords.Contains(plain) && !plain.All(char.IsAsciiDigit))
                unknown.Add(words[i]);
        }
        return unknown.Count > 0 && ((hasSide && (hasMuscle || hasStrength)) || (hasMuscle && hasStrength)) ? string.Join(' ', unknown) : null;
    }

    public static void Warn(Layout layout, ProblemLog problems)
    {
        if (layout.Profile is not null || layout.IsRoster)
            return;
        foreach (var column in layout.Columns.Where(c => c.Role is null))
            if (Part(column.Title) is { } part)
                problems.Add(TitleProblems.HalfUnderstood, layout.Header.Line, column, column.Title, part);
            else if (FactWithoutUnit(column.Title, layout) is { } called)
                problems.Add(TitleProblems.FactWithoutUnit, layout.Header.Line, column, column.Title, called);
    }

    /// <summary>The title with what in it is not understood, for a message.</summary>
    public static string Told(Column column) => Part(column.Title) is { } part ? $"{column.Label} ({part} is not understood)" : column.Label;

    /// <summary>What to call a body mass, height or length without unit; null for any other title, or where the fact is known.</summary>
    private static string? FactWithoutUnit(string title, Layout layout)
    {
        (Fact Fact, string Called)? fact = string.Concat(Vocabulary.Plain(title).Where(char.IsLetterOrDigit)) switch
        {
            "weight" or "bodyweight" or "mass" or "bw" or "bm" or "gewicht" or "peso" or "poids" => (Fact.MassKg, "mass_kg or mass_lb"),
            "height" or "stature" or "bodyheight" or "größe" or "grösse" or "groesse" or "altura" or "taille" => (Fact.HeightM, "height_m or height_cm"),
            "leglength" => (Fact.LegLengthM, "leg_length_m or leg_length_cm"),
            _ => null,
        };
        return fact is { } one && layout.Columns.All(c => c.Fact != one.Fact || c.Role is null) ? one.Called : null;
    }

    [GeneratedRegex(@"[A-Z]+(?![a-z])|[A-Z]?[^\W\d_A-Z]+|\d+|%")]
    private static partial Regex Word();
}
