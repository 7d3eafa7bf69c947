using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using HipAssess.Domain;
using HipAssess.Reports.Words;

namespace HipAssess.Reports.Export;

/// <summary>
/// File names for the reports of sessions: safe on every system, bounded, and never two the same,
/// whatever the athletes are called. The roster maps id to file.
/// </summary>
public static class ReportFiles
{
    private const int LongestName = 40;
    private const int HashLength = 12;

    /// <summary>E.g. <c>report-R01-2025-06-05.html</c>; a hash of the id is added where the id had to be changed or shortened.</summary>
    public static ImmutableArray<string> Of(IReadOnlyList<Session> sessions) =>
        [.. Names([.. sessions.Select(session => session.Athlete)])
            .Zip(sessions, (name, session) => $"report-{name}-{session.Date?.ToString("O") ?? (session.Occasion is { } number ? $"test-{number}" : "undated")}.html")];

    /// <summary>E.g. <c>track-R01.html</c>: one page per athlete.</summary>
    public static ImmutableArray<string> Of(IReadOnlyList<string> athletes, string prefix) =>
        [.. Names(athletes).Select(name => $"{prefix}-{name}.html")];

    // Some file systems hold R01 and r01 for the same name.
    private static IEnumerable<string> Names(IReadOnlyList<string> athletes)
    {
        var shared = athletes.Distinct(StringComparer.Ordinal)
            .GroupBy(athlete => athlete, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1)
            .SelectMany(group => group)
            .ToHashSet(StringComparer.Ordinal);
        return athletes.Select(athlete => Name(athlete, shared));
    }

    private static string Name(string athlete, HashSet<string> shared)
    {
        var plain = new StringBuilder();
        string letters = PlainLetters.Of(athlete);
        foreach (char c in letters.AsSpan(0, Math.Min(letters.Length, LongestName)))
            if (char.IsAsciiLetterOrDigit(c) || c is '_' or '-')
                plain.Append(c);
            else if (plain.Length == 0 || plain[^1] != '_')
                plain.Append('_');
        string name = plain.ToString();
        bool isPlain = name == athlete && name.Length > 0 && !shared.Contains(athlete) && !LooksHashed(name);
        return isPlain ? name : $"{name}-{Hash(athlete)}";
    }

    // An id made to look like the name another id gets here must not take that name.
    private static bool LooksHashed(string name) =>
        name.Length > HashLength && name[^(HashLength + 1)] == '-' && name[^HashLength..].All(char.IsAsciiHexDigit);

    private static string Hash(string athlete) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(athlete)))[..HashLength];
}
