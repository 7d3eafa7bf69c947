namespace HipAssess.Store.Kept;

/// <summary>What is set, all of one moment.</summary>
/// <param name="Texts">By name; what was never set is missing.</param>
/// <param name="Picture">The picture asked for; null for none.</param>
public sealed record Settled(IReadOnlyDictionary<string, string> Texts, Picture? Picture);

/// <summary>What is to be set, all of it or nothing.</summary>
/// <param name="Texts">By name; null takes one out, and those not named stay.</param>
public sealed record SettingChange(IReadOnlyDictionary<string, string?> Texts)
{
    /// <summary>The picture is set too, or taken out.</summary>
    public bool SetsPicture { get; init; }

    /// <summary>The new picture; null takes it out.</summary>
    public Picture? Picture { get; init; }
}
