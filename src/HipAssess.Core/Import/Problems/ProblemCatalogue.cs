namespace HipAssess.Import.Problems;

/// <summary>
/// Every problem the importer reports: its code, what it says and what to do.
/// docs/import-problems.md explains each; a test keeps the two together.
/// </summary>
public static class ProblemCatalogue
{
    private static readonly List<ProblemKind> Kinds = []; // above those that enter it

    /// <summary>All of them, in the order of the page.</summary>
    public static IReadOnlyList<ProblemKind> All => [.. Kinds, .. PeopleProblems.All, .. DayProblems.All, .. ValueProblems.All, .. TitleProblems.All, .. SheetProblems.All];

    // The file as a whole

    internal static ProblemKind NotFound { get; } = Error("file_not_found",
        "The file does not exist.", "Check the path.");
    internal static ProblemKind Directory { get; } = Error("directory",
        "This is a folder, not a file.", "Name the CSV files in it, for example with folder/*.csv.");
    internal static ProblemKind Unreadable { get; } = Error("file_unreadable",
        "The file cannot be read.", "Close other programs that use it and check its permissions.");
    internal static ProblemKind FileChanged { get; } = Error("file_changed",
        "The file was written to while it was read.", "Run again when nobody writes to it.");
    internal static ProblemKind PipeSilent { get; } = Error("pipe_silent",
        "Nobody writes to this pipe.", "Start the program that writes to it first, or name a file.");
    internal static ProblemKind StreamTooLarge { get; } = Error("stream_too_large",
        "What comes through standard input or a pipe is larger than 256 MB.", "Save it to a file and name the file.");
    internal static ProblemKind EmptyFile { get; } = Error("empty_file",
        "The file is empty.", "Export it again.");
    internal static ProblemKind NoRows { get; } = Error("no_rows",
        "There is a header but no row of data below it.", "Export the file with its rows, or fill in rows below the header.");
    internal static ProblemKind WebPage { get; } = Error("web_page",
        "This is a web page, not a CSV file.", "Use the export of the web site (often called Download or Export CSV), not Save page.");
    internal static ProblemKind Workbook { get; } = Error("workbook",
        "This is an office document, not a CSV file.", "Open it and save the sheet as 'CSV UTF-8'.");
    internal static ProblemKind SameFileTwice { get; } = Warning("same_file_twice",
        "This file has the same content as {0}; it is read once.", "Leave one of them out.");
    internal static ProblemKind NulCharacter { get; } = Error("nul_character",
        "There is a NUL character, so this is no plain text (or UTF-16 without a byte order mark).", "Save the file as UTF-8, or name its encoding, for example --encoding utf-16le.");
    internal static ProblemKind NotUtf8 { get; } = Error("encoding_not_utf8",
        "Byte {0} cannot be read as {1}.", "Save the file as UTF-8, or name its encoding, for example --encoding windows-1252.");
    internal static ProblemKind EncodingUnknown { get; } = Error("encoding_unknown",
        "There is no encoding called {0}.", "Use a name such as utf-8, utf-16le, windows-1252 or iso-8859-1.");
    internal static ProblemKind RowTooLong { get; } = Error("row_too_long",
        "The row that starts here is longer than 1 MiB, most often because a quote is never closed.", "Close the quote, or remove the row.");
    internal static ProblemKind TooManyColumns { get; } = Error("too_many_columns",
        "The file has more than {0} columns.", "Export only the columns listed in docs/csv-format.md.");
    internal static ProblemKind HeaderNotFound { get; } = Error("header_not_found",
        "None of the first 15 lines is a header with a column of strength values.", "Name the columns as in docs/csv-format.md (hipassess template prints a header), or map them with --profile.");
    internal static ProblemKind StrengthColumnMissing { get; } = Error("strength_column_missing",
        "This line has titles the tool knows, but none of a strength. {0}.", "Name the strength as in docs/csv-format.md (force_n, left_n and right_n, abductors_left_n ...), or map the columns with --profile; give a list of athletes with --athletes.");
    internal static ProblemKind RowsAboveHeader { get; } = Error("rows_above_header",
        "Line {0} is the header, yet this row looks like data under line {1}, which is a header too.", "Give each table a file of its own.");
    internal static ProblemKind RosterHeaderNotFound { get; } = Error("roster_header_not_found",
        "None of the first 15 lines names a column athlete and a column of facts about athletes.", "Name the columns as in docs/csv-format.md, for example athlete, sex, mass_kg.");
    internal static ProblemKind ColumnTwice { get; } = Error("column_twice",
        "Columns {0} and {1} mean the same: {2}.", "Keep one of them, or rename the other.");
    internal static ProblemKind MuscleColumnMissing { get; } = Error("muscle_column_missing",
        "No column says which muscle group was tested.", "Add a column named muscle, or put the muscle group into the titles, as in abductors_left_n.");
    internal static ProblemKind SideColumnMissing { get; } = Error("side_column_missing",
        "No column says which side was tested.", "Add a column named side, or put the side into the titles, as in left_n and right_n.");
    internal static ProblemKind UnitMissing { get; } = Error("unit_missing",
        "Nothing says in which unit the strength is.", "Add the unit to the title (force_n, force_kgf, force_lbf, torque_nm ...), add a column named unit, or use --unit.");
    internal static ProblemKind UnitContradictsTitle { get; } = Error("unit_contradicts_title",
        "The title says {0}, but the unit is {1}.", "Correct the title or the unit.");
    internal static ProblemKind DecimalMarkAmbiguous { get; } = Error("decimal_mark_ambiguous",
        "The number can be read in two ways: the mark may be a decimal or set off thousands.", "Say which with --decimal point or --decimal comma.");
    internal static ProblemKind DecimalMarkMixed { get; } = Error("decimal_mark_mixed",
        "Other numbers of the file use a decimal {0}; this one a {1}.", "Write all numbers alike, or say which is right with --decimal.");
    internal static ProblemKind DateOrderAmbiguous { get; } = Error("date_order_ambiguous",
        "No date of the file shows whether the day or the month comes first.", "Say which with --date-order dmy or --date-order mdy, or write dates as 2026-03-14.");
    internal static ProblemKind DateOrderMixed { get; } = Error("date_order_mixed",
        "Line {0} shows that the {1} comes first; here it cannot.", "Write all dates as 2026-03-14.");
    internal static ProblemKind ProfileUnknown { get; } = Error("profile_unknown",
        "There is no profile or mapping file called {0}.", "hipassess profiles list shows the built-in ones.");
    internal static ProblemKind MappingInvalid { get; } = Error("mapping_invalid",
        "The mapping file is not valid: {0}.", "hipassess profiles show vald-forceframe-hub prints one that is.");
    internal static ProblemKind ProfileDoesNotFit { get; } = Error("profile_does_not_fit",
        "The file has no column {0}, which profile {1} needs.", "Choose another profile, or export the file again with this column.");
    internal static ProblemKind ProfileByNameOnly { get; } = Error("profile_by_name_only",
        "This looks like the format of profile {0}, which was never checked against a real export.", "If it is, say so with --profile {0}, and look at what hipassess check understands.");
    internal static ProblemKind FormatRefused { get; } = Error("format_refused",
        "{0}", "{1}");
    internal static ProblemKind NoHipTests { get; } = Error("no_hip_tests",
        "None of the rows ({0} in all) is of a hip test that profile {1} reads.", "Export the hip tests, or extend the profile (hipassess profiles show).");

