namespace HipAssess.Reports.Words.Doors;

/// <summary>What stands in the README of a package.</summary>
public static class PackageWords
{
    /// <summary>Its title.</summary>
    public const string Title = "Hip strength and mobility of injured and uninjured athletes";

    /// <summary>Codes nobody gets again.</summary>
    public const string CodesOfThisRun = "hipassess: ids are codes of this run alone; --pseudonymise KEYFILE gives the same codes again.";

    /// <summary>The README.</summary>
    /// <param name="version">Of this program.</param>
    /// <param name="command">As the study was asked for, without names of files.</param>
    /// <param name="athletes">How many.</param>
    /// <param name="sessions">How many tests.</param>
    public static string ReadMe(string version, string command, int athletes, int sessions) => $"""
        # {Title}

        {TermWords.Counted(athletes, "athlete")}, {TermWords.Counted(sessions, "test")}. Ids are codes; names, notes, diagnoses, devices and testers are left out. Days of tests are as they were.

        | file | holds |
        |---|---|
        | `datapackage.json` | what each column is, and what shaped the study (Frictionless Data Package) |
        | `data.csv` | one row per reading |
        | `results.json` | every result, with full precision |

        ## Again

        With HipAssess {version}, in this folder:

        ```sh
        hipassess study datapackage.json --format json
        ```

        gives the results in `results.json` again. It was made by

        ```sh
        {command}
        ```

        Options given beside `datapackage.json` take the place of those in it.

        ## Licence

        None is stated here. Whoever passes this on says what may be done with it.

        """;
}
