using System.Collections.Immutable;
using HipAssess.Statistics.Tests;

namespace HipAssess.Studies;

/// <summary>The p values of one comparison over the tests of a study, adjusted together; missing ones stay missing.</summary>
/// <param name="values">In the order of the tests.</param>
internal sealed class StudyFamily(IEnumerable<double?> values)
{
    private readonly double?[] all = [.. values];

    /// <summary>By Holm.</summary>
    public ImmutableArray<double?> Holm => Statistics.Tests.Holm.Adjust(all);

    /// <summary>False discovery rate.</summary>
    public ImmutableArray<double?> Bh => BenjaminiHochberg.Adjust(all);
}
