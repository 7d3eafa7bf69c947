using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace HipAssess.Web.Doors;

/// <summary>
/// What whoever may use the personal door holds: a start link that is good for one use and one minute, and the cookie it becomes.
/// Both are made of one secret, which lies beside the data, readable by its owner only; so a second start can make a link for
/// the program that already runs.
/// </summary>
/// <param name="secret">32 random bytes.</param>
internal sealed class DoorSecret(byte[] secret)
{
    private static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, DateTimeOffset> used = new(StringComparer.Ordinal);

    /// <summary>The value of the cookie.</summary>
    public string Cookie { get; } = Sign(secret, "cookie");

    /// <summary>A secret nobody has seen.</summary>
    public static byte[] New() => RandomNumberGenerator.GetBytes(32);

    /// <summary>A key for a start link.</summary>
    public string StartKey(DateTimeOffset now)
    {
        string ends = now.Add(GoodFor).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        string once = Convert.ToHexString(RandomNumberGenerator.GetBytes(8));
        return $"{ends}.{once}.{Sign(secret, $"start {ends} {once}")}";
    }

    /// <summary>Uses up a key: true the first time, within its minute.</summary>
    public bool Admits(string key, DateTimeOffset now)
    {
        foreach (var (old, end) in used)
            if (end < now)
                used.TryRemove(old, out _);
        string[] parts = key.Split('.');
        if (parts.Length != 3 || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out long ends)
            || !IsSame(parts[2], Sign(secret, $"start {parts[0]} {parts[1]}")))
            return false;
        // A key from further in the future than one lasts was signed before the clock was set back.
        var until = DateTimeOffset.UnixEpoch.AddSeconds(Math.Min(ends, int.MaxValue));
        return until >= now && until <= now + GoodFor + GoodFor && used.TryAdd(parts[1], until);
    }

    /// <summary>Whether a cookie is the one of this door, compared in a time that tells nothing.</summary>
    public bool IsCookie(string? value) => value is not null && IsSame(value, Cookie);

    private static bool IsSame(string a, string b) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(a), Encoding.UTF8.GetBytes(b));

    private static string Sign(byte[] secret, string what) => Convert.ToHexString(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(what)));
}
