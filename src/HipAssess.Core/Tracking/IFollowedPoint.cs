using HipAssess.Domain;

namespace HipAssess.Tracking;

/// <summary>One muscle group or movement on one test day, as a history follows it: on ln, or in the unit of the movement.</summary>
public interface IFollowedPoint
{
    /// <summary>Test day.</summary>
    TestDay When { get; }

    /// <summary>Degrees of freedom of its error; null where the error counts as known.</summary>
    int? ErrorDf { get; }

    /// <summary>What stands for a side, in the unit people read; null when not measured.</summary>
    double? On(Side side);

    /// <summary>A side that hurt is no maximum and no end of a range.</summary>
    bool IsLimitedByPain(Side side);

    /// <summary>A side with its standard error, on the scale of the series; null when not measured or limited by pain.</summary>
    (double Value, double Sem)? Counted(Side side);

    /// <summary>The side difference, likewise.</summary>
    (double Value, double Sem)? CountedDifference { get; }
}
