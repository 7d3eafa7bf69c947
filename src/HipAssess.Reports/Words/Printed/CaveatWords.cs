namespace HipAssess.Reports.Words.Printed;

/// <summary>What the evidence says, and what a report therefore does not.</summary>
internal static class CaveatWords
{
    /// <summary>Under every report in full.</summary>
    public static IReadOnlyList<string> Evidence { get; } =
    [
        "It is not a diagnosis. A side difference does not name an injury, and small ones are normal. If something hurts, see a clinician.",
        "Strength and range of motion only: not endurance or technique. Pain makes a maximum invalid, and a norm holds for its own protocol and population.",
        "It cannot say what came first. Niemuth 2005 (Clin J Sport Med 15(1):14–21) tested runners once, after they were injured; weakness may follow an injury as well as lead to one.",
        "Studies that tested runners before they were injured disagree. Over 100 measures, hip strength among them, were looked at in 30 studies of 3,404 runners, and hip strength is not generally a risk factor "
            + "(Peterson 2022, Sports Med Open 8:38); the evidence is of very low quality (Christopher 2019, Arch Physiother 9:2). Stronger abductors went with more knee pain in 98 high-school runners "
            + "(Finnoff 2011, PM&R; six injuries in five athletes) and with less in 629 novice runners (Ramskov 2015, J Orthop Sports Phys Ther 45(3):153–161).",
        "Training is no proven protection: among 720 first-time marathon runners a strength programme for hip, thigh and trunk did not lower the number who had to give up with an overuse injury "
            + "(risk ratio 0.97, 0.57 to 1.63: Toresdahl 2020, Sports Health, PMC6931177).",
    ];

    public const string Pattern =
        "In 30 runners with an overuse injury of one leg the injured side had weaker abductors and flexors and stronger adductors; 30 runners without injury had no significant side difference "
        + "(Niemuth 2005, Clin J Sport Med 15(1):14–21). A sign counts here when it is beyond measurement error.";

    public const string Ratios =
        "Pooled prospective data show no effect of adductors : abductors on groin injuries, but cannot exclude a medium one (standardised difference −0.02, 95 % interval −0.55 to 0.51); "
        + "weak adductors themselves came before groin pain (Quintana-Cepedal 2025, Br J Sports Med 59(7):501–9).";

    public const string Exercises = "Where only muscle activity was measured, that is no proof of a gain in strength. No programme here is proven to prevent an injury.";

    public const string OnePerson =
        "One person against a small sample: Crawford & Howell 1998; the intervals come from the noncentral t distribution (Crawford & Garthwaite 2002).";
}
