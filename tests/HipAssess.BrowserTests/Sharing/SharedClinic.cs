using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using HipAssess.BrowserTests.Store;
using HipAssess.Import;
using HipAssess.Import.Columns;
using HipAssess.Import.Text;
using HipAssess.Store;
using HipAssess.Store.Engines;
using HipAssess.Store.Kept;
using HipAssess.Web;
using HipAssess.Web.Accounts;

namespace HipAssess.BrowserTests.Sharing;

/// <summary>A clinic on one PostgreSQL database: an owner who prepared it, a user who serves, and doors over https with a certificate of their own.</summary>
public sealed class SharedClinic : IAsyncDisposable
{
    /// <summary>Of everybody in these tests.</summary>
    public const string Password = "four words make one";

    private readonly List<(SessionStore Store, SharedServer Server)> doors = [];
    private readonly List<string> faults = [];
    private readonly Lazy<SslStreamCertificateContext> certificate = new(Certificate);

    private SharedClinic(StoreAddress address) => Database = address;

    /// <summary>The database, by the user who serves.</summary>
    public StoreAddress Database { get; }

    /// <summary>The store of the first door.</summary>
    public SessionStore Store => doors[0].Store;

    /// <summary>Makes and prepares a database, and opens a door on it.</summary>
    public static async Task<(SharedClinic Clinic, string Address)> OpenAsync(PostgresServer server, OtherSignIn? other = null)
    {
        string owner = await server.NewDatabaseAsync();
        await server.RunSqlAsync("DO $$ BEGIN CREATE ROLE hip LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$");
        await SessionStore.PrepareAsync(StoreAddress.OfServer(owner), "hip");
        var clinic = new SharedClinic(StoreAddress.OfServer(owner.Replace("Username=postgres", "Username=hip", StringComparison.Ordinal)));
        return (clinic, await clinic.DoorAsync(other));
    }

    /// <summary>Opens one more door on the database.</summary>
    /// <returns>Its address, without a slash at its end.</returns>
    public async Task<string> DoorAsync(OtherSignIn? other = null)
    {
        int port = FreePort();
        string address = $"https://localhost:{port}";
        var store = await SessionStore.OpenAsync(Database);
        var opening = new SharedOpening(new Uri(address), new IPEndPoint(IPAddress.Loopback, port)) { Certificate = () => certificate.Value, OtherSignIn = other };
        doors.Add((store, await SharedServer.OpenAsync(store, opening, "0.0.0", TimeProvider.System, faults.Add)));
        return address;
    }

    /// <summary>Keeps the sessions of a file of sample-data.</summary>
    public async Task KeepAsync(string sample)
    {
        var read = Importer.Read([InputSource.FromFile(Repository.Path("sample-data", sample))], new ImportOptions { Today = DateOnly.FromDateTime(DateTime.Now) });
        foreach (var session in read.Sessions)
            Assert.True((await Store.Sessions.SaveAsync(new SessionOffer(session), "test")).IsKept);
    }

    /// <summary>Makes an account with a password.</summary>
    public async Task<Person> PersonAsync(string name, Access access)
    {
        var (_, person) = await Store.People.AddAsync(name, access, "test");
        await Store.People.AcceptAsync((await Store.People.InviteAsync(person!.Id, "test"))!, Passwords.Hash(person, Password));
        return person;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var (store, server) in doors)
        {
            await server.DisposeAsync();
            await store.DisposeAsync();
        }
        Assert.Empty(faults);
    }

    private static SslStreamCertificateContext Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        return SslStreamCertificateContext.Create(request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(2)), null, offline: true);
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
