namespace HipAssess.Web.Typed;

/// <summary>
/// What a window sends, put into what is stored. A window sends all of its fields and what stood in them when it was last heard, so
/// that two windows on one test can each fill in their part; only where both changed one field somebody has to choose.
/// </summary>
internal static class Typing
{
    /// <summary>The test with what the window typed.</summary>
    /// <param name="stored">What is stored.</param>
    /// <param name="sent">The window's fields.</param>
    /// <param name="was">What stood in them when the window was last heard; null when it does not say.</param>
    public static TypedTest Of(TypedTest stored, IEnumerable<KeyValuePair<string, string>> sent, IReadOnlyDictionary<string, string>? was)
    {
        var now = stored;
        foreach (var (field, text) in sent)
        {
            if (!TypedFields.IsField(field, stored.Protocol.Tests.Length))
                continue;
            string before = was is null ? stored[field] : was.GetValueOrDefault(field, "");
            if (text == before)
                continue;
            now = stored[field] == before || stored[field] == text
                ? now.With(field, text) with { Other = now.Other.Remove(field) }
                : now with { Other = now.Other.SetItem(field, text) };
        }
        return now;
    }

    /// <summary>Chooses the text of the other window.</summary>
    public static TypedTest Take(TypedTest stored, string field) => stored.Other.TryGetValue(field, out string? text)
        ? stored.With(field, text) with { Other = stored.Other.Remove(field) }
        : stored;

    /// <summary>Chooses the text that stands there.</summary>
    public static TypedTest Keep(TypedTest stored, string field) => stored with { Other = stored.Other.Remove(field) };
}
