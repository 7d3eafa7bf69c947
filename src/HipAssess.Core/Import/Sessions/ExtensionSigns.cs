using System.Globalization;
using HipAssess.Domain;
using HipAssess.Import.Columns;
using HipAssess.Import.Rows;

namespace HipAssess.Import.Sessions;

/// <summary>What the angles of extension in one file say about their sign.</summary>
/// <param name="File">Number of the file.</param>
/// <param name="IsNegative">Beyond neutral is negative there; null when both readings are possible.</param>
/// <param name="Why">Why, for people.</param>
/// <param name="Doubtful">An angle that can be read either way, with its place.</param>
internal sealed record ExtensionSign(int File, bool? IsNegative, string Why, (string Value, Place At) Doubtful);

/// <summary>
/// Extension and the Thomas test are signed either way in print (−10.6 and +11.6 for the same thing), so each file decides once:
/// the reading under which an angle is impossible is out, angles without any sign are beyond neutral, and all else is refused.
/// </summary>
internal static class ExtensionSigns
{
    public const string Positive = "beyond-neutral-positive", Negative = "beyond-neutral-negative";

    /// <summary>Makes beyond neutral positive in every file.</summary>
    /// <param name="drafts">Every session.</param>
    /// <param name="option">What the user says.</param>
    /// <param name="saysPositive">True of a file that says beyond neutral is positive there.</param>
    /// <returns>What was decided of each file with extension in it.</returns>
    public static IReadOnlyList<ExtensionSign> Settle(SessionDrafts drafts, string? option, Func<int, bool> saysPositive)
    {
        var angles = new SortedDictionary<int, List<Slot>>();
        foreach (var slot in SidesOf(drafts).SelectMany(side => drafts.Tests.Slots(side.Draft)))
            (angles.TryGetValue(slot.File, out var known) ? known : angles[slot.File] = []).Add(slot);
        if (angles.Count == 0)
            return [];
        List<ExtensionSign> signs = [.. angles.Select(file => Decide(file.Key, file.Value, option, saysPositive(file.Key)))];
        var turned = signs.Where(sign => sign.IsNegative == true).Select(sign => sign.File).ToHashSet();
        if (turned.Count > 0)
            foreach (var (test, side, _) in SidesOf(drafts).ToList())
                drafts.Tests.Negate(ref drafts.Tests[test].SideOf(side), turned.Contains);
        return signs;
    }

    private static ExtensionSign Decide(int file, List<Slot> angles, string? option, bool saysPositive)
    {
        var (low, high) = PlausibleRange.Of(Movement.Extension);
        var lowest = angles.MinBy(slot => slot.Value);
        var highest = angles.MaxBy(slot => slot.Value);
        bool canBePositive = lowest.Value >= low, canBeNegative = highest.Value <= -low && lowest.Value >= -high;
        var doubtful = (Text(lowest), lowest.Place);
        return option is not null ? new(file, option == Negative, "given with --extension-sign", doubtful)
            : saysPositive ? new(file, false, "the file says so", doubtful)
            : canBePositive && !canBeNegative ? new(file, false, $"{Text(highest)} cannot lie short of neutral", doubtful)
            : canBeNegative && !canBePositive ? new(file, true, $"{Text(lowest)} cannot lie short of neutral", doubtful)
            : lowest.Value >= 0 && canBePositive ? new(file, false, $"no angle has a sign; if these are angles short of neutral, say --extension-sign {Negative}", doubtful)
            : new(file, null, "", doubtful);
    }

    private static IEnumerable<(int Test, Side Side, SideDraft Draft)> SidesOf(SessionDrafts drafts)
    {
        foreach (var session in drafts.All)
            for (int i = session.NewestTest; i >= 0; i = drafts.Tests[i].Next)
                if (drafts.Tests[i].Movement == Movement.Extension)
                    foreach (var side in Sides.Both)
                        if (drafts.Tests[i].SideOfValue(side) is { Count: > 0 } draft)
                            yield return (i, side, draft);
    }

    private static string Text(in Slot slot) => slot.Value.ToString(CultureInfo.InvariantCulture);
}
