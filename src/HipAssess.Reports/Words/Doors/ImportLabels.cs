namespace HipAssess.Reports.Words.Doors;

/// <summary>What stands on buttons, at fields and over columns where files are imported and kept.</summary>
internal static class ImportLabels
{
    public const string About = "A CSV file or Excel sheet (.xlsx) of a dynamometer, a spreadsheet or another program. You see how it is understood before anything is kept.";
    public const string DropIt = "Drop it onto the field, or choose it. Up to 256 MB.";
    public const string Cells = "Or cells copied from a spreadsheet";
    public const string NameOfCells = "A name for the cells";
    public const string Pasted = "pasted cells";
    public const string CellsHint = "With their titles in the first line. Where no column says whose a row is, the name is taken for the athlete.";
    public const string LookAtIt = "Look at it";
    public const string NotKeptYet = "Not kept yet";

    public const string ToKeep = "To what will be kept";
    public const string Understood = "How it is understood";
    public const string Decisions = "Decisions";
    public const string AsDecided = "As decided";
    public const string AsFound = "as found";
    public const string ByTitles = "by its titles";
    public const string FirstKnown = "the first with known titles";
    public const string AsTitlesSay = "as the titles say";
    public const string Problems = "Problems";
    public const string AllProblems = "All problems as CSV";
    public const string Begins = "How the file begins";
    public const string FirstRows = "The first rows of the file";
    public const string LetGo = "Let go of the file";

    public const string Columns = "Columns";
    public const string ReadAs = "Read as";
    public const string NotRead = "not read";
    public const string ChosenHere = ", chosen here";
    public const string Untitled = "without a title";
    public const string AsItsTitle = "as its title says";
    public const string Trial = "trial";
    public const string Unit = "unit";
    public const string OfRow = "The row";
    public const string OfStrength = "A strength";
    public const string OfRange = "A range of motion";

    public const string WhatKept = "What will be kept";
    public const string Contradictions = "Where the file contradicts the store";
    public const string AllStore = "For all of them: the store’s stays";
    public const string AllFile = "For all of them: the file’s becomes a new version";
    public const string Differs = "What differs";
    public const string Store = "Store";
    public const string StoreStays = "The store’s stays";
    public const string FileHolds = "The file’s becomes a new version";
    public const string StoresTest = "The store’s test";
    public const string KeepIt = "Keep it";
    public const string NoDate = "no date";

    public const string AsItWas = "Download it as it was";
    public const string CameOfIt = "Tests that came of it";
    public const string DeleteFile = "Delete this file";
    public const string FileDeletion = "The file as it was brought goes for good. Tests that came of it stay; to delete those too, delete the test or the athlete.";
    public const string NoneLeft = "None that the store still has.";
    public const string Now = "Now";
    public const string AsInFile = "as in the file";
    public const string Replaced = "replaced by a newer version";
    public const string NoFileYet = "No file has been imported yet.";
    public const string EveryFile = "Every file that was imported, byte for byte";
    public const string Bytes = "Bytes";

    public const string ReadingsUnderstood = "The first readings as understood";
    public const string TheFirstReadings = "the first readings";
    public const string Files = "files";
    public const string FirstReadings = "First readings";

    /// <summary>What the importer calls a decision, and the field that changes it.</summary>
    public static IReadOnlyList<(string What, string Field)> Changeable { get; } =
    [
        ("layout", "profile"), ("sheet", "sheet"), ("encoding", "encoding"), ("delimiter", "delimiter"), ("decimal mark", "decimal"), ("date order", "date-order"),
        ("unit", "unit"), ("sign of extension", "extension-sign"), ("date", "date"),
    ];

    /// <summary>E.g. "60 rows, 58 used, 2 with errors.".</summary>
    public static string Rows(long rows, long used, long wrong) => $"{TermWords.Counted(rows, "row")}, {used:N0} used{(wrong > 0 ? $", {wrong:N0} with errors" : "")}.";

    /// <summary>What the file is known by.</summary>
    public static string Hash(string sha256) => $"{Labels.Hash} {sha256}";

    /// <summary>Before a link to all of them; empty where all are shown.</summary>
    public static string FirstProblems(int shown, int all) => all > shown ? $"The first {shown} of {all:N0} problems. " : "";

    /// <summary>E.g. "2 rows left out.".</summary>
    public static string LeftOut(int rows) => $"{TermWords.Counted(rows, "row")} left out.";

    /// <summary>E.g. "brought at 14:05; let go after an hour".</summary>
    public static string BroughtAt(DateTimeOffset at) => $"brought at {at.ToLocalTime():HH:mm}; let go after an hour";

    /// <summary>A column without a title, e.g. "column 3".</summary>
    public static string Column(int number) => $"column {number}";

    /// <summary>E.g. "What Peak is".</summary>
    public static string WhatIs(string title) => $"What {title} is";

    /// <summary>E.g. "Trial of Peak".</summary>
    public static string TrialOf(string title) => $"Trial of {title}";

    /// <summary>E.g. "Unit of Peak".</summary>
    public static string UnitOf(string title) => $"Unit of {title}";

    /// <summary>E.g. "Change Peak".</summary>
    public static string ChangeOf(string title) => $"{Labels.Change} {title}";

    /// <summary>E.g. "Download club.csv".</summary>
    public static string DownloadOf(string name) => $"{Labels.Download} {name}";

    /// <summary>What was settled then.</summary>
    public static string Settled(IEnumerable<string> said) => $"Settled when it was read: {string.Join("; ", said)}.";

    /// <summary>E.g. "312 tests, the first 250".</summary>
    public static string Tests(int all, int most) => TermWords.Counted(all, "test") + (all > most ? $", the first {most}" : "");

    /// <summary>How many values there are of what.</summary>
    public static string Readings(Import.Sessions.Contents contents) => $"Readings of all rows without errors, left and right: {string.Join("; ", Counts(contents))}.";

    private static IEnumerable<string> Counts(Import.Sessions.Contents contents) =>
    [
        .. contents.Muscles.Select(muscle => $"{TermWords.Muscle(muscle.Muscle)} {muscle.Left:N0} and {muscle.Right:N0}"),
        .. contents.Movements.Select(movement => $"{MovementWords.Movement(movement.Movement)} (range) {movement.Left:N0} and {movement.Right:N0}"),
    ];
}
