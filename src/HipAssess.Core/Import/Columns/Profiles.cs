using System.Text;
using System.Text.Json;
using HipAssess.Files;
using HipAssess.Import.Problems;

namespace HipAssess.Import.Columns;

/// <summary>The built-in profiles: mapping files that come with the tool.</summary>
public static class Profiles
{
    private const string Folder = "HipAssess.Import.Profiles.";

    /// <summary>Their names, in ordinal order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(Profiles).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Folder, StringComparison.Ordinal))
            .Select(n => n[Folder.Length..^".json".Length])
            .Order(StringComparer.Ordinal),
    ];

    private static readonly WhenAsked<(string Text, WhenAsked<Profile> Profile)[]> BuiltIn = new(() =>
        [.. Names.Select(name => Text(name)!).Select(text => (Encoding.UTF8.GetString(text), new WhenAsked<Profile>(() => Load(text))))]);

    /// <summary>The mapping file of that name as text; null when there is none.</summary>
    public static byte[]? Text(string name)
    {
        using var stream = typeof(Profiles).Assembly.GetManifestResourceStream($"{Folder}{name}.json");
        if (stream is null)
            return null;
        var text = new byte[stream.Length];
        stream.ReadExactly(text);
        return text;
    }

    /// <summary>The built-in profile that knows most of the titles, also one to be used by name only; null when none fits.</summary>
    internal static Profile? Recognise(IReadOnlyList<string> titles)
    {
        // Reading all mapping files takes longer than reading a small CSV file, so only those that name a title no layout of ours has.
        var foreign = titles.Where(t => t.Length > 0 && ColumnTitle.Read(0, t).Role is null).Select(t => $"\"{t}\"").ToList();
        return foreign.Count == 0 ? null : BuiltIn.Value
            .Where(p => foreign.Any(t => p.Text.Contains(t, StringComparison.OrdinalIgnoreCase)))
            .Select(p => p.Profile.Value)
            .Where(p => p.Fit(titles) > 0)
            .MaxBy(p => p.Fit(titles));
    }

    /// <summary>The profile named, or in the file named; null with the problem.</summary>
    internal static Profile? Find(string nameOrPath, ProblemLog problems)
    {
        try
        {
            var builtIn = Text(nameOrPath);
            if (builtIn is null && !File.Exists(nameOrPath))
                problems.Add(ProblemCatalogue.ProfileUnknown, particulars: nameOrPath);
            else if ((builtIn ?? FileOpening.ReadSmall(nameOrPath, Plausibility.LargestMappingFile)) is not { } text)
                problems.Add(ProblemCatalogue.MappingInvalid, particulars: "it is larger than 1 MB");
            else if (Profile.Of(MappingFile.Parse(text.AsSpan(text is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0)), out string? wrong) is { } profile)
                return profile;
            else
                problems.Add(ProblemCatalogue.MappingInvalid, particulars: wrong);
        }
        catch (JsonException e)
        {
            problems.Add(ProblemCatalogue.MappingInvalid, particulars: e.LineNumber is { } line ? $"{e.Message} (line {line + 1})" : e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(ProblemCatalogue.ProfileUnknown, particulars: nameOrPath);
        }
        return null;
    }

    private static Profile Load(byte[] text) =>
        Profile.Of(MappingFile.Parse(text), out string? wrong) ?? throw new InvalidOperationException($"A built-in profile is invalid: {wrong}.");
}
