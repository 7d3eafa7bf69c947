using System.Globalization;
using HipAssess.Domain;
using HipAssess.Reports.Words;
using HipAssess.Strength;
using HipAssess.Tracking.OwnFiles;

namespace HipAssess.Cli.Commands;

/// <summary>Asks for a test day, one muscle group after the other. The questions go to stderr; the end of the input ends the asking.</summary>
/// <param name="answers">Where the answers come from.</param>
/// <param name="to">Where the questions go.</param>
public sealed class LogQuestions(TextReader answers, TextWriter to)
{
    /// <summary>The test day.</summary>
    public DateOnly? Date(DateOnly today)
    {
        while (Ask($"Date of the test (Enter for {today:yyyy-MM-dd}): ") is { } answer)
            if (answer.Length == 0)
                return today;
            else if (DateOnly.TryParseExact(answer, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                return date;
            else
                to.WriteLine("Please write the date as YYYY-MM-DD.");
        return null;
    }

    /// <summary>The unit of strength in a new file; null for ranges of motion alone.</summary>
    public StrengthUnit? Unit()
    {
        while (Ask("What does your device show: n, kgf, lbf or nm (Enter: no strength, only ranges of motion)? ") is { Length: > 0 } answer)
            if (StrengthUnits.Parse(answer.ToLowerInvariant()) is { } unit)
                return unit;
            else
                to.WriteLine("n: newtons, kgf: kilograms on a scale, lbf: pounds on a scale, nm: newton metres.");
        return null;
    }

    /// <summary>What was measured, in the words of <see cref="LogWords"/>; null when the input ended.</summary>
    public IReadOnlyList<string>? Measured(string unit)
    {
        var words = new List<string>();
        while (Ask($"Muscle group, or movement with deg behind (Enter {(words.Count == 0 ? "for none" : "when done")}): ") is { } muscle)
        {
            if (muscle.Length == 0)
                return words;
            string[] named = muscle.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (LogWords.Parse([.. named, "left", "1"]) is not { Error: null, Measured: [{ Test: var test }] } understood)
            {
                to.WriteLine(LogWords.Parse([.. named, "left", "1"]).Error);
                continue;
            }
            foreach (var side in Sides.Both)
                if (!AskSide(words, named, side, test.Unit?.Symbol() ?? unit))
                    return null;
        }
        return null;
    }

    /// <summary>A note on the day; null for none.</summary>
    public string? Note() => Ask("Note on the day (Enter for none): ") is { Length: > 0 } note ? note : null;

    /// <summary>True only for yes: whoever answers something else wants something else.</summary>
    public bool Confirm(string question) =>
        Ask($"{question} (yes or no): ") is { } answer && answer.ToLowerInvariant() is "y" or "yes";

    private bool AskSide(List<string> words, string[] named, Side side, string unit)
    {
        while (Ask($"  {TermWords.Side(side)}, every trial in {unit}, blanks between (Enter: not tested; add 'pain 5' if it hurt): ") is { } trials)
        {
            if (trials.Length == 0)
                return true;
            string[] given = [.. named, side.Name(), .. trials.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
            if (LogWords.Parse(given).Error is not { } error)
            {
                words.AddRange(given);
                return true;
            }
            to.WriteLine($"  {error}");
        }
        return false;
    }

    private string? Ask(string question)
    {
        to.Write(question);
        to.Flush();
        return answers.ReadLine()?.Trim();
    }
}
