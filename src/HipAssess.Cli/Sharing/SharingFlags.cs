using System.CommandLine;
using System.Net;
using HipAssess.Cli.Flags;
using HipAssess.Cli.Output;
using HipAssess.Reports.Words;
using HipAssess.Store.Engines;
using HipAssess.Web;
using HipAssess.Web.Accounts;

namespace HipAssess.Cli.Sharing;

/// <summary>The options of a shared door.</summary>
public sealed class SharingFlags
{
    /// <summary>What the option holds where the command line does not: it keeps a password out of the list of processes.</summary>
    public const string DatabaseVariable = "HIPASSESS_DATABASE";

    private readonly Option<bool> shared = new("--shared") { Description = "Many people with accounts, over https." };

    private readonly Option<string?> listen = new("--listen")
    {
        Description = "Where the program listens (otherwise 127.0.0.1:8080 behind a proxy, and the port of --address on every address with a certificate).",
        HelpName = "IP:PORT",
    };

    private readonly Option<string?> certificate = new("--certificate") { Description = "The certificate: PEM with the whole chain, or PKCS #12 (.pfx; its password in HIPASSESS_CERTIFICATE_PASSWORD). A renewed file is taken without a new start.", HelpName = "FILE" };
    private readonly Option<string?> key = new("--certificate-key") { Description = "The key of a PEM certificate, where it is not in the same file.", HelpName = "FILE" };
    private readonly Option<bool> proxied = new("--behind-proxy") { Description = "A proxy in front holds the certificate and says so (X-Forwarded-Proto)." };

    private readonly Option<string[]> proxies = new("--proxy")
    {
        Description = "A network the proxy is in, e.g. 203.0.113.7/32 (otherwise this machine and private networks). Whoever is in none is not believed.",
        HelpName = "NETWORK",
    };

    private readonly Option<string?> oidc = new("--oidc") { Description = "Another sign-in beside passwords: the issuer of an OpenID Connect provider. Its secret stands in HIPASSESS_OIDC_SECRET.", HelpName = "URL" };
    private readonly Option<string?> oidcClient = new("--oidc-client") { Description = "What the provider calls this door.", HelpName = "ID" };
    private readonly Option<string?> oidcName = new("--oidc-name") { Description = "What people call the provider, on its button (otherwise its host).", HelpName = "NAME" };

    /// <summary>Which database.</summary>
    public Option<string?> DatabaseOption { get; } = NewDatabase();

    /// <summary>Where people reach the door.</summary>
    public Option<string?> AddressOption { get; } = NewAddress();

    /// <summary>The option that names the database.</summary>
    public static Option<string?> NewDatabase() => new("--database")
    {
        Description = $"The database of the clinic: \"Host=...;Database=...;Username=...\", or a file for a small clinic on one machine (otherwise what {DatabaseVariable} holds).",
        HelpName = "DATABASE",
    };

    /// <summary>The option that names the door's address.</summary>
    public static Option<string?> NewAddress() => new("--address") { Description = "The address people open, e.g. https://hips.clinic.example.", HelpName = "URL" };

    /// <summary>Adds the options to a command.</summary>
    public SharingFlags AddTo(Command command)
    {
        foreach (var option in (Option[])[shared, .. Shared])
            command.Options.Add(option);
        return this;
    }

    /// <summary>Whether a shared door is asked for.</summary>
    /// <exception cref="UsageException">It is not, and options of one are there.</exception>
    public bool IsShared(ParseResult parsed)
    {
        if (parsed.GetValue(shared))
            return true;
        foreach (var option in Shared)
            if (parsed.GetResult(option) is { Implicit: false })
                throw new UsageException($"{option.Name} is of a shared door: add --shared, or leave it out.");
        return false;
    }

