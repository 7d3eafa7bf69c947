using HipAssess.Protocols;
using HipAssess.Store.Kept;
using HipAssess.Web.Actions;
using HipAssess.Web.Typed;

namespace HipAssess.Web.Batteries;

/// <summary>A test battery one can choose: shipped, or one's own.</summary>
/// <param name="Id">What addresses call it.</param>
/// <param name="Protocol">What is measured.</param>
/// <param name="Version">The version of an own one; null for a shipped one, which nobody changes.</param>
public sealed record Battery(string Id, Protocol Protocol, long? Version)
{
    /// <summary>It can be changed and deleted.</summary>
    public bool IsOwn => Version is not null;

    /// <summary>The shipped ones, then the own ones by name.</summary>
    internal static async Task<IReadOnlyList<Battery>> AllAsync(Visit visit) =>
        [.. ProtocolCatalogue.All.Select(shipped => new Battery(shipped.Id, shipped, null)), .. (await visit.Store.Protocols.ListAsync(visit.Gone)).Select(Of)];

    /// <summary>The one of the address; null when there is none.</summary>
    internal static async Task<Battery?> OneAsync(Visit visit) => visit.Id() is { } id
        ? await visit.Store.Protocols.OneAsync(id, visit.Gone) is { } own ? Of(own) : null
        : visit.Context.Request.RouteValues["id"] is string name && ProtocolCatalogue.Find(name) is { } shipped ? new Battery(name, shipped, null) : null;

    /// <summary>An own one.</summary>
    public static Battery Of(StoredProtocol stored) => new(stored.Id.ToString(), TypedJson.ReadProtocol(stored.Body), stored.Version);
}
