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

    /// <summary>Writes text of the user's; the writer's own options know ASCII only.</summary>
    public static void WriteText(this CsvWriter csv, string? text) => csv.WriteField(text is [var first, ..] && FullWidth.Contains(first) ? $"'{text}" : text);
}
