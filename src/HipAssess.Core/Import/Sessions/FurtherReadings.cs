using HipAssess.Import.Columns;

namespace HipAssess.Import.Sessions;

/// <summary>Two readings of one side of one test that nothing read tells apart.</summary>
/// <param name="Earlier">Line of the one before.</param>
/// <param name="Line">Line of the other.</param>
/// <param name="Column">Where it stands.</param>
/// <param name="IsRefused">They are of two rows that are tests of their own, without a day.</param>
/// <param name="IsDated">They are of one day.</param>
internal readonly record struct FurtherReading(int Earlier, int Line, Column Column, bool IsRefused, bool IsDated);

/// <summary>
/// Readings of a file without trial number that joined another of the same athlete, day, muscle group and side. Trials of one test are
/// written so; so are tests of two days whose day stands in a column nobody reads. The rows are looked at again afterwards.
/// </summary>
internal sealed class FurtherReadings
{
    private const int Looked = 200, Refused = 1000; // enough to see what differs; as many problems as are kept

    private readonly List<FurtherReading> _pairs = [];
    private readonly HashSet<int> _lines = [];

    public IReadOnlyList<FurtherReading> Pairs => _pairs;

    public void Add(FurtherReading pair)
    {
        if (_pairs.Count < (pair.IsRefused ? Refused : Looked) && _lines.Add(pair.Line))
            _pairs.Add(pair);
    }
}
