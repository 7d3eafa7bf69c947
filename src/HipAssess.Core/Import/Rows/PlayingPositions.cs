using HipAssess.Import.Columns;

namespace HipAssess.Import.Rows;

/// <summary>
/// Where somebody plays is no position of a test, though both stand under <c>position</c>: read as one, it parts controls
/// from athletes and cuts the season of a player who moves in two.
/// </summary>
internal static class PlayingPositions
{
    private static readonly HashSet<string> Words = Split("""
        goalkeeper goalie keeper gk defender defence defense df def fullback rightback leftback centreback centerback centrehalf cb rb lb wb rwb lwb fb sweeper
        midfielder midfield mf mid cm cdm cam dm am lm rm forward forwards fw fwd striker st cf ss lw rw wing winger attacker att attack offence offense
        guard pointguard shootingguard pg sg smallforward powerforward sf pf center centre
        prop looseheadprop tightheadprop hooker lock secondrow flanker backrow number8 no8 numbereight eightman scrumhalf flyhalf standoff outsidehalf halfback threequarter wingthreequarter back backs
        quarterback qb runningback tailback widereceiver receiver wr tightend te offensiveline ol defensiveline dl lineman linebacker cornerback safety kicker punter
        pitcher catcher infielder outfielder shortstop setter libero outsidehitter middleblocker oppositehitter opposite spiker
        pivot linksaussen rechtsaussen kreisläufer kreislaeufer rückraum rueckraum torwart torhüter torhueter tw abwehr verteidiger innenverteidiger mittelfeld mittelfeldspieler sturm stürmer stuermer angreifer
        portero defensa lateral centrocampista mediocampista delantero extremo gardien défenseur defenseur milieu attaquant ailier portiere difensore attaccante goleiro zagueiro volante meia atacante ponta
        utility bowler batter batsman wicketkeeper allrounder sprinter thrower jumper
        """);

    /// <summary>Letters that mean a place in a game only where several of them stand together: s and p may be side-lying and prone.</summary>
    private static readonly HashSet<string> Letters = Split("g f c d m k");

    private static readonly string[] TestWords =
    [
        "supine", "prone", "lying", "seated", "sitting", "sit", "standing", "kneel", "hip", "knee", "neutral", "flex", "ext", "abd", "add", "degree", "deg", "°",
        "lever", "ankle", "thigh", "proximal", "distal", "side", "rücken", "ruecken", "bauch", "sitz", "stand",
    ];

    /// <summary>True when the words of the column are of a game and none is of a test.</summary>
    public static bool Are(IReadOnlyCollection<string> words)
    {
        string[] plain = [.. words.Select(word => string.Concat(Vocabulary.Plain(word).Where(char.IsLetterOrDigit)))];
        if (plain.Any(word => !Words.Contains(word) && TestWords.Any(test => word.Contains(test, StringComparison.Ordinal))))
            return false;
        return plain.Any(Words.Contains) || plain.Count(Letters.Contains) > 1;
    }

    private static HashSet<string> Split(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
}
