using System.Text;
using CsvHelper;

namespace HipAssess.Import.Text;

/// <summary>Text that a spreadsheet would take for a formula and run.</summary>
public static class SpreadsheetText
{
    private const string Starts = "=+-@\t\r", FullWidth = "\uFF1D\uFF0B\uFF0D\uFF20"; // East Asian spreadsheets take both for the same

    /// <summary>How every CSV of the tool is written: such cells are neutralised, with <see cref="WriteText"/> those of full width too.</summary>
    public static CsvWriterOptions Options { get; } = new() { Injection = CsvInjection.Escape, NewLine = "\n" };

    /// <summary>True when a spreadsheet would run it.</summary>
    public static bool WouldRun(string? text) => text?.TrimStart(' ') is [var first, ..] && (Starts.Contains(first) || FullWidth.Contains(first));

    /// <summary>The same of bytes without blanks before.</summary>
    internal static bool WouldRun(ReadOnlySpan<byte> text) => WouldRun(Encoding.UTF8.GetString(text[..Math.Min(text.Length, 3)]));

    /// <summary>Writes text of the user's so that the import reads the same text again; a line break, which it refuses, becomes a blank.</summary>
    public static void WriteTextAgain(this CsvWriter csv, string? text)
    {
        string? line = text?.ReplaceLineEndings(" ");
        csv.WriteField(WouldRun(line?.TrimStart('\'')) && line![0] is var first && (first == '\'' || FullWidth.Contains(first)) ? $"'{line}" : line);
    }

    /// <summary>Writes text of the user's; the writer's own options know ASCII only.</summary>
    public static void WriteText(this CsvWriter csv, string? text) => csv.WriteField(text is [var first, ..] && FullWidth.Contains(first) ? $"'{text}" : text);
}