    // Rows

    internal static ProblemKind RowShort { get; } = Error("row_short",
        "The header has {1} cells, the row {0}.", "Add the missing cells; leave what was not measured empty.");
    internal static ProblemKind RowLong { get; } = Error("row_long",
        "The header has {1} cells, the row {0}.", "Quote cells that hold the delimiter; remove what is too much.");
    internal static ProblemKind StrayQuote { get; } = Error("stray_quote",
        "There is a quote in the middle of a cell.", "Put the whole cell in quotes and double the quotes inside it, or remove the quote.");
    internal static ProblemKind TextAfterQuote { get; } = Error("text_after_quote",
        "There is text after a closing quote; a quote may be missing or too much here or above.", "Check the quotes of this row.");
    internal static ProblemKind UnclosedQuote { get; } = Error("unclosed_quote",
        "A quote opens in this row and is never closed; what follows was not read.", "Close the quote.");
    internal static ProblemKind LineBreakInCell { get; } = Error("line_break_in_cell",
        "A cell runs over {0} lines; a quote may be missing, and rows hidden in the cell.", "Check the quotes of this row.");
    internal static ProblemKind TextTooLong { get; } = Error("text_too_long",
        "The cell is longer than any text that belongs here.", "Shorten it.");
    internal static ProblemKind AthleteEmpty { get; } = Error("athlete_empty",
        "The row names no athlete.", "Fill in the athlete's id.");
    internal static ProblemKind DateEmpty { get; } = Error("date_empty",
        "The row has no date, but the file has dates.", "Fill in the test day.");
    internal static ProblemKind DateNotUnderstood { get; } = Error("date_not_understood",
        "This is no date the tool reads.", "Write it as 2026-03-14.");
    internal static ProblemKind DateImpossible { get; } = Error("date_impossible",
        "There is no such day (read as {0}).", "Correct it; if the file has another order, say it with --date-order.");
    internal static ProblemKind DateFuture { get; } = Error("date_future",
        "The date is in the future.", "Correct it.");
    internal static ProblemKind DateTooEarly { get; } = Error("date_too_early",
        "The date is before 1950.", "Correct it.");
    internal static ProblemKind TimeNotUnderstood { get; } = Error("time_not_understood",
        "This is no time of day the tool reads.", "Write it as 14:30 or 2:30 PM.");
    internal static ProblemKind NotANumber { get; } = Error("not_a_number",
        "This is not a number.", "Write digits only, without unit, percent sign or thousands mark; put remarks into a note column.");
    internal static ProblemKind MissingWord { get; } = Error("missing_word",
        "Only an empty cell means that a value is missing.", "Empty the cell, or list the word under missingValues in a mapping file.");
    internal static ProblemKind ValueZero { get; } = Error("value_zero",
        "A strength of 0 would count as a total loss on this side.", "If it was not measured, leave the cell empty.");
    internal static ProblemKind ValueNegative { get; } = Error("value_negative",
        "A strength cannot be negative.", "Correct it; if it stands for a missing value, as -99 does, empty the cell, or list it under missingValues in a mapping file.");
    internal static ProblemKind ValueTooLarge { get; } = Error("value_too_large",
        "This is more than {0} {1}, more than any hip produces.", "Check the number and its unit; if it stands for a missing value, as 9999 does, empty the cell, or list it under missingValues in a mapping file.");
    internal static ProblemKind ValueTooSmall { get; } = Error("value_too_small",
        "This is less than {0} {1}, less than a dynamometer can tell from nothing.", "Check the number, its decimal mark and its unit; if it was not measured, leave the cell empty.");
    internal static ProblemKind JointNotHip { get; } = Error("joint_not_hip",
        "This row is of another joint.", "Remove the rows that are not of the hip, or leave them out with --skip-bad-rows.");
    internal static ProblemKind MuscleUnknown { get; } = Error("muscle_unknown",
        "This is no hip muscle group.", "Use abductors, adductors, flexors, extensors, internal_rotators or external_rotators.");
    internal static ProblemKind MuscleEmpty { get; } = Error("muscle_empty",
        "The row names no muscle group.", "Fill it in.");
    internal static ProblemKind SideWordUnknown { get; } = Error("side_unknown",
        "This is no side.", "Use left or right.");
    internal static ProblemKind SideEmpty { get; } = Error("side_empty",
        "The row names no side.", "Fill in left or right.");
    internal static ProblemKind UnitUnknown { get; } = Error("unit_unknown",
        "This is no unit of strength.", "Use n, kgf, lbf, nm, n_per_kg, nm_per_kg, pct_bw or kgf_per_kg (or ft_lb, in_lb, kn, dan, kgf_m).");
    internal static ProblemKind UnitEmpty { get; } = Error("unit_empty",
        "The row names no unit.", "Fill it in, or use --unit for rows without.");
    internal static ProblemKind UnitContradictsColumn { get; } = Error("unit_contradicts_column",
        "The title says {0}, the unit column {1}.", "Correct one of them.");
    internal static ProblemKind TrialInvalid { get; } = Error("trial_invalid",
        "A trial is a whole number from 1 to {0}.", "Number the trials 1, 2, 3.");
    internal static ProblemKind TooManyReadings { get; } = Error("too_many_readings",
        "There are more than {0} readings of this muscle group and side on this day.", "Add a column position or contraction if these are different tests.");
    internal static ProblemKind TooManyTests { get; } = Error("too_many_tests",
        "There are more than {0} different tests of this athlete on this day.", "Look at the columns position and contraction: they say how a test was done, in the same words each time.");
    internal static ProblemKind TooManyNames { get; } = Error("too_many_names",
        "There are more than {0} different ones in this column for one test.", "Look at the column: it names the device or the tester, in the same words each time.");
    internal static ProblemKind SexUnknown { get; } = Error("sex_unknown",
        "This is no word for a sex the tool knows.", "Use female or male, or leave it empty.");
    internal static ProblemKind GroupUnknown { get; } = Error("group_unknown",
        "This is no group.", "Use injured or control, or leave it empty.");
    internal static ProblemKind InjuredSideUnknown { get; } = Error("injured_side_unknown",
        "This is no injured side.", "Use left, right, both or none, or leave it empty.");
    internal static ProblemKind DominantSideUnknown { get; } = Error("dominant_side_unknown",
        "This is no dominant side.", "Use left, right or both, or leave it empty.");
    internal static ProblemKind PainUnknown { get; } = Error("pain_unknown",
        "Pain is a number from 0 to 10, or yes or no.", "Correct it, or leave it empty.");
    internal static ProblemKind MassOutOfRange { get; } = Error("mass_out_of_range",
        "No body mass is outside {0} to {1} kg.", "Check the number and whether it is in kilograms (mass_kg) or pounds (mass_lb).");
    internal static ProblemKind AgeOutOfRange { get; } = Error("age_out_of_range",
        "No age is outside {0} to {1} years.", "Correct it.");
    internal static ProblemKind FactOutOfRange { get; } = Error("fact_out_of_range",
        "This is outside {0} to {1}.", "Check the number and the unit in the column's title.");
    internal static ProblemKind RepetitionsInvalid { get; } = Error("repetitions_invalid",
        "The number of repetitions does not fit: {0}.", "Correct it in the source.");
    internal static ProblemKind ReadingUnplaced { get; } = Error("reading_unplaced",
        "The profile does not say what this value means in this test.", "Extend the mapping file (hipassess profiles show).");

