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
}
