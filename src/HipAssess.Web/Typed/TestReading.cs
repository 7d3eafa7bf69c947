using System.Text;
using HipAssess.Domain;
using HipAssess.Import;
using HipAssess.Import.Columns;
using HipAssess.Import.Problems;
using HipAssess.Import.Text;

namespace HipAssess.Web.Typed;

/// <summary>What the importer reads in a test as it is typed so far.</summary>
/// <param name="Session">What can be read; null when there is nothing yet.</param>
/// <param name="Problems">What is wrong or doubtful, by field; what belongs to the test as a whole stands under "".</param>
public sealed record TestReading(Session? Session, ILookup<string, Problem> Problems)
{
    /// <summary>Something has to be corrected before it can be stored.</summary>
    public bool HasError => Session is null || Problems.Any(one => one.Any(problem => problem.Severity == Severity.Error));

    /// <summary>Everything doubtful, in a few letters: what somebody has seen once is not asked again.</summary>
    public string Doubts => string.Join(' ', Problems.SelectMany(one => one.Where(problem => problem.Severity == Severity.Warning).Select(problem => $"{one.Key}:{problem.Code}")).Distinct());

    /// <summary>Reads it.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="today">Later test days are errors.</param>
    public static TestReading Of(TypedTest typed, DateOnly today)
    {
        var rows = LongRows.Of(typed);
        var imported = Importer.Read(
            [InputSource.FromStream("test", new MemoryStream(Encoding.UTF8.GetBytes(rows.Text)))],
            new ImportOptions
            {
                Today = today,
                Delimiter = "tab",
                // Bad rows are left out of what is shown of the others; nothing is stored while there is one.
                SkipBadRows = true,
                DecimalMark = typed[TypedFields.DecimalMark] is "point" or "comma" ? typed[TypedFields.DecimalMark] : null,
                // The form says so beside the field.
                ExtensionSign = "beyond-neutral-positive",
            });
        var problems = imported.Problems
            .Where(problem => problem.Code != "no_readings") // of a form that is being filled in this says nothing
            .Select(problem => (Field: rows.FieldOf(problem.Line, problem.Column) ?? "", Problem: problem))
            .DistinctBy(problem => (problem.Field, problem.Problem.Code, problem.Problem.Found));
        var session = imported.Sessions.Count == 1 ? imported.Sessions[0] : null;
        return new TestReading(session, problems.ToLookup(problem => problem.Field, problem => problem.Problem, StringComparer.Ordinal));
    }
}
