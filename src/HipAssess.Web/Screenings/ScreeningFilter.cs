using System.Globalization;
using HipAssess.Reports.Words;
using HipAssess.Verdicts;
using HipAssess.Web.Actions;
using HipAssess.Web.Cohorts;

namespace HipAssess.Web.Screenings;

/// <summary>Which athletes' newest tests a screening shows.</summary>
/// <param name="Team">Null for all.</param>
/// <param name="From">First test day; null for any.</param>
/// <param name="To">Last test day; null for any.</param>
/// <param name="Verdict">One of <see cref="Verdicts"/>.</param>
/// <param name="Skip">How many of them stand on pages before.</param>
public sealed record ScreeningFilter(string? Team, DateOnly? From, DateOnly? To, string Verdict, int Skip)
{
    /// <summary>Rows of a page.</summary>
    public const int OnAPage = 100;

    /// <summary>Verdicts to choose from.</summary>
    public static IReadOnlyList<(string Value, string Label)> Verdicts => MatrixWords.Choices;

    /// <summary>As the address says; what it does not say rightly is not asked for.</summary>
    internal static ScreeningFilter Of(Visit visit) => new(
        visit.Query("team"), Day(visit.Query("from")), Day(visit.Query("to")),
        Verdicts.Any(one => one.Value == visit.Query("verdict")) ? visit.Query("verdict")! : "all",
        int.TryParse(visit.Query("skip"), NumberStyles.None, CultureInfo.InvariantCulture, out int skip) ? skip : 0);

    /// <summary>The same as part of an address.</summary>
    public string Address => At(0);

    /// <summary>Another page of the same.</summary>
    public string At(int skip)
    {
        (string Name, string? Value)[] parts =
        [
            ("team", Team), ("from", From?.ToString("O", CultureInfo.InvariantCulture)), ("to", To?.ToString("O", CultureInfo.InvariantCulture)),
            ("verdict", Verdict == "all" ? null : Verdict), ("skip", skip <= 0 ? null : skip.ToString(CultureInfo.InvariantCulture)),
        ];
        string query = string.Join('&', parts.Where(part => part.Value is not null).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}"));
        return query.Length == 0 ? "" : "?" + query;
    }

    /// <summary>Whether a test day is asked for; one without a date only where no day is.</summary>
    public bool Holds(DateOnly? day) => (From is null || day >= From) && (To is null || day <= To);

    /// <summary>Whether a verdict is asked for.</summary>
    internal bool Holds(SessionVerdict verdict) => Verdict switch
    {
        "flag" => verdict.Flag == Flag.Flag,
        "watch" => verdict.Flag >= Flag.Watch,
        "incomplete" => verdict.IsIncomplete,
        _ => true,
    };

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
