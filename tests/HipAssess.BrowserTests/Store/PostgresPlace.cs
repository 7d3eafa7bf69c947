using HipAssess.Store.Engines;
using HipAssess.Tests.Store.Suites;

namespace HipAssess.BrowserTests.Store;

/// <summary>A database of its own.</summary>
public sealed class PostgresPlace(PostgresServer server) : StorePlace
{
    private StoreAddress? _address;

    public override StoreAddress Address => _address!;

    public override async Task MakeAsync() => _address = StoreAddress.OfServer(await server.NewDatabaseAsync());

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask; // they go with the server
}
