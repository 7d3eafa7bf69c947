using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace HipAssess.Web.Actions;

/// <summary>What a door for many has beside that of one person.</summary>
/// <param name="Address">Where people reach it, e.g. <c>https://hips.clinic.example</c>.</param>
internal sealed record SharedDesk(Uri Address) : IDisposable
{
    private const int TriesAMinute = 30, Bits = 64, FilesOfOne = 1, FilesOfAll = 3;

    private readonly PartitionedRateLimiter<IPAddress> tries = PartitionedRateLimiter.Create<IPAddress, IPAddress>(address => RateLimitPartition.GetFixedWindowLimiter(
        address, _ => new FixedWindowRateLimiterOptions { PermitLimit = TriesAMinute, Window = TimeSpan.FromMinutes(1) }));

    // A file stands in memory while it is brought and while it is read.
    private readonly PartitionedRateLimiter<string> filesOfOne = PartitionedRateLimiter.Create<string, string>(
        who => RateLimitPartition.GetConcurrencyLimiter(who, _ => new ConcurrencyLimiterOptions { PermitLimit = FilesOfOne }));

    private readonly ConcurrencyLimiter filesOfAll = new(new ConcurrencyLimiterOptions { PermitLimit = FilesOfAll });

    /// <summary>How fast a large file must come at least, after half a minute.</summary>
    public static MinDataRate Pace { get; } = new(bytesPerSecond: 32 << 10, gracePeriod: TimeSpan.FromSeconds(30));

    /// <summary>Bytes a request brings from which on it is counted.</summary>
    public const long LargeFile = 8 << 20;

    /// <summary>Bytes of kept files that somebody who does not run the store may have brought.</summary>
    public const long MostKept = 2L << 30;

    /// <summary>What another sign-in is called on its button; null for none.</summary>
    public string? OtherSignIn { get; init; }

    /// <summary>Whether somebody may try to come in once more: thirty times a minute from one address.</summary>
    public bool LetsTry(IPAddress? address)
    {
        using var lease = tries.AttemptAcquire(Network(address ?? IPAddress.None));
        return lease.IsAcquired;
    }

    /// <summary>Whether somebody may bring a large file now: one at a time, and all together three. It lasts until it is disposed of.</summary>
    public FileTurn LetsBring(string who)
    {
        var own = filesOfOne.AttemptAcquire(who);
        return new(own, own.IsAcquired ? filesOfAll.AttemptAcquire() : own);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        tries.Dispose();
        filesOfOne.Dispose();
        filesOfAll.Dispose();
    }

    // Who has one address of version 6 has all that share its first half.
    private static IPAddress Network(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4();
        byte[] bytes = address.GetAddressBytes();
        if (bytes.Length * 8 > Bits)
            bytes.AsSpan(Bits / 8).Clear();
        return new IPAddress(bytes);
    }
}

/// <summary>Somebody's turn to bring or read a large file, until it is disposed of.</summary>
/// <param name="own">Of the person.</param>
/// <param name="shared">Of all.</param>
internal sealed class FileTurn(RateLimitLease own, RateLimitLease shared) : IDisposable
{
    /// <summary>It is theirs.</summary>
    public bool IsAcquired => own.IsAcquired && shared.IsAcquired;

    /// <inheritdoc/>
    public void Dispose()
    {
        own.Dispose();
        shared.Dispose();
    }
}
