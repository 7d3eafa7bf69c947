using HipAssess.Import.Sessions;
using HipAssess.Studies;

namespace HipAssess.Reports.Pages.Studies;

/// <summary>Everything one run of <c>study</c> shows.</summary>
/// <param name="Imported">What was read, and what was wrong with it.</param>
/// <param name="Study">What was found.</param>
/// <param name="ToolVersion">Printed in the methods paragraph.</param>
public sealed record StudyRun(Imported Imported, StudyResult Study, string ToolVersion);
