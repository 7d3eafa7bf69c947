namespace HipAssess.Reports.Words.Doors;

/// <summary>What stands on buttons and links, at fields and over columns of many pages of the browser door.</summary>
internal static class Labels
{
    public const string Today = "Today";
    public const string Import = "Import";
    public const string Screening = "Screening";
    public const string Study = "Study";
    public const string Norms = "Norms";
    public const string Reliability = "Reliability";
    public const string Protocols = "Protocols";
    public const string Exercises = "Exercises";
    public const string Settings = "Settings";
    public const string People = "People";
    public const string Account = "Account";
    public const string Audit = "Audit";
    public const string Backup = "Backup";
    public const string History = "History";

    public const string Save = "Save";
    public const string Find = "Find";
    public const string Show = "Show";
    public const string More = "More";
    public const string Before = "Before";
    public const string Earlier = "Earlier";
    public const string Later = "Later";
    public const string Change = "Change";
    public const string Apply = "Apply";
    public const string Start = "Start";
    public const string Delete = "Delete";
    public const string Discard = "Discard";
    public const string Compare = "Compare";
    public const string Export = "Export";
    public const string Amend = "Amend";
    public const string UseIt = "Use it";
    public const string BringIt = "Bring it";
    public const string Download = "Download";
    public const string TestSomebody = "Test somebody";
    public const string ImportFile = "Import a file";
    public const string ImportAnother = "Import another";
    public const string FilesKept = "Files kept";
    public const string OverTime = "Over time";
    public const string Pdf = "PDF";
    public const string Csv = "CSV";
    public const string Json = "JSON";
    public const string Fhir = "FHIR";

    public const string Code = "Code";
    public const string CodeOrName = "Code or name";
    public const string CodeNameOrTeam = "Code, name or team";
    public const string Name = "Name";
    public const string Team = "Team";
    public const string Group = "Group";
    public const string Note = "Note";
    public const string LastTest = "Last test";
    public const string TestDay = "Test day";
    public const string TestedFrom = "Tested from";
    public const string To = "to";
    public const string All = "all";
    public const string WhatStands = "What stands for a side";
    public const string Day = "Day";
    public const string File = "File";
    public const string Kept = "Kept";
    public const string By = "By";
    public const string Size = "Size";
    public const string Hash = "SHA-256";
    public const string When = "When";
    public const string Who = "Who";
    public const string What = "What";
    public const string Why = "Why";
    public const string Position = "Position";
    public const string Device = "Device";
    public const string Tester = "Tester";
    public const string Unit = "Unit";
    public const string Trial = "Trial";
    public const string Pain = "Pain";
    public const string Value = "Value";
    public const string YourOwn = "Your own";

    /// <summary>A table in a box that scrolls, for those who cannot see it, e.g. "Table: athletes".</summary>
    public static string Table(string of) => $"Table: {of}";

    /// <summary>The same of the caption or title that names it.</summary>
    public static string TableOf(string caption) => Table(char.ToLowerInvariant(caption[0]) + caption[1..]);
}
