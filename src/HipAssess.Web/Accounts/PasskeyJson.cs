using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using HipAssess.Store.Kept;
using Microsoft.AspNetCore.Identity;

namespace HipAssess.Web.Accounts;

/// <summary>A passkey as it is kept: its public half, and what the device said of itself.</summary>
internal static class PasskeyJson
{
    /// <summary>The id of a passkey as text.</summary>
    public static string Id(byte[] id) => Base64Url.EncodeToString(id);

    /// <summary>As text.</summary>
    public static string Write(UserPasskeyInfo passkey) => JsonSerializer.Serialize(
        new KeptPasskey(passkey.PublicKey, passkey.SignCount, passkey.Transports, passkey.IsUserVerified, passkey.IsBackupEligible, passkey.IsBackedUp, passkey.AttestationObject, passkey.ClientDataJson),
        KeptPasskeyJson.Default.KeptPasskey);

    /// <summary>From text.</summary>
    public static UserPasskeyInfo Read(Passkey kept)
    {
        var body = JsonSerializer.Deserialize(kept.Body, KeptPasskeyJson.Default.KeptPasskey)!;
        return new UserPasskeyInfo(
            Base64Url.DecodeFromChars(kept.Id), body.PublicKey, kept.At, body.SignCount, body.Transports, body.IsUserVerified, body.IsBackupEligible, body.IsBackedUp, body.AttestationObject, body.ClientData);
    }
}

/// <summary>What is kept of a passkey beside its id and day.</summary>
internal sealed record KeptPasskey(
    byte[] PublicKey, uint SignCount, string[]? Transports, bool IsUserVerified, bool IsBackupEligible, bool IsBackedUp, byte[] AttestationObject, byte[] ClientData);

[JsonSerializable(typeof(KeptPasskey))]
internal sealed partial class KeptPasskeyJson : JsonSerializerContext;
