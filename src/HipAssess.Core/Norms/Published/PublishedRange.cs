using HipAssess.Domain;

namespace HipAssess.Norms.Published;

/// <summary>One published norm of a range of motion: a sample, what was measured on it and how, and where it is published.</summary>
public sealed record PublishedRange
{
    /// <summary>The set it belongs to, e.g. <c>mosler2017</c>: what stands before the first <c>_</c> of its id.</summary>
    public required string Set { get; init; }

    /// <summary>Its row.</summary>
    public required string Id { get; init; }

    /// <summary>The movement; null for total rotation, internal and external together.</summary>
    public Movement? Movement { get; init; }

    /// <summary>It describes right − left, not the range of a side.</summary>
    public bool IsDifference { get; init; }

    /// <summary>The sex of the sample; null for both.</summary>
    public Sex? Sex { get; init; }

    /// <summary>Youngest age in completed years; null when not stated.</summary>
    public int? AgeLow { get; init; }

    /// <summary>Oldest age in completed years; null when not stated.</summary>
    public int? AgeHigh { get; init; }

    /// <summary>Who was measured.</summary>
    public required string Population { get; init; }

    /// <summary>People measured; null when not stated.</summary>
    public int? N { get; init; }

    /// <summary>Unit.</summary>
    public required MovementUnit Unit { get; init; }

    /// <summary>Mean.</summary>
    public required double Mean { get; init; }

    /// <summary>Standard deviation; null when not published: then it is context and nothing else.</summary>
    public double? Sd { get; init; }

    /// <summary>Which sides: any, left, right, non_dominant, right-left.</summary>
    public required string SideBasis { get; init; }

    /// <summary>The position as tests state it: a test variant is one; null when not stated.</summary>
    public string? Position { get; init; }

    /// <summary>passive or active; null when not stated.</summary>
    public string? Mode { get; init; }

    /// <summary>What it was measured with; null when not stated.</summary>
    public string? Instrument { get; init; }

    /// <summary>How the figures were read.</summary>
    public required string Evidence { get; init; }

    /// <summary>Citation.</summary>
    public required string Citation { get; init; }

    /// <summary>DOI or PMID; empty when not known.</summary>
    public required string Identifier { get; init; }

    /// <summary>What must be known of it; empty when nothing.</summary>
    public required string Remark { get; init; }
}