    // Contradictions

    internal static ProblemKind FactContradiction { get; } = Error("fact_contradiction",
        "The same athlete has {0} on that day in {1}.", "Correct one of the rows.");
    internal static ProblemKind ReadingContradiction { get; } = Error("reading_contradiction",
        "The same reading is {0} in {1}.", "Correct one of the rows; number repeated trials in a trial column.");
    internal static ProblemKind UnitKindsMixed { get; } = Error("unit_kinds_mixed",
        "This muscle group is in {0} in {1}; force and torque, absolute and per body mass, do not convert.", "Use one kind of unit for a muscle group.");
    internal static ProblemKind EventContradiction { get; } = Error("event_contradiction",
        "The row is of event {0}, but this day also has {1}.", "Give every event its test day in a date column, or import one event at a time.");

    // Doubtful, yet imported

    internal static ProblemKind RowsPassedOver { get; } = Warning("rows_passed_over",
        "Rows of tests that profile {1} does not read, such as {2}: {0}.", "Nothing, if these are no hip tests; else extend the profile (hipassess profiles show).");
    internal static ProblemKind NoReadings { get; } = Warning("no_readings",
        "No row of the file holds a strength.", "Fill in the strengths, or give the file with --athletes if it is a list of athletes.");
    internal static ProblemKind AthleteColumnMissing { get; } = Warning("athlete_column_missing",
        "No column is called athlete: all rows count as one athlete, called by the file's name. Not read: {0}.", "If one of these names the athletes, call it athlete.");
    internal static ProblemKind DateColumnMissing { get; } = Warning("date_column_missing",
        "No column is called date: all readings of an athlete count as one day. Not read: {0}.", "If this says when, call it date; if all are of one day, use --date.");
    internal static ProblemKind DateOrderAssumed { get; } = Warning("date_order_assumed",
        "No date of the file shows whether the day or the month comes first: it is read as {0}, as the profile says.", "Look at the days in hipassess check; if they are wrong, say --date-order dmy or --date-order mdy.");
    internal static ProblemKind ReadingRepeated { get; } = Warning("reading_repeated",
        "The same reading stands in {0}; it counts once.", "Remove one of the rows.");
    internal static ProblemKind AllTrialsEqual { get; } = Warning("all_trials_equal",
        "Every trial of both sides has the same value ({0}, {1}).", "Check whether values were copied down.");
    internal static ProblemKind SidesFarApart { get; } = Warning("sides_far_apart",
        "One side is more than {1} times the other ({0}).", "Check for a slipped digit or a different unit.");
    internal static ProblemKind BodyMassIndexDoubtful { get; } = Warning("body_mass_index_doubtful",
        "Body mass and height give a body mass index of {0:0.0}.", "Check whether the mass is in pounds or the height wrong.");
    internal static ProblemKind LooksLikeCentimetres { get; } = Warning("looks_like_centimetres",
        "This looks like centimetres in a column of metres; it is left out.", "Name the column {0}.");
    internal static ProblemKind MassJump { get; } = Warning("mass_jump",
        "Body mass changed from {0} to {1} kg; days in between: {2}.", "Check both.");
    internal static ProblemKind IdsAlike { get; } = Warning("ids_alike",
        "The ids {0} and {1} differ only in upper and lower case, blanks, invisible characters or zeros before a number; they count as two athletes.", "If they are one athlete, write the id alike.");
    internal static ProblemKind IdTwoForms { get; } = Warning("id_two_forms",
        "The id stands in the file in two Unicode forms; they count as one athlete.", "Nothing, if that is right.");
    internal static ProblemKind IdCombiningMarks { get; } = Warning("id_combining_marks",
        "The id has combining marks; the same name typed on another computer may not match.", "Check that every row of this athlete is spelt alike.");
    internal static ProblemKind IdBroken { get; } = Warning("id_broken",
        "The id has the replacement character �: letters were lost before the file came here, and two athletes may look like one.", "Export the file again as UTF-8.");
    internal static ProblemKind IdShortened { get; } = Warning("id_shortened",
        "The id is a number a spreadsheet has shortened: digits were lost, and two athletes may look like one.", "Make the column text in the spreadsheet, and export again.");
    internal static ProblemKind IdOfSummary { get; } = Warning("id_of_summary",
        "The id reads like a row of means or totals; it counts as an athlete.", "Remove the row if it is no athlete.");
    internal static ProblemKind AsymmetryDiffers { get; } = Warning("asymmetry_differs",
        "The file says {0} %; 100·(R − L)/max(R, L) of its own values is {1:0.0} %. The values are used.", "Check the row in the vendor's software.");
    internal static ProblemKind AbortedTest { get; } = Warning("aborted_test",
        "All values of this test are 0 or of 0 repetitions: it counts as aborted and not measured.", "Nothing, if the test was aborted.");
    internal static ProblemKind NoRepetition { get; } = Warning("no_repetition",
        "The device counted no repetition for this value: it counts as not measured.", "Nothing, if this direction was not tested: idle sensors show a few newtons.");
    internal static ProblemKind NotesLeftOut { get; } = Warning("notes_left_out",
        "The day has more than {0} different notes; not all are kept.", "Keep one note a day.");
    internal static ProblemKind RosterUnmatched { get; } = Warning("roster_unmatched",
        "Athletes of the roster without a reading here: {0} ({1}).", "Check that ids are spelt alike in both files.");
    internal static ProblemKind RosterMissing { get; } = Warning("roster_missing",
        "Athletes with readings whom the roster lacks: {0} ({1}).", "Check that ids are spelt alike in both files.");

    private static ProblemKind Error(string code, string message, string fix) => Entered(new(code, Severity.Error, message, fix));

    private static ProblemKind Warning(string code, string message, string fix) => Entered(new(code, Severity.Warning, message, fix));

    private static ProblemKind Entered(ProblemKind kind)
    {
        Kinds.Add(kind);
        return kind;
    }
}
