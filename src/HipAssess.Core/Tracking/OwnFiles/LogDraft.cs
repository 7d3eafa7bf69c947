using System.Collections.Immutable;
using HipAssess.Import.Sessions;

namespace HipAssess.Tracking.OwnFiles;

/// <summary>What a file would become, read back by the importer; nothing is written yet.</summary>
public sealed record LogDraft
{
    /// <summary>Why nothing can be written, with what to do; null when it can.</summary>
    public string? Refusal { get; init; }

    /// <summary>What the importer says: of the file as it is when it is refused, else of the new content.</summary>
    public required Imported Imported { get; init; }

    /// <summary>Whose day it is.</summary>
    public string Athlete { get; init; } = "";

    /// <summary>The new content of the file.</summary>
    public ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>The rows added, as text.</summary>
    public ImmutableArray<string> Added { get; init; } = [];

    /// <summary>The rows taken out, as text.</summary>
    public ImmutableArray<string> Removed { get; init; } = [];

    /// <summary>True when the same rows would come and go, in columns that mean the same.</summary>
    public bool IsAsShown(LogDraft shown) =>
        Athlete == shown.Athlete && Added.SequenceEqual(shown.Added) && Removed.SequenceEqual(shown.Removed)
        && Imported.Inputs.SelectMany(input => input.Columns).SequenceEqual(shown.Imported.Inputs.SelectMany(input => input.Columns));
}
