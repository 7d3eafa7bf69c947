namespace HipAssess.Import.Problems;

/// <summary>What is doubtful about how much was measured.</summary>
internal static class ValueProblems
{
    internal static ProblemKind LikeACode { get; } = Warning("value_like_a_code",
        "{0} ({1}) reads like a code for a missing value: the median of the file is {2:0.#} {3}.", "If it means not measured, empty the cell, or list it in a mapping file: {{\"name\": \"mine\", \"titles\": true, \"schema\": {{\"fields\": [], \"missingValues\": [\"\", \"999\"]}}}}, given with --profile.");
    internal static ProblemKind Small { get; } = Warning("value_small",
        "{0:0.##} {1} ({2}) is less than any hip produces. A grade of manual testing (0 to 5), or another unit?", "Leave grades out: they are no strengths. If the unit is another, correct the title (force_kgf, force_lbf, torque_nm ...).");
    internal static ProblemKind TrialFar { get; } = Warning("trial_far",
        "{0} is far from the other trials of this side ({1}, {2:0.#}), and what is said of it hangs on this trial.", "Check the trial: correct it if it is mistyped, empty the cell if it went wrong; if it is right, nothing.");
    internal static ProblemKind UnitJump { get; } = Warning("unit_jump",
        "All strengths of {0} are about {1:0.00} times those of {2}: as if {3}.", "Check the unit of both tests; give a test in another unit its own unit column or file.");
    internal static ProblemKind TwinDiffers { get; } = Warning("twin_differs",
        "{0} says {1}, {2} beside it {3}; the first is used.", "Check which is right, and correct or remove the other.");

    /// <summary>All of them, in the order of the page.</summary>
    internal static IReadOnlyList<ProblemKind> All { get; } = [LikeACode, Small, TrialFar, UnitJump, TwinDiffers];

    private static ProblemKind Warning(string code, string message, string fix) => new(code, Severity.Warning, message, fix);
}
