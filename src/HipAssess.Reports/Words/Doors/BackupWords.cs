namespace HipAssess.Reports.Words.Doors;

/// <summary>What the browser door says of backups.</summary>
public static class BackupWords
{
    internal const string Download = "Download a backup";
    internal const string DailyCopies = "Daily copies";
    internal const string BringBack = "Bring one back";
    internal const string AsTable = "As a table";
    internal const string EveryTest = "Every test as one CSV file";

    /// <summary>What a backup holds.</summary>
    public const string What = "A backup is one file with everything kept here: athletes, tests and their earlier versions, tests being typed, imported files, protocols, settings. "
        + "It is made while HipAssess is in use. Keep it as safe as this machine, and on another disk.";

    /// <summary>What is made without being asked.</summary>
    public const string Daily = "Each day HipAssess is open a copy is made beside the store; the newest seven are kept. They lie on the same disk, so they are no backup.";

    /// <summary>How to bring one back.</summary>
    public const string Restore = "End HipAssess (Ctrl-C in the window it was started from), put the backup or a daily copy in the place of the first name, and run:";

    /// <summary>What becomes of what is here now.</summary>
    public const string Replaced = "What is here now stays in a file beside it. A file that is damaged, no backup, or of a newer HipAssess is refused.";

    /// <summary>What an export is.</summary>
    public const string Export = "For other programs: all tests in the long layout, which HipAssess reads again as equal tests. Teams, notes and earlier versions are in a backup only.";

    /// <summary>A database on a server.</summary>
    public const string OfServer = "What is kept here lies in a database on a server: its own tools make the backups.";

    /// <summary>The command line.</summary>
    /// <param name="backup">Name of a backup.</param>
    /// <param name="file">Path of the store.</param>
    public static string Command(string backup, string file) => $"hipassess restore {backup} --data \"{file}\"";
}
