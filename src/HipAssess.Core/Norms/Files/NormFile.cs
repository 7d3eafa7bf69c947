using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using HipAssess.Domain;
using HipAssess.Strength;

namespace HipAssess.Norms.Files;

/// <summary>One's own norm: athletes without injury under codes, as <c>hipassess norms build</c> writes it (docs/norms.md).</summary>
public sealed record NormFile
{
    /// <summary>Below so many athletes a norm says little: its file carries a warning.</summary>
    public const int Few = 20;

    /// <summary>The file's name without folder: what reports call this norm.</summary>
    public required string Name { get; init; }

    /// <summary>The tool that made it.</summary>
    public required string ToolVersion { get; init; }

    /// <summary>How strengths were made comparable between bodies; none of the athletes' masses is kept.</summary>
    public required Normalisation Normalise { get; init; }

    /// <summary>Which of best and mean the counts rest on; both are kept per athlete.</summary>
    public required StrengthChoice Strength { get; init; }

    /// <summary>Random; ids become codes under it.</summary>
    public required ImmutableArray<byte> Salt { get; init; }

    /// <summary>One session per athlete, in order of the codes: the first tests that have both sides without pain.</summary>
    public required ImmutableArray<Session> Athletes { get; init; }

    /// <summary>How many of them the rule marked when each was judged by the others; null when they were too few.</summary>
    public required ControlCounts? Counts { get; init; }

    /// <summary>
    /// The code of an athlete: the first 12 bytes of HMAC-SHA-256 of the id under the salt, in hex. The same athlete has
    /// the same code in one file and another in every other file.
    /// </summary>
    public static string Code(ReadOnlySpan<byte> salt, string athlete) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(salt, Encoding.UTF8.GetBytes(athlete)).AsSpan(0, CodeBytes));

    /// <summary>Length of a code in bytes.</summary>
    public const int CodeBytes = 12;
}

/// <summary>The codes of athletes under one norm file, each worked out once.</summary>
/// <param name="file">The file.</param>
public sealed class NormFileKeys(NormFile file)
{
    private readonly ConcurrentDictionary<string, string> codes = new(StringComparer.Ordinal);

    /// <summary>The code of an athlete.</summary>
    public string Of(string athlete) => codes.GetOrAdd(athlete, id => NormFile.Code(file.Salt.AsSpan(), id));
}
