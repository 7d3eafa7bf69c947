using HipAssess.Import.Columns;

namespace HipAssess.Import.Rows;

/// <summary>What the rows of a file show about how all of it is written.</summary>
internal sealed class Evidence
{
    private readonly Column[] _numbers;
    private readonly Column? _dateColumn;
    private readonly ulong[] _bits;
    private readonly byte[] _marksOf;
    private readonly ulong _dateBit;
    private DateOrders.Shape _date;

    public Evidence(Layout layout)
    {
        _numbers = [.. layout.Columns.Where(IsNumeric).DistinctBy(c => c.Index)];
        _bits = [.. _numbers.Select(c => Row.Bit(c.Index))];
        _marksOf = new byte[_numbers.Length];
        Names = NamesWithIds.Of(layout);
        _dateColumn = layout.Of(ColumnRole.Date);
        _dateBit = _dateColumn is null ? 0 : Row.Bit(_dateColumn.Index);
    }

    public DecimalMarks Marks { get; private init; } = new();

    public DateOrders Orders { get; private init; } = new();

    /// <summary>Which ids stand beside which names; null when the file has not both.</summary>
    public NamesWithIds? Names { get; private init; }

    /// <summary>Some row is filled in.</summary>
    public bool Any { get; private set; }

    public void See(Row row)
    {
        Any |= row.HasContent;
        for (int i = 0; i < _numbers.Length; i++)
        {
            if ((row.Changed & _bits[i]) != 0)
                _marksOf[i] = Marks.See(row.AsWritten(_numbers[i]), row.Line, _numbers[i]);
            else
                Marks.Repeat(_marksOf[i]);
        }
        Names?.See(row);
        if (_dateColumn is null)
            return;
        if ((row.Changed & _dateBit) == 0)
            Orders.Repeat(_date);
        else
            _date = row.AsWritten(_dateColumn) is { IsEmpty: false } cell ? Orders.See(System.Text.Encoding.UTF8.GetString(cell), row.Line, _dateColumn) : DateOrders.Shape.NoDate;
    }

    /// <summary>What both have seen of one file.</summary>
    public Evidence And(Evidence other, Layout layout) => new(layout)
    {
        Marks = Marks.And(other.Marks),
        Orders = Orders.And(other.Orders),
        Any = Any || other.Any,
        Names = Names?.And(other.Names!),
    };

    private static bool IsNumeric(Column column) => column.Role switch
    {
        ColumnRole.Strength or ColumnRole.Best or ColumnRole.Mean or ColumnRole.LeverArm => true,
        ColumnRole.Fact => column.Fact is Fact.Age or Fact.MassKg or Fact.HeightM or Fact.LegLengthM or Fact.SymptomWeeks,
        _ => false,
    };
}
