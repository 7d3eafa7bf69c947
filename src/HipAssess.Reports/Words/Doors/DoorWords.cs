namespace HipAssess.Reports.Words.Doors;

/// <summary>What the browser door says when it does not open.</summary>
public static class DoorWords
{
    internal const string ToContent = "To the content";
    internal const string Pages = "Pages";
    internal const string Running = "HipAssess runs already.";
    internal const string Open = "HipAssess is open in your browser until you press Ctrl-C here.";
    internal const string HeldByAnother = "Another hipassess has this file open and has not said where. Try again in a moment.";
    internal const string Saved = "Everything is saved.";

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

    /// <summary>The daily copy failed.</summary>
    internal static string NoCopy(string why) => $"Today's copy was not made. {why}";

    /// <summary>Beside a browser that does not open.</summary>
    internal static string OpenThis(object link) => $"If no page opens, open this address within a minute: {link}";
}
