using HipAssess.Store;

namespace HipAssess.Web.Accounts;

/// <summary>Links that invite to an account.</summary>
public static class Invitation
{
    /// <summary>The link of a secret.</summary>
    /// <param name="address">Where people reach the door.</param>
    /// <param name="token">From <see cref="People.InviteAsync"/>.</param>
    public static string Link(Uri address, string token) => $"{address.GetLeftPart(UriPartial.Authority)}/invitation/{token}";
}
