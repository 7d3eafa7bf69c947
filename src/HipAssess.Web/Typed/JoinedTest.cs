using HipAssess.Domain;

namespace HipAssess.Web.Typed;

/// <summary>A test added to the one of the same day: its trials come after those that are there, its other tests after the others.</summary>
internal static class JoinedTest
{
    /// <summary>Both in one.</summary>
    /// <param name="stored">The test of that day, opened.</param>
    /// <param name="added">What was typed since.</param>
    public static TypedTest Of(TypedTest stored, TypedTest added)
    {
        var joined = stored;
        foreach (string field in TypedFields.OfDay.Concat([TypedFields.Tester, TypedFields.Device]))
            if (field == TypedFields.Note)
                joined = joined.With(field, string.Join('\n', new[] { stored[field], added[field] }.Where(note => note.Length > 0).Distinct()));
            else if (stored[field].Length == 0)
                joined = joined.With(field, added[field]);
        for (int i = 0; i < added.Protocol.Tests.Length; i++)
            if (added.HasValues(i))
                joined = Test(joined, added, i);
        return joined;
    }

    private static TypedTest Test(TypedTest joined, TypedTest added, int from)
    {
        int to = Enumerable.Range(0, joined.Protocol.Tests.Length).FirstOrDefault(i => joined.IsSameTest(i, added, from), joined.Protocol.Tests.Length);
        if (to == joined.Protocol.Tests.Length)
            joined = joined with { Protocol = joined.Protocol with { Tests = joined.Protocol.Tests.Add(added.Protocol.Tests[from]) } };
        foreach (var side in Sides.Both)
        {
            int before = joined.LastTrial(to, side);
            for (int trial = 1; trial <= added.LastTrial(from, side); trial++)
                joined = joined.With(TypedFields.Value(to, side, before + trial), added[TypedFields.Value(from, side, trial)]);
            if (added[TypedFields.Pain(from, side)] is { Length: > 0 } pain)
                joined = joined.With(TypedFields.Pain(to, side), pain);
        }
        foreach (string column in TypedFields.OfTest)
            if (joined[TypedFields.About(to, column)].Length == 0)
                joined = joined.With(TypedFields.About(to, column), added[TypedFields.About(from, column)]);
        return joined;
    }
}
