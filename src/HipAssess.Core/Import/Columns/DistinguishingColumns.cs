using System.Collections.Immutable;

namespace HipAssess.Import.Columns;

/// <summary>Columns in which two people of one name differ, and one person does not: an id nobody reads, the team, the day of birth.</summary>
internal static class DistinguishingColumns
{
    private static readonly string[] Words =
    [
        "team", "club", "squad", "school", "verein", "mannschaft", "equipo", "équipe", "equipe", "squadra",
        "dob", "birth", "geburt", "nacimiento", "naissance", "nascita", "nascimento",
    ];

    private static readonly HashSet<string> Ids = new[]
    {
        "id", "ids", "athleteid", "playerid", "patientid", "subjectid", "participantid", "externalid", "memberid", "personid", "mrn", "code", "passport", "licence", "license",
    }.ToHashSet();

    private static readonly string[] People = ["athlete", "player", "patient", "subject", "participant", "runner", "client", "member", "mrn", "shirt", "jersey", "kit", "squad"];
    private static readonly string[] Numbers = ["number", "num", "no", "no.", "nr", "nr.", "#"];

    /// <summary>Those of the file; none where an id tells people apart.</summary>
    public static ImmutableArray<Column> Of(Layout layout)
    {
        var athlete = layout.Of(ColumnRole.Athlete);
        if (!layout.NamesAthletes || layout.Of(ColumnRole.Name) is not null || (athlete is not null && layout.Of(ColumnRole.GivenName) is not null))
            return [];
        if (athlete is not null && PersonColumns.IsId(athlete))
            return [];
        var used = layout.Columns.Where(c => c.Role is not null && c.Fact is not (Fact.BirthYear or Fact.Sex)).Select(c => c.Index).ToHashSet();
        return [.. layout.Header.Titles.Select((title, index) => new Column(index, title)).Where(c => !used.Contains(c.Index) && IsOfAPerson(c.Title))];
    }

    private static bool IsOfAPerson(string title) =>
        Vocabulary.Plain(title) is var plain
        && (Ids.Contains(plain) || Numbers.Any(number => plain.EndsWith(number, StringComparison.Ordinal) && People.Contains(plain[..^number.Length]))
            || plain is "sex" or "gender" or "yob" || Words.Any(word => plain.Contains(word, StringComparison.Ordinal)));
}