    /// <summary>How the door is opened.</summary>
    /// <exception cref="UsageException">Plain http, or something that cannot be.</exception>
    public SharedOpening Opening(ParseResult parsed)
    {
        var address = Address(parsed, AddressOption);
        string? file = parsed.GetValue(certificate);
        bool isProxied = parsed.GetValue(proxied);
        if (file is null == !isProxied)
            throw new UsageException(file is null
                ? "a shared door is reached over https only: name --certificate FILE, or --behind-proxy where a proxy in front has one."
                : "--certificate and --behind-proxy: take the one or the other.");
        if (file is null && parsed.GetValue(key) is not null)
            throw new UsageException("--certificate-key needs --certificate.");
        if (!isProxied && parsed.GetResult(proxies) is { Implicit: false })
            throw new UsageException("--proxy needs --behind-proxy.");
        var place = parsed.GetValue(listen) is { } told
            ? IPEndPoint.TryParse(told, out var endpoint) && told.Contains(':', StringComparison.Ordinal) ? endpoint : throw new UsageException($"--listen: '{VisibleText.Visible(told)}' is no address and port, such as 127.0.0.1:8080.")
            : isProxied ? new IPEndPoint(IPAddress.Loopback, 8080) : new IPEndPoint(IPAddress.IPv6Any, address.Port);
        return new SharedOpening(address, place)
        {
            Certificate = file is null ? null : new CertificateFile(file, parsed.GetValue(key)).Now,
            IsBehindProxy = isProxied,
            Proxies = parsed.GetValue(proxies) is { Length: > 0 } networks ? [.. networks.Select(Network)] : SharedOpening.NearBy,
            Logs = true,
            OtherSignIn = Other(parsed),
        };
    }

    /// <summary>The database of a command line.</summary>
    /// <exception cref="UsageException">None is named.</exception>
    public static StoreAddress Database(ParseResult parsed, Option<string?> option) => StoreFlags.Parse(
        parsed.GetValue(option) ?? (Environment.GetEnvironmentVariable(DatabaseVariable) is { Length: > 0 } told ? told : null)
        ?? throw new UsageException($"which database? Name it with --database, or in {DatabaseVariable}."));

    /// <summary>The address of a command line.</summary>
    /// <exception cref="UsageException">It is none of a shared door.</exception>
    public static Uri Address(ParseResult parsed, Option<string?> option) => parsed.GetValue(option) is not { } told
        ? throw new UsageException("at which address do people open it? Name it with --address, e.g. https://hips.clinic.example.")
        : Uri.TryCreate(told, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps && address.PathAndQuery == "/" && address.UserInfo.Length == 0 && address.Fragment.Length == 0
            ? address
            : throw new UsageException($"--address: '{VisibleText.Visible(told)}' is no address of a door. It begins with https:// and has no path, e.g. https://hips.clinic.example.");

    private Option[] Shared => [DatabaseOption, AddressOption, listen, certificate, key, proxied, proxies, oidc, oidcClient, oidcName];

    private OtherSignIn? Other(ParseResult parsed)
    {
        var (address, client, name) = (parsed.GetValue(oidc), parsed.GetValue(oidcClient), parsed.GetValue(oidcName));
        if (address is null)
            return client is null && name is null ? null : throw new UsageException("--oidc-client and --oidc-name need --oidc.");
        if (!Uri.TryCreate(address, UriKind.Absolute, out var authority) || (authority.Scheme != Uri.UriSchemeHttps && !authority.IsLoopback))
            throw new UsageException($"--oidc: '{VisibleText.Visible(address)}' is no issuer. It begins with https://, as in the provider's own papers.");
        return new OtherSignIn(authority, client ?? throw new UsageException("--oidc needs --oidc-client: what the provider calls this door."), name ?? authority.Host)
        {
            Secret = Environment.GetEnvironmentVariable("HIPASSESS_OIDC_SECRET") is { Length: > 0 } secret ? secret : null,
        };
    }

    private static IPNetwork Network(string text) => IPNetwork.TryParse(text, out var network)
        ? network
        : throw new UsageException($"--proxy: '{VisibleText.Visible(text)}' is no network, such as 203.0.113.7/32 or 10.0.0.0/8.");
}
