using System.Net;
using System.Text.RegularExpressions;

namespace HipAssess.Benchmarks.Sharing;

/// <summary>The page of a test being typed, as <c>door.js</c> holds it: its fields, what was kept of them, and where they are sent.</summary>
internal sealed partial class TestForm
{
    private static readonly string[] NotTyped = ["was", "seen", "version", "do"];

    private readonly List<string> asked = [];
    private Dictionary<string, string> fields = [];
    private string was = "", seen = "";
    private string? version;

    /// <summary>Where it is sent.</summary>
    public string Action { get; private set; } = "";

    /// <summary>Fields for the values the battery asks for.</summary>
    public IReadOnlyList<string> Values => asked;

    /// <summary>What stands in a field; empty where it has none.</summary>
    public string this[string field]
    {
        get => fields.GetValueOrDefault(field, "");
        set => fields[field] = value;
    }

    /// <summary>What was answered as kept last.</summary>
    public IReadOnlyDictionary<string, string> Kept { get; private set; } = new Dictionary<string, string>();

    /// <summary>What stands in its fields now.</summary>
    public IReadOnlyDictionary<string, string> Fields => fields;

    /// <summary>Reads a page.</summary>
    public static TestForm Of(string page)
    {
        var whole = Whole().Match(page);
        if (!whole.Success)
            throw new InvalidDataException("The page shows no test.");
        var form = new TestForm { Action = WebUtility.HtmlDecode(whole.Groups[1].Value) };
        string html = whole.Groups[2].Value;
        foreach (Match input in Inputs().Matches(html))
            form.Take(Attribute(input.Value, "name"), Attribute(input.Value, "value"), input.Value.Contains("data-optional", StringComparison.Ordinal));
        foreach (Match select in Selects().Matches(html))
            form.Take(Attribute(select.Groups[1].Value, "name"), Chosen().Match(select.Groups[2].Value) is { Success: true } chosen ? Attribute(chosen.Value, "value") : "", isOptional: true);
        foreach (Match area in Areas().Matches(html))
            form.Take(Attribute(area.Groups[1].Value, "name"), WebUtility.HtmlDecode(area.Groups[2].Value), isOptional: true);
        form.Kept = new Dictionary<string, string>(form.fields);
        return form;
    }

    /// <summary>What is sent with every change.</summary>
    public IEnumerable<KeyValuePair<string, string>> Typed() => [.. fields, new("was", Query(Kept)), new("do", "typed")];

    /// <summary>What the button at the end sends.</summary>
    public IEnumerable<KeyValuePair<string, string>> Finish() =>
        [.. fields, new("was", was), new("seen", seen), .. version is null ? Array.Empty<KeyValuePair<string, string>>() : [new("version", version)], new("do", "finish")];

    /// <summary>A change was answered: what was sent is kept.</summary>
    /// <param name="sent">The fields as they were sent.</param>
    /// <param name="piece">The answer.</param>
    public void Answered(IReadOnlyDictionary<string, string> sent, string piece)
    {
        (Kept, was) = (sent, Query(sent));
        if (Place().Match(piece) is { Success: true } place)
            Action = WebUtility.HtmlDecode(place.Groups[1].Value);
        if (Seen().Match(piece) is { Success: true } doubts)
            seen = WebUtility.HtmlDecode(doubts.Groups[1].Value);
    }

    /// <summary>True for a field that holds a reading.</summary>
    public static bool IsValue(string field) => Value().IsMatch(field);

    private void Take(string name, string value, bool isOptional)
    {
        if (name == "was")
            was = value;
        else if (name == "seen")
            seen = value;
        else if (name == "version")
            version = value;
        if (name.Length == 0 || NotTyped.Contains(name))
            return;
        fields[name] = value;
        if (!isOptional && IsValue(name))
            asked.Add(name);
    }

    private static string Query(IReadOnlyDictionary<string, string> some) => string.Join('&', some.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}"));

    private static string Attribute(string tag, string name) => Regex.Match(tag, $"\\s{name}=\"([^\"]*)\"") is { Success: true } found ? WebUtility.HtmlDecode(found.Groups[1].Value) : "";

    [GeneratedRegex("<form method=\"post\" action=\"([^\"]*)\" data-typed(.*?)</form>", RegexOptions.Singleline)]
    private static partial Regex Whole();

    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex Inputs();

    [GeneratedRegex("(<select[^>]*>)(.*?)</select>", RegexOptions.Singleline)]
    private static partial Regex Selects();

    [GeneratedRegex("<option[^>]*\\sselected[^>]*>")]
    private static partial Regex Chosen();

    [GeneratedRegex("(<textarea[^>]*>)(.*?)</textarea>", RegexOptions.Singleline)]
    private static partial Regex Areas();

    [GeneratedRegex("^t\\d+-(?:left|right)-\\d+$")]
    private static partial Regex Value();

    [GeneratedRegex("id=\"place\" href=\"([^\"]*)\"")]
    private static partial Regex Place();

    [GeneratedRegex("id=\"seen\" value=\"([^\"]*)\"")]
    private static partial Regex Seen();
}
