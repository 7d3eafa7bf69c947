namespace HipAssess.Norms;

/// <summary>
/// What stands for one side of a test: all that a norm or a verdict needs to know of it, whatever was measured.
/// A side that was not measured is null.
/// </summary>
/// <param name="Value">In the unit and on the scale of the norm; null where it cannot be brought there.</param>
/// <param name="LimitedByPain">Shown, never compared.</param>
public readonly record struct SideValue(double? Value, bool LimitedByPain);
