using HipAssess.Import.Columns;
using HipAssess.Import.Sessions;
using HipAssess.Reports.Pages.Parts;
using HipAssess.Verdicts;

namespace HipAssess.Tests.Pages;

/// <summary>The example club as one run of <c>assess</c>.</summary>
internal static class ExampleScreening
{
    public static Screening Of(CohortAssessment assessment) => new(
        new Imported(
            [
                new InputFile
                {
                    File = "club.csv",
                    Sha256 = new string('a', 64),
                    Layout = "long",
                    Encoding = "utf-8",
                    Rows = 120,
                    Accepted = 119,
                    Rejected = 1,
                    Decisions = [new Decision("decimal mark", "point", "no value uses a comma")],
                },
            ],
            [],
            [.. assessment.Sessions.Select(session => session.Session)])
        { IsRejected = false },
        assessment,
        "1.2.3",
        [.. assessment.Sessions.Select((_, i) => $"report {i + 1}.html")]);
}
