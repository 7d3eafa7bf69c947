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
    internal static ProblemKind MovementUnit { get; } = Error("movement_unit",
        "{0} is not measured in {1}.", "Ranges of motion are in degrees (thomas_left_deg, abduction_left_deg), the bent knee fall out in centimetres (bkfo_left_cm); correct title or unit.");
    internal static ProblemKind RangeNotANumber { get; } = Error("range_not_a_number",
        "This is no number.", "Write the angle that was read, as in 45; WNL, full and >45 say none: measure again, or empty the cell.");
    internal static ProblemKind RangeImplausible { get; } = Error("range_implausible",
        "{3} lies between {0} and {1}{2}.", "Check the number, its unit and where zero is: neutral is 0, and what is read from 180 is taken from 180.");
    internal static ProblemKind ExtensionSign { get; } = Error("extension_sign",
        "Extension here may be counted either way: {0} can lie short of neutral or beyond it.", "Say which: --extension-sign beyond-neutral-positive, or beyond-neutral-negative.");

    internal static ProblemKind RangeZero { get; } = Error("range_zero",
        "0° in a device's export may be an angle, or a side that was not measured.", "If it was not measured, empty the cell; if it is the angle, give the test in a file of your own (hipassess template long --mobility).");
    internal static ProblemKind AsymmetryWithoutSide { get; } = Error("asymmetry_without_side",
        "Which side has more range, this does not say.", "Add the side as the device writes it (L or R behind the value), or empty the cell: the angles themselves are used.");
    internal static ProblemKind AsymmetryOfOtherSide { get; } = Warning("asymmetry_other_side",
        "The file says the {0} has more range, by its own angles the {1} has. The angles are used.", "Check the row in the vendor's software.");

    /// <summary>All of them, in the order of the page.</summary>
    internal static IReadOnlyList<ProblemKind> All { get; } = [LikeACode, Small, TrialFar, UnitJump, TwinDiffers, MovementUnit, RangeNotANumber, RangeImplausible, ExtensionSign, RangeZero, AsymmetryWithoutSide, AsymmetryOfOtherSide];

    private static ProblemKind Error(string code, string message, string fix) => new(code, Severity.Error, message, fix);

    private static ProblemKind Warning(string code, string message, string fix) => new(code, Severity.Warning, message, fix);
}
