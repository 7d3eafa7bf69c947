namespace HipAssess.Import.Cells;

/// <summary>What rows say beside their readings: who, when and how. Neighbours alike in all of it share one.</summary>
internal sealed record Labels
{
    public required string Athlete { get; init; }

    /// <summary>The id as written.</summary>
    public required string Form { get; init; }

    /// <summary>The name beside an id; null when the file has none, or goes by names.</summary>
    public string? Name { get; init; }

    /// <summary>In a file that goes by names: what its other columns say of the person, empty where nothing.</summary>
    public string[]? Marks { get; init; }

    public required DateOnly? Date { get; init; }

    /// <summary>Seconds since midnight; −1 when not given.</summary>
    public required int Time { get; init; }

    /// <summary>The number of the session in a file without dates; −1 when not given.</summary>
    public int Occasion { get; init; } = -1;

    /// <summary>How many minutes the zone of the time is ahead of universal time; 0 when not given.</summary>
    public int ZoneMinutes { get; init; }

    /// <summary>True in a row without date in a file with dates.</summary>
    public required bool LacksDate { get; init; }

    /// <summary>What marks the session beside the date; null when the file has no such column.</summary>
    public required string? Event { get; init; }

    public required string? Position { get; init; }

    public required string? Contraction { get; init; }

    /// <summary>passive, active ...: how a range of motion was measured; null when not stated.</summary>
    public string? Mode { get; init; }

    public string? Condition { get; init; }

    public required string? Device { get; init; }

    public required string? Tester { get; init; }

    public required bool LimitedByPain { get; init; }

    public required string? Note { get; init; }

    /// <summary>NaN when not given.</summary>
    public required double LeverArmM { get; init; }

    /// <summary>One value for each fact column of the file; NaN when not given.</summary>
    public required double[] Facts { get; init; }

    public required string? Diagnosis { get; init; }
}
