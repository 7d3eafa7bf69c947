namespace HipAssess.Reports.Words.Doors;

/// <summary>What the browser door says when it does not open.</summary>
public static class DoorWords
{
    /// <summary>A name on the web that points to this machine.</summary>
    public const string OtherHost = "HipAssess answers only at its own address. Open it by the link it printed when it started.";

    /// <summary>No cookie.</summary>
    public const string NoKey = "This browser has not been let in. Start hipassess serve again: it opens the page by a link that lets you in.";

    /// <summary>A start link used before, or too late.</summary>
    public const string KeyUsed = "This link has been used, or is older than a minute. Start hipassess serve again: it makes a new one.";

    /// <summary>A post from another page.</summary>
    public const string OtherOrigin = "This came from another page than HipAssess's own, so nothing was changed.";

    /// <summary>No such page or person.</summary>
    public const string NotFound = "There is nothing here.";

    /// <summary>More than may be sent.</summary>
    public const string TooLarge = "That is more than 256 MB; nothing was kept. Send the file in parts, or use the command line.";

    /// <summary>Not a form of the door.</summary>
    public const string NoForm = "This could not be read as a form, so nothing was changed. Go back and send it again.";

    /// <summary>A fault of ours.</summary>
    public static string Fault(string code) => $"Something went wrong in HipAssess, and nothing was changed by it. Try again; if it stays, report the code {code}. What you typed is still there when you go back.";
}
