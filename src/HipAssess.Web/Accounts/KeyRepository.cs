using System.Xml.Linq;
using HipAssess.Store;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace HipAssess.Web.Accounts;

/// <summary>Keeps the framework's keys in the store, for all instances alike.</summary>
internal sealed class KeyRepository(SessionStore store) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() => [.. store.Keys.AllAsync().GetAwaiter().GetResult().Select(XElement.Parse)];

    public void StoreElement(XElement element, string friendlyName) => store.Keys.AddAsync(friendlyName, element.ToString(SaveOptions.DisableFormatting)).GetAwaiter().GetResult();
}
