namespace HipAssess.Store.Kept;

/// <summary>What the store itself writes into the audit. Doors add codes of their own, such as for reading and signing in.</summary>
public static class AuditCodes
{
    /// <summary>An athlete came.</summary>
    public const string AthleteAdded = "athlete_added";

    /// <summary>Name, team or note changed.</summary>
    public const string AthleteChanged = "athlete_changed";

    /// <summary>An athlete and all traces were deleted.</summary>
    public const string AthleteDeleted = "athlete_deleted";

    /// <summary>A session came.</summary>
    public const string SessionAdded = "session_added";

    /// <summary>A version replaced another.</summary>
    public const string SessionAmended = "session_amended";

    /// <summary>A session was deleted; its versions stay.</summary>
    public const string SessionDeleted = "session_deleted";

    /// <summary>A file was kept.</summary>
    public const string FileKept = "file_kept";

    /// <summary>A file was removed with one of its athletes.</summary>
    public const string FileDeleted = "file_deleted";

    /// <summary>A draft was begun.</summary>
    public const string DraftStarted = "draft_started";

    /// <summary>A draft became a session.</summary>
    public const string DraftFinished = "draft_finished";

    /// <summary>A draft was thrown away.</summary>
    public const string DraftDiscarded = "draft_discarded";

    /// <summary>A protocol was saved.</summary>
    public const string ProtocolSaved = "protocol_saved";

    /// <summary>A protocol was deleted.</summary>
    public const string ProtocolDeleted = "protocol_deleted";

    /// <summary>A norm file or reliability set came.</summary>
    public const string YardstickAdded = "yardstick_added";

    /// <summary>One was deleted.</summary>
    public const string YardstickDeleted = "yardstick_deleted";

    /// <summary>A setting or picture was changed.</summary>
    public const string SettingChanged = "setting_changed";

    /// <summary>Somebody looked at what is kept of people.</summary>
    public const string Read = "read";

    /// <summary>Somebody took it away as a file.</summary>
    public const string Exported = "exported";

    /// <summary>An account was made.</summary>
    public const string AccountAdded = "account_added";

    /// <summary>What an account may do was changed.</summary>
    public const string AccountChanged = "account_changed";

    /// <summary>An account was removed.</summary>
    public const string AccountRemoved = "account_removed";

    /// <summary>Too many wrong passwords.</summary>
    public const string AccountLocked = "account_locked";

    /// <summary>An administrator unlocked an account.</summary>
    public const string AccountUnlocked = "account_unlocked";

    /// <summary>A link was made by which somebody sets a password.</summary>
    public const string LinkMade = "link_made";

    /// <summary>A password was set.</summary>
    public const string PasswordSet = "password_set";

    /// <summary>An account is known by another sign-in from now on.</summary>
    public const string SignInConnected = "sign_in_connected";

    /// <summary>A passkey was added.</summary>
    public const string PasskeyAdded = "passkey_added";

    /// <summary>A passkey was removed.</summary>
    public const string PasskeyRemoved = "passkey_removed";

    /// <summary>Somebody came in.</summary>
    public const string SignedIn = "signed_in";

    /// <summary>A password was wrong.</summary>
    public const string SignInFailed = "sign_in_failed";

    /// <summary>Somebody went out, in one browser or in all.</summary>
    public const string SignedOut = "signed_out";
}
