using HipAssess.Norms;
using HipAssess.Thresholds;

namespace HipAssess.Reports.Export;

/// <summary>The retest rule in the settings of a document: absent where it is the usual one.</summary>
internal static class RetestSettings
{
    public static bool? SingleDay(AssessmentSettings settings) => settings.RetestDays is null ? true : null;

    public static int? Days(AssessmentSettings settings) => settings.RetestDays == Limits.RetestDays ? null : settings.RetestDays;
}
