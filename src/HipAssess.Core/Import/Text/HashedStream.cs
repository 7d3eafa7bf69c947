using System.Security.Cryptography;
using HipAssess.Files;

namespace HipAssess.Import.Text;

/// <summary>Passes a stream on and works out the SHA-256 of exactly the bytes that were read through it.</summary>
internal sealed class HashedStream(Stream inner) : ReadThrough(inner)
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Reads what nobody has asked for yet, and gives the hash of all of it as lower-case hex.</summary>
    public string Finish()
    {
        var rest = new byte[1 << 16];
        while (Read(rest) > 0)
        {
        }
        return Convert.ToHexStringLower(_hash.GetCurrentHash());
    }

    protected override void Seen(ReadOnlySpan<byte> bytes) => _hash.AppendData(bytes);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _hash.Dispose();
        base.Dispose(disposing);
    }
}
