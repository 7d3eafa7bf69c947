using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using HipAssess.Cli.Output;
using HipAssess.Reports.Words;

namespace HipAssess.Cli.Sharing;

/// <summary>A certificate in a file, which is renewed while the door is open.</summary>
public sealed class CertificateFile
{
    private const string Password = "HIPASSESS_CERTIFICATE_PASSWORD";

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(1);

    private readonly Lock turn = new();
    private readonly string path;
    private readonly string? key;

    private (DateTime Written, DateTime Looked, SslStreamCertificateContext Context) last;

    /// <summary>Reads it.</summary>
    /// <param name="path">PEM with its chain, or PKCS #12.</param>
    /// <param name="key">PEM of the key; null where it is in the same file.</param>
    /// <exception cref="UsageException">It cannot be used.</exception>
    public CertificateFile(string path, string? key)
    {
        (this.path, this.key) = (path, key);
        try
        {
            last = (File.GetLastWriteTimeUtc(path), DateTime.UtcNow, Read());
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException)
        {
            throw new UsageException($"the certificate {VisibleText.Visible(path)} cannot be used: {problem.Message} It needs the certificate and its key, as PEM (--certificate-key) or PKCS #12.");
        }
    }

    /// <summary>The certificate that holds now. A renewed file is read within a minute; while it cannot be read, the one before stays.</summary>
    public SslStreamCertificateContext Now()
    {
        lock (turn)
        {
            var now = DateTime.UtcNow;
            if (now - last.Looked < BetweenLooks)
                return last.Context;
            last.Looked = now;
            try
            {
                var written = File.GetLastWriteTimeUtc(path);
                if (written != last.Written)
                    last = (written, now, Read());
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException)
            {
                // Half of it may be written.
            }
            return last.Context;
        }
    }

    private SslStreamCertificateContext Read()
    {
        var chain = new X509Certificate2Collection();
        if (Path.GetExtension(path).ToLowerInvariant() is ".pfx" or ".p12")
        {
            chain = X509CertificateLoader.LoadPkcs12CollectionFromFile(path, Environment.GetEnvironmentVariable(Password));
            var own = chain.FirstOrDefault(one => one.HasPrivateKey) ?? throw new CryptographicException("It holds no private key.");
            chain.Remove(own);
            return SslStreamCertificateContext.Create(own, chain, offline: true);
        }
        chain.ImportFromPemFile(path);
        if (chain.Count > 0)
            chain.RemoveAt(0);
        var read = X509Certificate2.CreateFromPemFile(path, key);
        // Windows signs with keys of its own stores only.
        return SslStreamCertificateContext.Create(OperatingSystem.IsWindows() ? X509CertificateLoader.LoadPkcs12(read.Export(X509ContentType.Pfx), null) : read, chain, offline: true);
    }
}
