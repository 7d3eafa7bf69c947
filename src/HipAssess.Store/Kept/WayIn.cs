namespace HipAssess.Store.Kept;

/// <summary>By what somebody comes in. It was looked at before they are let in, and may be good no more when they are: both must fall together.</summary>
/// <param name="How">For the audit.</param>
/// <param name="Holds">SQL that counts it; of <c>@person</c> and <c>@proof</c>.</param>
/// <param name="Proof">What was found right.</param>
public sealed record WayIn(string How, string Holds, string Proof)
{
    private const string HasPassword = "SELECT count(*) FROM person WHERE id = @person AND password = @proof";

    /// <summary>A password.</summary>
    /// <param name="hash">As it is kept.</param>
    public static WayIn Password(string hash) => new("password", HasPassword, hash);

    /// <summary>A link by which this password was set just now.</summary>
    /// <param name="hash">As it is kept.</param>
    public static WayIn Link(string hash) => new("link", HasPassword, hash);

    /// <summary>A passkey.</summary>
    /// <param name="id">Its id.</param>
    public static WayIn Passkey(string id) => new("passkey", "SELECT count(*) FROM passkey WHERE person_id = @person AND id = @proof", id);

    /// <summary>Another sign-in.</summary>
    /// <param name="subject">Who they are there.</param>
    public static WayIn Elsewhere(string subject) => new("elsewhere", "SELECT count(*) FROM person WHERE id = @person AND subject = @proof", subject);
}

/// <summary>Somebody is signed in in this browser, and just gave the right password.</summary>
/// <param name="Cookie">Secret of the cookie.</param>
/// <param name="Password">The password as it is kept.</param>
public sealed record Proven(string Cookie, string Password);
