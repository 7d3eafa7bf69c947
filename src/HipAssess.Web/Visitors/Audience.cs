using HipAssess.Store.Kept;

namespace HipAssess.Web.Visitors;

/// <summary>For whom something is.</summary>
[Flags]
public enum Audience
{
    /// <summary>Those who run the door.</summary>
    Administrators = 1,

    /// <summary>Those who test others.</summary>
    Clinicians = 2,

    /// <summary>Those who see themselves.</summary>
    Athletes = 4,

    /// <summary>Whoever is not signed in.</summary>
    Strangers = 8,

    /// <summary>Those who test others, and those who run the door.</summary>
    Staff = Administrators | Clinicians,

    /// <summary>Everybody who is signed in.</summary>
    Known = Staff | Athletes,

    /// <summary>All.</summary>
    Anybody = Known | Strangers,
}

/// <summary>Who belongs to an audience.</summary>
public static class Audiences
{
    /// <summary>Whether a visitor belongs to it; null is a stranger.</summary>
    public static bool Holds(this Audience audience, Visitor? visitor) => audience.HasFlag(visitor?.Role switch
    {
        null => Audience.Strangers,
        Role.Administrator => Audience.Administrators,
        Role.Clinician => Audience.Clinicians,
        _ => Audience.Athletes,
    });
}
